import { expect, test } from "vitest";
import type { Failure } from "../../../main/contract.ts";
import type { Feed, Headline } from "../../../main/contract-feeds.ts";
import type { KeptArticle } from "../../../main/contract-library.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createFeedsState } from "../../../renderer/view/feeds-state.ts";
import { createHeadlinesState } from "../../../renderer/view/headlines-state.ts";
import { createLibraryState } from "../../../renderer/view/library-state.ts";

const full: Failure = { ok: false, reason: "disk-full", detail: { name: "/profile" } };
const told = "That was not saved, because the disk is full. Make room, then try again.";
const t = createTranslate("en");

/** Every change fails; `lists` are answered. */
function refuse<Request extends object>(lists: object): Request {
  return new Proxy(lists, { get: (known, name) => Reflect.get(known, name) ?? (async () => full) }) as Request;
}

test("a headline that could not be marked, saved or taken out says so, and is not undone", async () => {
  const said: string[] = [];
  const headline = { id: 1, headline: "Rain", isRead: false, isSaved: false } as Headline;
  const state = createHeadlinesState({
    t,
    request: refuse({ listHeadlines: async () => ({ headlines: [headline], unread: 1 }) }),
    announce: (sentence) => said.push(sentence),
    onMarked: () => undefined,
  });
  await state.read();
  await state.toggleRead(headline);
  await state.toggleSaved(headline);
  await state.markAllRead();
  await state.remove(headline);
  state.tellRemoved();
  expect(said).toEqual([told, told, told, told]);
  expect(state.canUndo.value).toBe(false);
});

test("a feed, or an article of the library, that could not be taken out says so, and is not put back", async () => {
  const said: string[] = [];
  const announce = (sentence: string) => said.push(sentence);
  const feeds = createFeedsState({
    t,
    isMac: false,
    request: refuse({ listFeeds: async () => ({ feeds: [], unread: 0 }) }),
    announce,
    onChanged: () => undefined,
  });
  await feeds.remove({ id: 1, title: "News" } as Feed);
  feeds.tellRemoved();
  const library = createLibraryState({
    t,
    request: refuse({ listLibrary: async () => ({ articles: [], count: 0, bytes: 0 }) }),
    announce,
  });
  await library.remove({ id: 1, headline: "Rain", label: "" } as KeptArticle);
  library.tellRemoved();
  expect(said).toEqual([told, told]);
  expect([feeds.canUndo.value, library.removed.value]).toEqual([false, null]);
});
