import { expect, test } from "vitest";
import type { Result } from "../../../../main/contract.ts";
import type { ImportedLibrary, LibraryFileRequests } from "../../../../main/contract-library-file.ts";
import type { Pronunciation } from "../../../../main/contract-pronunciation.ts";
import { createTranslate } from "../../../../renderer/locales/translate.ts";
import { LibraryFileState } from "../../../../renderer/view/library-file/library-file-state.ts";

const oslo: Pronunciation = { kind: "word", written: "Oslo", said: "Ooslo", language: "", matchCase: false };
const imported: ImportedLibrary = {
  ...{ name: "library.zip", added: 0, known: 2, updated: 1, feeds: 0, unreadable: 0, unreadableNames: [] },
  ...{ pronunciations: [oslo], isOverLimit: false },
};

/** `brings`: what the dictionary did not have. */
function start(answer: Result<ImportedLibrary>, brings: readonly Pronunciation[]) {
  const said: string[] = [];
  const takenOut: (readonly Pronunciation[])[] = [];
  const request: Partial<LibraryFileRequests> = {
    importLibrary: async () => answer,
    undoLibraryImport: async () => ({ ok: true, value: 0 }),
  };
  const state = new LibraryFileState({
    t: createTranslate("en"),
    locale: "en",
    isMac: false,
    request: request as LibraryFileRequests,
    announce: (sentence) => said.push(sentence),
    showProblem: () => undefined,
    pronunciation: { bring: () => brings, takeOut: (entries) => takenOut.push(entries) },
    onChanged: () => said.push("(changed)"),
  });
  return { state, said, takenOut };
}

test("where an import only moved places it says so and how to take it back; words that it brought go with it", async () => {
  const { state, said, takenOut } = start({ ok: true, value: imported }, [oslo]);
  await state.importAll(false);
  expect(said[0]).toMatch(/^library.zip: no article is new, 2 were there already. In 1 of these you are further now. /);
  expect(said[0]).toMatch(/takes it back.$/);
  expect(state.canUndo.value).toBe(true);

  await state.undo();
  expect(takenOut).toEqual([[oslo]]);
  expect(state.canUndo.value).toBe(false);
  expect(said.slice(1)).toEqual([
    "(changed)",
    "What was imported last is taken back: places and marks are as they were.",
    "(changed)",
  ]);
});

test("nothing comes of a file that is refused, and nothing can be taken back for it", async () => {
  const { state } = start({ ok: false, reason: "damaged", detail: { name: "library.zip" } }, []);
  await state.importAll(false);
  expect(state.canUndo.value).toBe(false);
});

test("what is told of an import when it has ended is too late: nothing is under way any more", async () => {
  const { state, said } = start({ ok: true, value: imported }, []);
  const importing = state.importAll(true);
  state.follow({ done: 0, total: 2 });
  expect(state.work.value).toEqual({ kind: "import", done: 0, total: 2 });
  await importing;
  state.follow({ done: 1, total: 2 });
  expect(state.work.value).toBeNull();
  expect(said).toEqual([
    "Importing 2 articles. Escape cancels.",
    expect.stringMatching(/^library\.zip: /),
    "(changed)",
  ]);
});
