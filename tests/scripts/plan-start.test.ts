import { expect, test } from "vitest";
import { planStart } from "../../scripts/start/plan-start.mjs";

const person = { isLinux: true, hasDisplay: true, isRoot: false, executable: "/electron" };

/** What Hark itself is told: without the program, and the folder that holds the app. */
function argumentsFor(args: readonly string[], surroundings = person): string[] {
  const { command } = planStart(args, surroundings);
  return command.slice(command.indexOf("/electron") + 2);
}

test("on a desktop Hark gets what the person typed and nothing else", () => {
  const { command, sentences } = planStart(["news.txt", "--rate", "300"], person);
  expect(command[0]).toBe("/electron");
  expect(argumentsFor(["news.txt", "--rate", "300"])).toEqual(["news.txt", "--rate", "300"]);
  expect(sentences).toEqual([]);
});

test("--transcript reads at once and ends with the article", () => {
  expect(argumentsFor(["--transcript"])).toEqual(["--read", "--exit-at-end", "--transcript"]);
  expect(argumentsFor(["--read", "--transcript"])).toEqual(["--exit-at-end", "--read", "--transcript"]);
});

test("without a display: on a virtual one, with the transcript, and it is said", () => {
  const { command, sentences } = planStart(["news.txt"], { ...person, hasDisplay: false });
  expect(command.slice(0, 2)).toEqual(["xvfb-run", "-a"]);
  expect(command).toEqual(expect.arrayContaining(["--transcript", "--read", "--exit-at-end", "news.txt"]));
  expect(sentences).toEqual([expect.stringContaining("virtual")]);
});

test("windows and macOS always have a display", () => {
  expect(planStart([], { ...person, isLinux: false, hasDisplay: false }).command[0]).toBe("/electron");
});

test("root on Linux, and nobody else, starts without Chromium's sandbox, and is told so", () => {
  const asRoot = planStart([], { ...person, isRoot: true });
  expect(asRoot.command).toContain("--no-sandbox");
  expect(asRoot.sentences).toEqual([expect.stringContaining("sandbox")]);
  expect(argumentsFor([])).not.toContain("--no-sandbox");
  expect(planStart([], { ...person, isLinux: false, isRoot: true }).command).not.toContain("--no-sandbox");
});
