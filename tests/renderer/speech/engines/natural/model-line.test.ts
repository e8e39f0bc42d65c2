import { expect, test } from "vitest";
import type { NaturalRequest } from "../../../../../main/contract-natural.ts";
import { ModelLine } from "../../../../../renderer/speech/engines/natural/model-line.ts";

function open() {
  const asked: NaturalRequest[] = [];
  const broken: string[] = [];
  const line = new ModelLine(
    (request) => asked.push(request),
    (message) => broken.push(message),
  );
  const answer = (place: number) =>
    line.receive({
      kind: "sound",
      id: asked[place]?.id ?? -1,
      samples: new Float32Array(place + 1),
      durations: null,
      elapsed: 5,
    });
  return { line, asked, broken, answer };
}

test("answers come to who asked, in whatever order", async () => {
  const { line, answer } = open();
  const first = line.speak("af_heart", [1]);
  const second = line.speak("af_heart", [2]);
  answer(1);
  answer(0);
  expect((await first).samples).toHaveLength(1);
  expect((await second).samples).toHaveLength(2);
});

test("what was made is not made again, and teaches nothing a second time", async () => {
  const { line, asked, answer } = open();
  const first = line.speak("af_heart", [1, 2]);
  answer(0);
  expect((await first).elapsed).toBe(5);
  expect((await line.speak("af_heart", [1, 2])).elapsed).toBe(0);
  expect(asked).toHaveLength(1);
  void line.speak("bf_emma", [1, 2]);
  expect(asked).toHaveLength(2);
});

test("a process that ends fails all that wait for it", async () => {
  const { line, broken } = open();
  const asked = line.speak("af_heart", [1]);
  line.fail("the process has ended");
  await expect(asked).rejects.toThrow("ended");
  await expect(line.ready).rejects.toThrow("ended");
  expect(broken).toEqual(["the process has ended"]);
});

test("a model that cannot be loaded is never ready", async () => {
  const { line } = open();
  line.receive({ kind: "broken", message: "no model" });
  await expect(line.ready).rejects.toThrow("no model");
});

test("one sentence that fails does not fail the next", async () => {
  const { line, asked, answer } = open();
  const first = line.speak("af_heart", [1]);
  line.receive({ kind: "failed", id: asked[0]?.id ?? 0, message: "out of memory" });
  await expect(first).rejects.toThrow("out of memory");
  const second = line.speak("af_heart", [2]);
  answer(1);
  await expect(second).resolves.toMatchObject({ elapsed: 5 });
});
