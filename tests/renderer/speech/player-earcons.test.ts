import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Utterance } from "../../../renderer/speech/utterance.ts";
import { ClockworkEngine } from "./clockwork-engine.ts";
import { pass, start, utter, word } from "./start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const sound: Utterance = { ...utter("(earcon: caption)", 0, 0, "announcement"), earcon: "caption", pauseAfter: 100 };
const script = [utter("Before it.", 0), sound, utter("The dam.", 1)];

test("an earcon is asked of the engine that has them, in order with what the chosen voice says", async () => {
  const chosen = new ClockworkEngine({ id: "chosen" });
  const able = new ClockworkEngine({ id: "able", capabilities: { earcons: true } });
  const { player, settings, log } = start([chosen, able], script);
  settings.voice = { engineId: "chosen" };

  player.play();
  await pass(30 * word);

  expect(chosen.requests.map(({ text }) => text)).toEqual(["Before it.", "The dam."]);
  expect(able.requests).toMatchObject([{ text: "(earcon: caption)", earcon: "caption" }]);
  expect(log.spoken).toEqual(["Before it.", "(earcon: caption)", "The dam."]);
});

test("the pause after a sound is kept where another engine goes on, which cannot know when it ended", async () => {
  const chosen = new ClockworkEngine({ id: "chosen" });
  const able = new ClockworkEngine({ id: "able", capabilities: { earcons: true } });
  const { player, settings } = start([chosen, able], [sound, utter("The dam.", 1)]);
  settings.voice = { engineId: "chosen" };

  player.play();
  // Its two words in writing are what the clockwork takes for it.
  await pass(2 * word + 20);
  expect(chosen.requests).toEqual([]);

  await pass(20);
  expect(chosen.requests).toMatchObject([{ text: "The dam.", pauseBefore: 0 }]);
});

test("where no engine has sounds, the words in their place are said", async () => {
  const { player, heard } = start([new ClockworkEngine()], [sound]);

  player.play();
  await pass(10 * word);

  expect(heard()).toBe("(earcon: caption)");
});

test("a sentence that is cut by a link is repeated whole, with what is told in it", async () => {
  const whole = [
    utter("The ministry published", 0),
    utter("Link:", 0, 23, "announcement"),
    { ...utter("the report.", 0, 23), goesOn: true },
    utter("Nobody read it.", 0, 35),
  ];
  const { player, position, log } = start([new ClockworkEngine()], whole);
  position.value = { block: 0, offset: 27 };

  player.repeatSentence(1);
  await pass(20 * word);

  expect(log.spoken).toEqual(["The ministry published", "Link:", "the report."]);
});
