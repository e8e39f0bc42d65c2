import { expect, test } from "vitest";
import type { KeptArticle, LibraryList, LibraryQuery } from "../../../main/contract-library.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createLibraryState } from "../../../renderer/view/library-state.ts";

/** A library of so many articles; answers when it is let. */
function openLibrary(count: number) {
  const asked: LibraryQuery[] = [];
  const waiting: (() => void)[] = [];
  const done = () => Promise.resolve({ ok: true, value: undefined } as const);
  const state = createLibraryState({
    t: createTranslate("en"),
    announce: () => undefined,
    request: {
      listLibrary: (query) => {
        asked.push(query);
        const length = Math.max(0, Math.min(query.limit, count - query.offset));
        const articles = Array.from({ length }, (_, index) => ({ id: query.offset + index }) as KeptArticle);
        const { promise, resolve } = Promise.withResolvers<LibraryList>();
        waiting.push(() => resolve({ articles, count, bytes: 0 }));
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
  return { state, asked, answer, isAsked: () => waiting.length > 0 };
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
