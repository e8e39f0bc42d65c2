import { expect, test } from "vitest";
import type { Failure, Result, SavedFile } from "../../../main/contract.ts";
import type { Pronunciation, PronunciationFile } from "../../../main/contract-pronunciation.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createPronunciationState } from "../../../renderer/view/pronunciation-state.ts";

const torvald: Pronunciation = { kind: "word", written: "Torvald", said: "Tor wald", language: "", matchCase: false };
const gif: Pronunciation = { ...torvald, written: "GIF", said: "" };

interface Answers {
  readonly save?: Result<null>;
  readonly exported?: Result<SavedFile>;
  readonly imported?: Result<PronunciationFile>;
}

const failure = (reason: Failure["reason"]): Failure => ({ ok: false, reason, detail: { name: "words.tsv" } });

function start(initial: readonly Pronunciation[], { save, exported, imported }: Answers = {}) {
  const said: string[] = [];
  const saved: (readonly Pronunciation[])[] = [];
  const state = createPronunciationState({
    t: createTranslate("en"),
    isMac: false,
    initial,
    announce: (sentence) => said.push(sentence),
    request: {
      savePronunciations: (entries) => {
        saved.push(entries);
        return Promise.resolve(save ?? { ok: true, value: null });
      },
      exportPronunciations: () => Promise.resolve(exported ?? failure("cancelled")),
      importPronunciations: () => Promise.resolve(imported ?? failure("cancelled")),
    },
  });
  return { state, said, saved };
}

test("what is changed is saved, step by step, and each step can be taken back", () => {
  const { state, said, saved } = start([]);
  expect(state.canUndo.value).toBe(false);

  state.save(torvald, null);
  state.save(gif, null);
  state.save({ ...torvald, said: "Torwald" }, 1);
  state.remove(0);
  expect(state.entries.value).toEqual([{ ...torvald, said: "Torwald" }]);
  for (let times = 0; times < 4; times++) state.undo();

  expect(saved.map(({ length }) => length)).toEqual([1, 2, 2, 1, 2, 2, 1, 0]);
  expect(state.entries.value).toEqual([]);
  expect(state.canUndo.value).toBe(false);
  state.undo();
  expect(said.at(-1)).toBe("Nothing to undo.");
});

test("a change that main cannot keep is told", async () => {
  const { state, said } = start([], { save: failure("disk-full") });
  state.save(torvald, null);

  await expect.poll(() => said.at(-1)).toMatch(/full/);
  expect(state.entries.value).toEqual([torvald]);
});

test.each([
  ["nothing written", { ...torvald, written: " " }, null, "Type what is written first."],
  ["a bad expression", { ...torvald, kind: "expression", written: "(a" }, null, /parenthesis that is not closed\.$/],
  [
    "the same words again",
    { ...torvald, written: "torvald" },
    null,
    /^Torvald is in the dictionary already: Tor wald\./,
  ],
  ["the entry itself", { ...torvald, said: "x" }, 0, ""],
  ["a new word", { ...torvald, written: "Ana" }, null, ""],
] as const)("of %s it is said what is wrong", (_, entry, place, problem) => {
  const { state } = start([torvald, gif]);

  if (typeof problem === "string") expect(state.check(entry, place)).toBe(problem);
  else expect(state.check(entry, place)).toMatch(problem);
});

test("a full dictionary takes no more", () => {
  const full = Array.from({ length: 2000 }, (_, index) => ({ ...torvald, written: `w${index}` }));
  const { state } = start(full);

  expect(state.check(gif, null)).toMatch(/^The dictionary is full: it holds 2000 entries/);
  expect(state.check({ ...gif, written: "other" }, 5)).toBe("");
});

const header = "# Hark pronunciation dictionary, version 1\n";
const file = (text: string): Result<PronunciationFile> => ({
  ok: true,
  value: { name: "words.tsv", text: header + text },
});

test.each([
  [
    "entries",
    file("word\tGIF\tjif\nword\tAna\tAnna\nword\tana\tx\n"),
    3,
    /^words\.tsv: 3 entries imported, 1 of them in place of an older one\.$/,
  ],
  ["none", file(""), 2, /^words\.tsv: no entries imported\.$/],
  ["a bad line", file("word\n"), 2, /^Line 2 of words\.tsv must have three to five columns/],
  [
    "too many",
    file(Array.from({ length: 1999 }, (_, index) => `word\tw${index}\tx`).join("\n")),
    2,
    /more than 2000 entries/,
  ],
  ["no text", failure("unsupported-type"), 2, /^words\.tsv is not a pronunciation dictionary/],
  ["too much", failure("too-large"), 2, /^words\.tsv cannot be read: /],
  ["nothing", failure("cancelled"), 2, /^Nothing was changed\.$/],
])("a file with %s is told, and changes all or nothing", async (_, imported, count, sentence) => {
  const { state, said } = start([torvald, gif], { imported });
  await state.importFile();

  expect(said.at(-1)).toMatch(sentence);
  expect(state.entries.value).toHaveLength(count);
  state.undo();
  expect(state.entries.value).toEqual([torvald, gif]);
});

test.each([
  [{ ok: true, value: { name: "words.tsv", folder: "Documents" } }, /^Saved as words\.tsv in the folder Documents\.$/],
  [failure("cancelled"), /^Nothing was changed\.$/],
  [failure("not-writable"), /words\.tsv/],
] as const)("what came of an export is told: %j", async (exported, sentence) => {
  const { state, said } = start([torvald], { exported });
  await state.exportFile();

  expect(said.at(-1)).toMatch(sentence);
});

test("what a library brings goes behind one's own, saved without a word, and out again but for what was changed since", () => {
  const { state, said, saved } = start([gif]);
  const brought = state.bring([torvald, { ...gif, said: "jiff" }, { ...torvald, written: "Oslo" }]);
  expect(state.entries.value.map(({ written, said: how }) => [written, how])).toEqual([
    ["GIF", ""],
    ["Torvald", "Tor wald"],
    ["Oslo", "Tor wald"],
  ]);
  state.save({ ...torvald, written: "Oslo", said: "Ooslo" }, 2);
  state.takeOut(brought);
  expect(state.entries.value.map(({ written }) => written)).toEqual(["GIF", "Oslo"]);
  expect(saved.map(({ length }) => length)).toEqual([3, 3, 2]);
  expect(said.filter(Boolean)).toEqual(["Oslo: saved. It is said so from the next sentence on."]);
  expect(state.bring([gif])).toEqual([]);
});
