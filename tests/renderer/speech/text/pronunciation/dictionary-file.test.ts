import { expect, test } from "vitest";
import type { Pronunciation } from "../../../../../main/contract-pronunciation.ts";
import {
  getEntryKey,
  readDictionary,
  writeDictionary,
} from "../../../../../renderer/speech/text/pronunciation/dictionary-file.ts";
import { compileExpression } from "../../../../../renderer/speech/text/pronunciation/expression.ts";

const entries: readonly Pronunciation[] = [
  { kind: "word", written: "Torvald", said: "Tor wald", language: "en", matchCase: true },
  { kind: "part", written: 'tab\there \\ "quoted"', said: "", language: "", matchCase: false },
  {
    kind: "expression",
    written: String.raw`\bCh\. (\d+)`,
    said: "Channel $1\nand on",
    language: "de",
    matchCase: false,
  },
];

test("what is written can be read again", () => {
  expect(readDictionary(writeDictionary(entries))).toEqual({ ok: true, entries });
});

test("a file is lines that people can read and write", () => {
  const text = [
    "\ufeff# Hark pronunciation dictionary, version 1",
    "# anything",
    "",
    "word\tGIF\tjif",
    "part\tx\t\tEN\tmatch",
  ].join("\r\n");

  expect(readDictionary(text)).toEqual({
    ok: true,
    entries: [
      { kind: "word", written: "GIF", said: "jif", language: "", matchCase: false },
      { kind: "part", written: "x", said: "", language: "en", matchCase: true },
    ],
  });
});

const header = "# Hark pronunciation dictionary, version 1\n";

test.each([
  ["", { fault: "not-a-dictionary", line: 0 }],
  ["word\ta\tb", { fault: "not-a-dictionary", line: 0 }],
  ["{}", { fault: "not-a-dictionary", line: 0 }],
  [`${header}word\ta\tb\nword only`, { fault: "columns", line: 3 }],
  [`${header}word\ta\tb\ten\tmatch\tmore`, { fault: "columns", line: 2 }],
  [`${header}magic\ta\tb`, { fault: "kind", line: 2 }],
  [`${header}word\t \tb`, { fault: "nothing-written", line: 2 }],
  [`${header}word\ta\tb\tEnglish please`, { fault: "language", line: 2 }],
  [`${header}word\ta\tb\ten\tperhaps`, { fault: "case", line: 2 }],
  [`${header}word\t${"a".repeat(201)}\tb`, { fault: "too-long", line: 2 }],
  [`${header}${"word\ta\tb\n".repeat(2001)}`, { fault: "too-many", line: 0 }],
  [`${header}${"expression\ta\tb\n".repeat(101)}`, { fault: "too-many", line: 0 }],
  [`${header}\nexpression\t(a\tb`, { fault: "expression", line: 3, expressionFault: "open-group" }],
])("a bad file is refused with its line: %j", (text, fault) => {
  expect(readDictionary(text)).toEqual({ ok: false, ...fault });
});

test.each([
  ["(a", "open-group"],
  ["a)", "closed-group"],
  ["[a", "open-brackets"],
  ["\\q", "escape"],
  ["a\\", "escape"],
  ["\\1", "escape"],
  ["*", "repeat-nothing"],
  ["a**", "repeat-twice"],
  ["a{2000}", "repeat-count"],
  ["((a{1000}){1000}){10}", "repeat-count"],
  ["(?=a)", "look-around"],
  ["[z-a]", "range"],
  ["a*", "empty-match"],
  ["", "empty-match"],
  ["(abcd){900}", "too-big"],
  ["(".repeat(3000), "too-big"],
])("the expression %j is refused: %s", (source, fault) => {
  const compiled = compileExpression(source, false);

  expect(compiled.ok ? "accepted" : compiled.fault).toBe(fault);
});

test("of two entries for the same words one would never be heard", () => {
  const [torvald] = entries as [Pronunciation];

  expect(getEntryKey(torvald) === getEntryKey({ ...torvald, said: "x" })).toBe(true);
  expect(getEntryKey(torvald) === getEntryKey({ ...torvald, written: "torvald" })).toBe(false);
  expect(
    getEntryKey({ ...torvald, matchCase: false }) === getEntryKey({ ...torvald, matchCase: false, written: "torvald" }),
  ).toBe(true);
  expect(getEntryKey(torvald) === getEntryKey({ ...torvald, language: "" })).toBe(false);
});
