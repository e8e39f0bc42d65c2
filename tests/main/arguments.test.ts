import { describe, expect, test } from "vitest";
import { ownArguments, placeOf, readArguments } from "../../main/arguments.ts";

const files = new Set(["/home/reader/news.html", "/home/reader/dw.com"]);
const read = (...args: string[]) => readArguments(args, "/home/reader", (path) => files.has(path));

test("nothing said means the sample, aloud, at the saved rate", () => {
  expect(read()).toEqual({
    target: null,
    transcript: false,
    read: false,
    exitAtEnd: false,
    rate: null,
    speaker: null,
    silent: false,
    voicePack: null,
  });
});

test("all that can be said, in any order", () => {
  expect(read("--rate", "300", "--read", "news.html", "--transcript", "--exit-at-end", "--silent")).toEqual({
    target: { kind: "path", path: "/home/reader/news.html" },
    transcript: true,
    read: true,
    exitAtEnd: true,
    rate: 300,
    speaker: null,
    silent: true,
    voicePack: null,
  });
});

test("the folder that Electron runs is nothing to open", () => {
  const argv = ["/opt/electron", "--no-sandbox", "/srv/hark", "news.html", "--read"];

  expect(ownArguments(argv, true)).toEqual(["--no-sandbox", "news.html", "--read"]);
  expect(ownArguments(["/opt/hark", "news.html"], false)).toEqual(["news.html"]);
});

test("Chromium's switches are passed over", () => {
  const wishes = read("--no-sandbox", "--user-data-dir=/tmp/x", "--force-renderer-accessibility", "news.html");

  expect(wishes).toMatchObject({ target: { kind: "path", path: "/home/reader/news.html" }, read: false });
});

test("who speaks can be said; what is no answer is none", () => {
  expect(read("--speaker=screenReader")).toMatchObject({ speaker: "screenReader" });
  expect(read("--speaker=nobody", "news.html")).toMatchObject({ speaker: null, target: { kind: "path" } });
});

test.each([
  [["--rate", "80"], 80],
  [["--rate=900"], 900],
])("%j is a rate", (args, rate) => {
  expect(read(...args)).toMatchObject({ rate, target: null });
});

test.each([[["--rate", "79"]], [["--rate=901"]], [["--rate", "fast"]], [["--rate"]], [["--rate="]], [["--rate=1e2"]]])(
  "%j is none",
  (args) => {
    expect(read(...args)).toBeNull();
  },
);

describe("what is named", () => {
  test.each([
    ["https://dw.com/x", "https://dw.com/x"],
    ["HTTPS://dw.com/x.html", "HTTPS://dw.com/x.html"],
    ["dw.de/x", "dw.de/x"],
    ["localhost:8080", "localhost:8080"],
    ["127.0.0.1:80/x", "127.0.0.1:80/x"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["file://server/share/x.html", "file://server/share/x.html"],
  ])("%s is an address", (named, address) => {
    expect(placeOf(named, "/home/reader", () => false)).toEqual({ kind: "address", address });
  });

  test.each([
    ["dw.com", "/home/reader/dw.com"],
    ["missing.txt", "/home/reader/missing.txt"],
    ["./dw.de/x", "/home/reader/dw.de/x"],
    ["../x", "/home/x"],
    ["/srv/x", "/srv/x"],
    ["news", "/home/reader/news"],
    ["file:///srv/a%20b.html", "/srv/a b.html"],
  ])("%s is a file", (named, path) => {
    expect(placeOf(named, "/home/reader", (candidate) => files.has(candidate))).toEqual({ kind: "path", path });
  });

  test("after -- even a dash is a name", () => {
    expect(read("--", "-odd.txt")).toMatchObject({ target: { kind: "path", path: "/home/reader/-odd.txt" } });
  });
});
