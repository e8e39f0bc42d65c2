import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { NaturalEngine } from "../../../renderer/speech/engines/natural/natural-engine.ts";
import { createNaturalVoicing } from "../../../renderer/view/natural-voicing.ts";
import { createSettingsState } from "../../../renderer/view/settings-state.ts";
import { makeSession } from "./make-session.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** @param make what making a sentence comes to. */
function start(make: () => Promise<void>) {
  const said: string[] = [];
  const natural = { make, forgetSpeed: () => undefined, getSustainedRate: () => 200 } as unknown as NaturalEngine;
  const voicing = createNaturalVoicing(natural, {
    t: createTranslate("en"),
    request: { connectNatural: () => Promise.resolve(true) },
    startUp: { voicePack: { state: "installed", voices: [], bytes: 0, bytesHere: 0, host: "" } },
    settings: createSettingsState(makeSession().settings.value, () => Promise.resolve()),
    announce: (sentence) => said.push(sentence),
  });
  return { voicing, said };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test("while the machine is measured nobody sits in silence, and the last word is the result", async () => {
  const { voicing, said } = start(() => wait(12_000));
  void voicing.measure();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual([
    "Measuring how fast this machine makes natural speech. A moment.",
    ...Array(3).fill("Still measuring how fast this machine makes natural speech."),
    "This machine can keep up to about 200 words a minute with it.",
  ]);
});

test("a measurement that fails says so once", async () => {
  const { voicing, said } = start(() => wait(2_000).then(() => Promise.reject(new Error("gone"))));
  void voicing.measure();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said.slice(1)).toEqual([
    "The natural voice could not start. Another voice reads. Under Natural voices you can remove and install it again.",
  ]);
});
