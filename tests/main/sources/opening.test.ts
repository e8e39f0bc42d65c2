import { expect, test } from "vitest";
import { createOpening, type Load } from "../../../main/sources/opening.ts";
import { fail } from "../../../main/sources/result.ts";

const untilAborted: Load = (signal) =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(fail("timed-out"))));

test("a second opening cancels the first, and nothing cancels the second", async () => {
  const opening = createOpening();

  const first = opening.open(untilAborted);
  const second = opening.open(async () => fail("empty"));

  expect(await first).toEqual({ ok: false, reason: "cancelled", detail: {} });
  expect(await second).toMatchObject({ reason: "empty" });
});

test("what ends well after it was cancelled is still cancelled", async () => {
  const opening = createOpening();
  let finish: () => void = () => undefined;

  const first = opening.open(() => new Promise((resolve) => (finish = () => resolve(fail("empty")))));
  opening.cancel();
  finish();

  expect(await first).toMatchObject({ reason: "cancelled" });
});

test("cancelling when nothing is under way does not harm the next", async () => {
  const opening = createOpening();
  opening.cancel();

  expect(await opening.open(() => fail("empty"))).toMatchObject({ reason: "empty" });
});

test("more of what was opened ends when that is cancelled, or something else is opened", async () => {
  const opening = createOpening();
  for (const end of [() => opening.cancel(), () => void opening.open(() => fail("empty"))]) {
    await opening.open(() => fail("empty"));
    const more = opening.goOn(untilAborted);
    end();
    expect(await more).toMatchObject({ reason: "cancelled" });
  }
});

test("after cancelling nothing more is loaded", async () => {
  const opening = createOpening();
  await opening.open(() => fail("empty"));
  opening.cancel();
  expect(await opening.goOn(() => fail("empty"))).toMatchObject({ reason: "cancelled" });
});
