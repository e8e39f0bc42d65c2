import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TextRange } from "../../../renderer/article/article.ts";
import { ClockworkEngine } from "./clockwork-engine.ts";
import { pass, script, start, word } from "./start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("reading", () => {
  test("goes from the beginning to the end once, and comes to rest there", async () => {
    const { player, position, log, heard } = start();

    player.play();
    expect(player.state.value).toBe("playing");
    await pass(20 * word);

    expect(heard()).toBe("Heading level two. Rain It rains here. It may stop.");
    expect(log.spoken).toEqual(["Heading level two.", "Rain", "It rains here.", "It may stop."]);
    expect(player.state.value).toBe("idle");
    expect(position.value).toEqual({ block: 1, offset: 27 });
    expect(player.heard.value).toBeNull();
    expect(log.ends).toBe(1);
  });

  test("moves the position with each word", async () => {
    const { player, position } = start();
    const seen: number[] = [];
    position.subscribe(({ block, offset }) => block === 1 && seen.push(offset));

    player.play();
    await pass(20 * word);

    expect(seen).toEqual([0, 3, 9, 15, 18, 22, 27]);
  });

  test("says which word is heard, but not of an announcement", async () => {
    const { player } = start();
    player.play();
    await pass(0.5 * word);
    expect(player.heard.value?.word).toBeNull();

    await pass(5 * word);
    expect(player.heard.value?.utterance.text).toBe("It rains here.");
    expect(player.heard.value?.word).toEqual({ block: 1, start: 3, end: 8 } satisfies TextRange);
  });

  test("begins at the word the position is on", async () => {
    const { player, position, heard } = start();
    position.value = { block: 1, offset: 9 };

    player.play();
    await pass(20 * word);

    expect(heard()).toBe("here. It may stop.");
  });

  test("at the end of the article begins again", async () => {
    const { player, position, engine } = start();
    position.value = { block: 1, offset: 27 };

    player.play();
    await pass(word);

    expect(engine.heard[0]).toBe("Heading");
  });

  test("rests between utterances, for less time at a higher rate", async () => {
    const paused = script.map((utterance) => ({ ...utterance, pauseAfter: 1_000 }));
    const { player, engine } = start([new ClockworkEngine()], paused);

    player.play();
    await pass(3 * word + 290);
    expect(engine.heard).toHaveLength(3);
    await pass(20);
    expect(engine.heard).toHaveLength(4);
  });

  test("has the beginning rendered ahead, then always the next two utterances", async () => {
    const { player, engine } = start();
    expect(engine.prepared).toEqual(["Heading level two.", "Rain", "It rains here.", "It may stop."]);

    player.play();
    await pass(0);

    expect(engine.prepared.slice(4)).toEqual(["Rain", "It rains here."]);
  });
});

describe("pause", () => {
  test("holds in mid word and goes on from there, saying nothing twice", async () => {
    const { player, heard, log } = start();
    player.play();
    await pass(1.5 * word);

    player.pause();
    await pass(100 * word);
    expect(player.state.value).toBe("paused");
    expect(heard()).toBe("Heading level");

    player.play();
    await pass(20 * word);
    expect(heard()).toBe("Heading level two. Rain It rains here. It may stop.");
    expect(log.spoken).toHaveLength(4);
  });

  test("goes on from the word where the engine cannot hold", async () => {
    const { player, engine, heard, log } = start([new ClockworkEngine({ capabilities: { pause: false } })]);
    player.play();
    await pass(5.5 * word);

    player.pause();
    await pass(word);
    expect(engine.sounding).toBe(0);

    player.play();
    await pass(20 * word);
    expect(heard()).toBe("Heading level two. Rain It rains rains here. It may stop.");
    expect(log.spoken).toHaveLength(4);
  });

  test("between two utterances goes on with the next", async () => {
    const paused = script.map((utterance) => ({ ...utterance, pauseAfter: 1_000 }));
    const { player, engine } = start([new ClockworkEngine()], paused);
    player.play();
    await pass(3 * word + 100);

    player.pause();
    await pass(5_000);
    expect(engine.heard).toHaveLength(3);
    player.play();
    await pass(word);

    expect(engine.heard.slice(3)).toEqual(["Rain"]);
  });

  test("is forgotten when the reader has moved the position", async () => {
    const { player, engine } = start();
    player.play();
    await pass(1.5 * word);
    player.pause();

    player.follow({ block: 1, offset: 15 });
    await pass(word);
    expect(player.state.value).toBe("paused");
    player.play();
    await pass(10 * word);

    expect(engine.heard).toEqual(["Heading", "level", "It", "may", "stop."]);
  });
});

