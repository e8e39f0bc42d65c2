import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { normaliseText } from "../../../../renderer/speech/text/normalise.ts";

const folder = join(import.meta.dirname, "cases");

interface Case {
  readonly written: string;
  readonly said: string;
}

/** "cases/<language>/<what>.txt" or "<what>.<tag>.txt": the source of the rule, then "written => said" line by line. */
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.replaceAll("\\", "/"))
  .toSorted();

function readCases(file: string): { readonly language: string; readonly source: string; readonly cases: Case[] } {
  const [source = "", ...lines] = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  const tag = /\.([a-z]{2}(?:-[A-Z]{2})?)\.txt$/.exec(file)?.[1];
  const cases = lines
    .filter((line) => line !== "")
    .map((line) => {
      const [written = "", said] = line.split(/ => ?/);
      if (said === undefined) throw new Error(`${file}: ${line}`);
      return { written, said };
    });
  return { language: tag ?? file.split("/")[0] ?? "", source, cases };
}

describe.each(files)("%s", (file) => {
  const { language, source, cases } = readCases(file);

  test("names the source of its rule", () => expect(source).toMatch(/^# .{10}/));

  test.each(cases)("$written", ({ written, said }) => {
    expect(normaliseText(written, { language, role: "paragraph" }).text).toBe(said);
  });

  test.each(cases)("in a sentence: $written", ({ written, said }) => {
    const sentence = normaliseText(`Xyz, ${written}, xyz`, { language, role: "paragraph" });

    expect(sentence.offsets).toHaveLength(sentence.text.length);
    expect(sentence.text.startsWith("Xyz, ")).toBe(true);
    if (said !== "") expect(sentence.text.endsWith(", xyz")).toBe(true);
  });

  test.each(cases)("said again it stays: $said", ({ said }) => {
    expect(normaliseText(said, { language, role: "paragraph" }).text).toBe(said);
  });
});

test("there are some hundred cases for each language", () => {
  const count = (language: string) =>
    files.filter((file) => file.startsWith(language)).reduce((sum, file) => sum + readCases(file).cases.length, 0);

  expect(count("en")).toBeGreaterThan(250);
  expect(count("de")).toBeGreaterThan(250);
});
