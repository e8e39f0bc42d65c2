import { expect } from "@playwright/test";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

/** Keys in pairs, there and back, each with what is heard. */
const pairs: readonly (readonly [there: string, heard: RegExp, back: string, heardAgain: RegExp])[] = [
  ["Control+Shift+Comma", /^160 words a minute\.$/, "Control+Shift+Period", /^180 words a minute\.$/],
  ["Control+Shift+ArrowDown", /^Volume 90 per cent\.$/, "Control+Shift+ArrowUp", /^Volume 100 per cent\.$/],
  ["Control+Shift+ArrowRight", /^Pitch 60 of 100\.$/, "Control+Shift+ArrowLeft", /^Pitch 50 of 100\.$/],
  ["Control+Shift+End", /^Pauses 125 per cent /, "Control+Shift+Home", /^Pauses 100 per cent /],
  ["Control+9", /^Turned down for the background\.$/, "Control+9", /^Turned up again\.$/],
];

test("how it sounds is changed by keys, there and back, and each says what holds now", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  for (const [there, heard, back, heardAgain] of pairs) {
    let mark = transcript.mark();
    await page.keyboard.press(there);
    await transcript.waitFor(heard, { mark });
    mark = transcript.mark();
    await page.keyboard.press(back);
    await transcript.waitFor(heardAgain, { mark });
  }
});

test("a key goes through how much of the structure is announced, and what is read next is announced so", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  const next = async (key: string, heard: RegExp) => {
    const mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitFor(heard, { mark });
    return transcript.since(mark).map(({ text }) => text);
  };
  await next("Control+Shift+D", /^Structure is not announced\.$/);
  expect(await next("h", /^Above the waves$/)).toEqual(["Above the waves"]);
  await next("Control+Shift+D", /^Structure is announced briefly\.$/);
  await next("Control+Shift+D", /^Structure is announced in full\.$/);
  expect(await next("h", /^What visitors find$/)).toEqual(["Heading level 3.", "What visitors find"]);
});

test("the sleep timer is set by its key, told with the time that is left, and goes off again", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+8");
  await transcript.waitFor(/^Reading pauses in \d+ minutes, and keeps your place\.$/);
  await page.keyboard.press("Control+7");
  await transcript.waitFor(/ Reading pauses in \d+ minutes/);
  const isOff = () => transcript.since().some(({ text }) => text === "Sleep timer off.");
  for (let presses = 0; presses < 10 && !isOff(); presses++) {
    const mark = transcript.mark();
    await page.keyboard.press("Control+8");
    await transcript.waitFor(/^(Reading pauses|Sleep timer off)/, { mark });
  }
  expect(isOff()).toBe(true);
});
