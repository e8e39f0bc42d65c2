import { expect, test } from "vitest";
import type { KeptArticle, LibraryList, LibraryQuery } from "../../../main/contract-library.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createLibraryState } from "../../../renderer/view/library-state.ts";

/** A library of so many articles; answers when it is let. */
function openLibrary(count: number) {
  const asked: LibraryQuery[] = [];
  let left = count;
  const waiting: (() => void)[] = [];
  const done = () => Promise.resolve({ ok: true, value: undefined } as const);
  const state = createLibraryState({
    t: createTranslate("en"),
    announce: () => undefined,
    request: {
      listLibrary: (query) => {
        asked.push(query);
        const length = Math.max(0, Math.min(query.limit, left - query.offset));
        const articles = Array.from({ length }, (_, index) => ({ id: query.offset + index }) as KeptArticle);
        const { promise, resolve } = Promise.withResolvers<LibraryList>();
        waiting.push(() => resolve({ articles, count: left, bytes: 0 }));
        return promise;
      },
      removeArticle: done,
      putArticleBack: done,
      setSaved: done,
      setHeard: done,
    },
  });
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  /** So many are fewer from now on. */
  const take = (gone: number) => {
    left -= gone;
  };
  return { state, asked, answer, take, isAsked: () => waiting.length > 0 };
}

test("a large library is there with its beginning, and the others follow in parts that keep nobody waiting", async () => {
  const { state, asked, answer, isAsked } = openLibrary(1234);
  const begun = state.begin();
  await answer();
  await begun;
  expect(state.list.value?.articles).toHaveLength(100);
  while (isAsked()) await answer();
  expect(state.list.value?.articles.map(({ id }) => id)).toEqual(Array.from({ length: 1234 }, (_, index) => index));
  expect(asked.map(({ offset }) => offset)).toEqual([0, 100, 600, 1100]);
});

test("what follows of an older list is not asked for any more once another is wanted", async () => {
  const { state, asked, answer, isAsked } = openLibrary(10_000);
  void state.begin();
  await answer();
  expect(isAsked()).toBe(true);
  void state.begin();
  await answer();
  expect(asked.map(({ offset }) => offset)).toEqual([0, 100, 0]);
});

/** All there, after it was opened. */
async function openAll(count: number) {
  const opened = openLibrary(count);
  const begun = opened.state.begin();
  while (opened.isAsked()) await opened.answer();
  await begun;
  opened.asked.length = 0;
  return opened;
}

test("what is marked is shown so without reading the list once more, or leaves a list that does not want it", async () => {
  const { state, asked, answer } = await openAll(1234);
  const line = () => state.list.value?.articles.find(({ id }) => id === 700);
  await state.toggleSaved({ id: 700, isSaved: false, state: "started", progress: 0.5 } as KeptArticle);
  expect(line()).toMatchObject({ isSaved: true, state: "started" });
  await state.toggleHeard({ ...line(), state: "finished" } as KeptArticle);
  expect(line()).toMatchObject({ isSaved: true, state: "new", progress: 0 });
  expect(state.list.value?.count).toBe(1234);
  expect(asked).toEqual([]);

  const searched = state.search({ filter: "saved" });
  await answer();
  await searched;
  await state.toggleSaved({ id: 7, isSaved: true } as KeptArticle);
  expect(state.list.value?.articles.some(({ id }) => id === 7)).toBe(false);
  expect(state.list.value?.count).toBe(1233);
});

test("what is taken out goes, and only how many there are now and what they take is asked for", async () => {
  const { state, asked, answer, take } = await openAll(1234);
  take(1);
  const removing = state.remove({ id: 700, headline: "Rain" } as KeptArticle);
  while (asked.length === 0) await Promise.resolve();
  await answer();
  await removing;
  expect(asked).toEqual([expect.objectContaining({ limit: 0 })]);
  expect(state.list.value?.articles.map(({ id }) => id)).toEqual(
    Array.from({ length: 1234 }, (_, index) => index).filter((id) => id !== 700),
  );
  expect(state.list.value?.count).toBe(1233);

  // And comes back to its place.
  take(-1);
  asked.length = 0;
  const putting = state.putBack();
  while (asked.length === 0) await Promise.resolve();
  await answer();
  await putting;
  expect(asked).toEqual([expect.objectContaining({ limit: 0 })]);
  expect(state.list.value?.articles.map(({ id }) => id)).toEqual(Array.from({ length: 1234 }, (_, index) => index));
  expect(state.list.value?.count).toBe(1234);
});

test("where the list is another than was shown, taking something out reads it once more", async () => {
  const { state, asked, answer, isAsked } = await openAll(300);
  void state.remove({ id: 7, headline: "Rain" } as KeptArticle);
  while (asked.length === 0) await Promise.resolve();
  while (isAsked()) await answer();
  expect(asked.map(({ limit }) => limit)).toEqual([0, 299, 500]);
});

test("a mark that comes while the others are still read is not undone by them", async () => {
  const { state, answer, isAsked } = openLibrary(1234);
  const begun = state.begin();
  await answer();
  await begun;
  await state.toggleSaved({ id: 7, isSaved: false } as KeptArticle);
  while (isAsked()) await answer();
  expect(state.list.value?.articles).toHaveLength(1234);
  expect(state.list.value?.articles[7]).toMatchObject({ id: 7, isSaved: true });
});
