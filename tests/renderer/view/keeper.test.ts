import { expect, test } from "vitest";
import type { Result } from "../../../main/contract.ts";
import { createKeeper } from "../../../renderer/view/keeper.ts";
import { createReading } from "../../../renderer/view/reading.ts";
import { makeSource } from "../article/fixtures.ts";
import { heading, makeArticle } from "../make-article.ts";

const document = makeSource("<h1>Rain</h1>");

test.each([
  ["kept", { ok: true, value: null }],
  ["refused", { ok: false, reason: "disk-full", detail: {} }],
] as const)("what was just shown is waited for until it is %s, and its place is saved", async (_name, answer) => {
  const keeping = Promise.withResolvers<Result<null>>();
  const done: string[] = [];
  const reading = createReading();
  const article = makeArticle([heading("Rain", 1)]);
  reading.show(document, article);
  const keeper = createKeeper({
    request: {
      recallArticle: () => Promise.resolve(null),
      keepArticle: () => keeping.promise,
      savePlace: (id) => {
        done.push(`place of ${id}`);
        return Promise.resolve({ ok: true, value: true });
      },
    },
    reading,
    trouble: { tell: (what) => done.push(`trouble with the ${what}`), clear: () => {} },
    getRate: () => 180,
  });
  keeper.keep(document, article);
  const settled = keeper.settle().then(() => done.push("settled"));
  await Promise.resolve();
  expect(done).toEqual([]);
  keeping.resolve(answer);
  await settled;
  const place = `place of ${document.id}`;
  expect(done).toEqual(answer.ok ? [place, "settled"] : ["trouble with the article", place, "settled"]);
});

test("before anything was shown there is nothing to wait for", async () => {
  const keeper = createKeeper({
    request: {
      recallArticle: () => Promise.resolve(null),
      keepArticle: () => Promise.reject(new Error("nothing is to be kept")),
      savePlace: () => Promise.reject(new Error("there is no place")),
    },
    reading: createReading(),
    trouble: { tell: () => {}, clear: () => {} },
    getRate: () => 180,
  });
  await expect(keeper.settle()).resolves.toBeUndefined();
});
