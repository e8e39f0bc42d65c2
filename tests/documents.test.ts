import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const documents = [".", "docs", "scripts"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`),
);

test.each(documents)("%s is no wider than 120 columns, tables aside", (path) => {
  const wide = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.length > 120 && !line.startsWith("|"));
  expect(wide).toEqual([]);
});

test("the README begins with the two commands that are enough", () => {
  expect(readFileSync("README.md", "utf8")).toMatch(/^# Hark\n\n```sh\nnpm start .*\nnpm test .*\n```/);
});
