import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ClockworkEngine } from "./clockwork-engine.ts";
import { pass, start, utter, word } from "./start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("failing engines", () => {
  test("another takes over from the same word, and the reader is told once", async () => {
    const first = new ClockworkEngine({ id: "first" });
    const second = new ClockworkEngine({ id: "second" });
    first.failure = { reason: "engine-died", before: "rains" };
    const { player, log } = start([first, second]);

    player.play();
    await pass(30 * word);

    expect(first.heard.join(" ")).toBe("Heading level two. Rain It");
    expect(second.heard.join(" ")).toBe("It rains here. It may stop.");
    expect(log.problems).toEqual(["engine-replaced"]);
    expect(log.spoken).toEqual(["Heading level two.", "Rain", "It rains here.", "It may stop."]);
    expect(log.ends).toBe(1);
  });

  test("a sound that was cut off goes on from the same word, with the same voice and without a word about it", async () => {
    const engine = new ClockworkEngine();
    engine.failure = { reason: "interrupted", before: "here." };
    const { player, position, log, heard } = start([engine]);
    const places: string[] = [];
    position.subscribe(({ block, offset }) => places.push(`${block}/${offset}`));

    player.play();
    await pass(30 * word);

    expect(heard()).toBe("Heading level two. Rain It rains rains here. It may stop.");
    expect(places).toEqual(["0/0", "1/0", "1/3", "1/9", "1/15", "1/18", "1/22", "1/27"]);
    expect(log).toMatchObject({ problems: [], ends: 1 });
    expect(log.spoken).toEqual(["Heading level two.", "Rain", "It rains here.", "It may stop."]);
  });

  test("the next one speaks a language that the first does not, without a word", async () => {
    const first = new ClockworkEngine({ id: "first", languages: ["en"] });
    const second = new ClockworkEngine({ id: "second" });
    const { player, log } = start([first, second], [utter("Hello", 0), utter("Bonjour", 1, 0, "paragraph", "fr")]);

    player.play();
    await pass(10 * word);

    expect(second.heard).toEqual(["Bonjour"]);
    expect(log.problems).toEqual([]);
  });

  test("a sentence nothing can say is left out and reported", async () => {
    const engine = new ClockworkEngine({ languages: ["en"] });
    const utterances = [utter("Hello", 0), utter("Bonjour", 1, 0, "paragraph", "fr"), utter("again", 2)];
    const { player, log, heard } = start([engine], utterances);

    player.play();
    await pass(10 * word);

    expect(heard()).toBe("Hello again");
    expect(log.problems).toEqual(["no-voice"]);
    expect(log.unspoken).toEqual(["Bonjour"]);
    expect(log.ends).toBe(1);
  });

  test("when nothing answers, reading stops with its place kept, and can be tried again", async () => {
    const engine = new ClockworkEngine();
    engine.failure = { reason: "engine-died", before: "rains" };
    const { player, position, log } = start([engine]);
    player.play();
    await pass(30 * word);
    expect(player.state.value).toBe("idle");
    expect(position.value).toEqual({ block: 1, offset: 0 });
    expect(log.problems).toEqual(["no-engine"]);
    expect(log.ends).toBe(0);

    engine.failure = null;
    player.play();
    await pass(30 * word);
    expect(log.ends).toBe(1);
  });

  test("an article in a language without a voice does not rush to its end", async () => {
    const engine = new ClockworkEngine({ languages: ["en"] });
    const utterances = Array.from({ length: 9 }, (_, block) => utter("Bonjour", block, 0, "paragraph", "fr"));
    const { player, position, log } = start([engine], utterances);

    player.play();
    await pass(10 * word);

    expect(player.state.value).toBe("idle");
    expect(position.value).toEqual({ block: 0, offset: 0 });
    expect(log.problems).toEqual(["no-voice", "no-engine"]);
  });

  test("a trouble that is announced is announced once, and reading goes on after what cannot be said", async () => {
    const engine = new ClockworkEngine({ languages: ["en"] });
    const utterances = [utter("Hello", 0), utter("Bonjour", 1, 0, "paragraph", "fr"), utter("again", 2)];
    const { player, log, heard } = start([engine], utterances, () => player.announce("Left out.", "en"));

    player.play();
    await pass(20 * word);

    expect(heard()).toBe("Hello Left out. again");
    expect(log.ends).toBe(1);
  });

  test("an engine that dies while a trouble is announced goes on from the same word", async () => {
    const first = new ClockworkEngine({ id: "first" });
    const second = new ClockworkEngine({ id: "second" });
    first.failure = { reason: "engine-died", before: "rains" };
    const { player, log } = start([first, second], undefined, () => player.announce("Another voice.", "en"));

    player.play();
    await pass(30 * word);

    expect(second.heard.join(" ")).toBe("Another voice. It rains here. It may stop.");
    expect(log.ends).toBe(1);
  });

  test("an article nothing can say stops after telling so, and not for ever", async () => {
    const engine = new ClockworkEngine({ languages: ["en"] });
    const utterances = Array.from({ length: 9 }, (_, block) => utter("Bonjour", block, 0, "paragraph", "fr"));
    const { player, log, heard } = start([engine], utterances, (problem) => {
      if (problem === "no-voice") player.announce("No voice.", "en");
    });

    player.play();
    await pass(100 * word);

    expect(heard()).toBe("No voice.");
    expect(log.problems).toEqual(["no-voice", "no-engine"]);
    expect(player.state.value).toBe("idle");
  });
});
