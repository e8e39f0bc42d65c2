import { expect, test } from "vitest";
import type { Failure } from "../../../main/contract.ts";
import type { Headline } from "../../../main/contract-feeds.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createHeadlinesState } from "../../../renderer/view/headlines-state.ts";

const makeHeadline = (id: number) => ({ id, headline: `News ${id}`, isRead: false, isSaved: false }) as Headline;
const failure: Failure = { ok: false, reason: "disk-full", detail: { name: "Hark" } };

async function openHeadlines(count: number, answer: { ok: true; value: undefined } | Failure) {
  const told: string[] = [];
  let asked = 0;
  let marked = 0;
  const state = createHeadlinesState({
    t: createTranslate("en"),
    announce: (sentence) => told.push(sentence),
    onMarked: () => {
      marked += 1;
    },
    request: {
      listHeadlines: async () => {
        asked += 1;
        return { headlines: Array.from({ length: count }, (_, id) => makeHeadline(id)), unread: count };
      },
      setHeadlinesRead: async () => answer,
      setHeadlineSaved: async () => answer,
      removeHeadline: async () => answer,
      putHeadlineBack: async () => answer,
    },
  });
  await state.read();
  const find = (id: number) => state.list.value?.headlines.find((one) => one.id === id);
  return { state, told, find, countAsked: () => asked, countMarked: () => marked };
}

test("what is marked or taken out is shown so without reading all headlines once more; counts go with it", async () => {
  const { state, find, countAsked, countMarked } = await openHeadlines(5000, { ok: true, value: undefined });
  await state.toggleRead(makeHeadline(7));
  expect([find(7)?.isRead, state.list.value?.unread]).toEqual([true, 4999]);
  await state.toggleSaved(makeHeadline(8));
  expect([find(8)?.isSaved, find(8)?.isRead]).toEqual([true, false]);
  await state.remove(makeHeadline(9));
  expect([find(9), state.list.value?.headlines.length, state.list.value?.unread]).toEqual([undefined, 4999, 4998]);
  await state.markAllRead();
  expect(state.list.value?.unread).toBe(0);
  expect([countAsked(), countMarked()]).toEqual([1, 3]);

  await state.undo();
  expect([countAsked(), state.list.value?.unread]).toEqual([2, 5000]);
});

test("in a list of what is new, what was read is not there any more", async () => {
  const { state, find } = await openHeadlines(10, { ok: true, value: undefined });
  await state.read({ filter: "unread" });
  await state.toggleRead(makeHeadline(3));
  expect([find(3), state.list.value?.headlines.length]).toEqual([undefined, 9]);
});

test("what could not be saved is not shown as if it were", async () => {
  const { state, find, told } = await openHeadlines(10, failure);
  await state.toggleRead(makeHeadline(3));
  await state.remove(makeHeadline(4));
  state.tellRemoved();
  expect([find(3)?.isRead, find(4)?.id]).toEqual([false, 4]);
  expect(told).toEqual([expect.stringContaining("full"), expect.stringContaining("full")]);
});
