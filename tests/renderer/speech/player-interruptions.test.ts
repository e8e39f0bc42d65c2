import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pass, start, word } from "./start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("saying once", () => {
  test.each([
    ["a heading with its announcement", { block: 0, start: 0, end: 4 }, "Heading level two. Rain"],
    ["a paragraph", { block: 1, start: 0, end: 27 }, "It rains here. It may stop."],
    ["a sentence", { block: 1, start: 15, end: 27 }, "It may stop."],
    ["a word", { block: 1, start: 3, end: 8 }, "rains"],
    ["the first word of a heading without its announcement", { block: 0, start: 0, end: 2 }, "Ra"],
  ])("says %s and comes to rest where it was", async (_, range, expected) => {
    const { player, position, heard } = start();
    const before = position.value;

    player.sayOnce(range);
    await pass(20 * word);

    expect(heard()).toBe(expected);
    expect(player.state.value).toBe("idle");
    expect(position.value).toBe(before);
    expect(player.heard.value).toBeNull();
  });

  test("keeps the pause, and reading goes on from the same word", async () => {
    const { player, engine } = start();
    player.play();
    await pass(5.5 * word);
    player.pause();

    player.sayOnce({ block: 0, start: 0, end: 2 });
    await pass(5 * word);
    expect(player.state.value).toBe("paused");
    player.play();
    await pass(0.5 * word);

    expect(engine.heard.slice(5)).toEqual(["rains", "Ra", "rains"]);
  });
});

describe("announcing", () => {
  test("holds the reading and goes on from the same word", async () => {
    const { player, heard, position } = start();
    player.play();
    await pass(5.5 * word);

    player.announce("Faster.", "en");
    await pass(0.5 * word);
    expect(player.heard.value?.utterance.role).toBe("announcement");
    expect(position.value).toEqual({ block: 1, offset: 3 });
    await pass(20 * word);

    expect(heard()).toBe("Heading level two. Rain It rains Faster. rains here. It may stop.");
  });

  test("replaces an announcement that is still being said", async () => {
    const { player, heard } = start();

    player.announce("One two three four five.", "en");
    await pass(1.5 * word);
    player.announce("Six.", "en");
    await pass(10 * word);

    expect(heard()).toBe("One two Six.");
    expect(player.state.value).toBe("idle");
  });

  test("is heard while reading is paused, which stays so", async () => {
    const { player, heard } = start();
    player.play();
    await pass(1.5 * word);
    player.pause();

    player.announce("Rate 200.", "en");
    await pass(10 * word);

    expect(heard()).toBe("Heading level Rate 200.");
    expect(player.state.value).toBe("paused");
  });
});

describe("refreshing", () => {
  test("goes on from the same word at the new rate", async () => {
    const { player, settings, engine } = start();
    player.play();
    await pass(5.5 * word);

    settings.rate = 300;
    player.refresh();
    await pass(0);

    expect(engine.requests.at(-1)).toMatchObject({ text: "rains here.", rate: 300 });
  });

  test("after a pause speaks with the new voice", async () => {
    const { player, settings, engine } = start();
    player.play();
    await pass(5.5 * word);
    player.pause();

    settings.voice = { engineId: "clockwork", voiceId: "other" };
    player.refresh();
    player.play();
    await pass(0);

    expect(engine.requests.at(-1)).toMatchObject({ text: "rains here.", voiceId: "other" });
  });
});