describe("stop", () => {
  test("ends the sound and keeps the position", async () => {
    const { player, position, engine } = start();
    player.play();
    await pass(5.5 * word);

    player.stop();
    await pass(10 * word);

    expect(player.state.value).toBe("idle");
    expect(engine.sounding).toBe(0);
    expect(position.value).toEqual({ block: 1, offset: 3 });
    expect(engine.heard.at(-1)).toBe("rains");
  });

  test("after a pause lets the next play be heard", async () => {
    const { player, engine } = start();
    player.play();
    await pass(1.5 * word);
    player.pause();
    player.stop();
    await pass(word);

    player.play();
    await pass(word);

    expect(engine.heard.slice(2)).not.toHaveLength(0);
  });
});

describe("follow", () => {
  test("goes on from the new position at once while reading", async () => {
    const { player, engine } = start();
    player.play();
    await pass(0.5 * word);

    player.follow({ block: 1, offset: 15 });
    await pass(0.5 * word);

    expect(engine.heard).toEqual(["Heading", "It"]);
    expect(engine.requests.at(-1)?.text).toBe("It may stop.");
    await pass(word);
    expect(engine.sounding).toBe(1);
  });

  test("keeps still while at rest", async () => {
    const { player, position, engine } = start();

    player.follow({ block: 1, offset: 15 });
    await pass(10 * word);

    expect(engine.requests).toEqual([]);
    expect(position.value).toEqual({ block: 1, offset: 15 });
  });
});

test("whatever the reader presses, at most one thing sounds", async () => {
  const { player, engine } = start();
  const presses = [
    () => player.play(),
    () => player.pause(),
    () => player.stop(),
    () => player.announce("Now.", "en"),
    () => player.sayOnce({ block: 1, start: 0, end: 14 }),
    () => player.follow({ block: 1, offset: 15 }),
    () => player.refresh(),
  ];
  // A fixed sequence that goes through all pairs of presses.
  for (const first of presses) {
    for (const second of presses) {
      first();
      await pass(0.4 * word);
      second();
      // What was cut off says nothing more, though this engine notices only at the end of its word.
      await pass(1.2 * word);
      expect(engine.sounding).toBeLessThanOrEqual(1);
    }
  }
});

describe("a sentence once more", () => {
  test("is said from its beginning, and reading goes on after it", async () => {
    const { player, heard } = start();
    player.play();
    await pass(5.5 * word);

    player.repeatSentence(1);
    await pass(30 * word);

    expect(heard()).toBe("Heading level two. Rain It rains It rains here. It may stop.");
  });

  test("is said slower, and what follows at the usual rate", async () => {
    const { player, position, engine } = start();
    position.value = { block: 1, offset: 3 };
    player.play();
    await pass(0.5 * word);

    player.repeatSentence(0.6);
    await pass(30 * word);

    const asked = engine.requests.map(({ text, rate }) => `${text} ${rate}`);
    expect(asked.slice(1)).toEqual(["It rains here. 360", "It may stop. 600"]);
  });

  test("is said alone where nothing is playing, and the position stays", async () => {
    const { player, position, heard } = start();
    position.value = { block: 1, offset: 18 };

    player.repeatSentence(1);
    await pass(30 * word);

    expect(heard()).toBe("It may stop.");
    expect(position.value).toEqual({ block: 1, offset: 18 });
    expect(player.state.value).toBe("idle");
  });
});
