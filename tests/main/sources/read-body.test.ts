import { expect, test } from "vitest";
import { readBody } from "../../../main/sources/read-body.ts";

/** A body of these pieces; after the last it goes on waiting unless it `ends`. */
function body(pieces: readonly string[], ends: boolean) {
  const cancelled = Promise.withResolvers<unknown>();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (ends) controller.close();
    },
    cancel: (reason) => cancelled.resolve(reason),
  });
  return { response: { status: 200, headers: new Headers(), body: stream }, cancelled: cancelled.promise };
}

test("the pieces are put together, up to the limit and not beyond", async () => {
  const { signal } = new AbortController();

  expect(await readBody(body(["har", "bour"], true).response, 7, signal)).toEqual(Buffer.from("harbour"));
  expect(await readBody({ status: 204, headers: new Headers(), body: null }, 7, signal)).toEqual(new Uint8Array());
  const tooLarge = body(["har", "bour"], false);
  expect(await readBody(tooLarge.response, 6, signal)).toBeNull();
  await tooLarge.cancelled;
});

test("a signal ends it while it waits, and lets go of the body", async () => {
  const { response, cancelled } = body(["har"], false);
  const abort = new AbortController();

  const reading = readBody(response, 100, abort.signal);
  abort.abort(new Error("enough"));

  await expect(reading).rejects.toThrow("enough");
  await cancelled;
});

test("a signal that came before it began is not missed", async () => {
  const { response, cancelled } = body(["har"], false);

  await expect(readBody(response, 100, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  await cancelled;
});
