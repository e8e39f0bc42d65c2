import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Block } from "../../../renderer/article/article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { buildScript } from "../../../renderer/speech/script.ts";
import { listPassedOver, type SkimLevel } from "../../../renderer/speech/skim.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";
import { pass, start, word } from "./start-player.ts";

const long = `It was ${"a very long day, and ".repeat(30)}then it ended. After that nobody spoke.`;
const article = makeArticle([
  heading("Rain again", 1),
  { kind: "paragraph", role: "byline", text: "Mara Quill", marks: [] },
  { kind: "paragraph", role: "standfirst", text: "It rains. It pours.", marks: [] },
  figure("A dam", "The dam in May. It holds.", "AP"),
  paragraph("Dr. Wen came at noon. She left at three."),
  heading("The dam"),
  paragraph(long),
  listItem("One thing. And more.", 1, 1),
  { kind: "quote", text: "We agreed. So be it.", attribution: "Jaap", marks: [] } satisfies Block,
]);
const options = { t: createTranslate("en"), interfaceLanguage: "en", verbosity: "none" as const };
const script = buildScript(article, options);

function hear(level: SkimLevel): string {
  const passedOver = listPassedOver(script, article, level);
  return script
    .filter((utterance) => !passedOver.has(utterance))
    .map(({ text }) => text)
    .join(" ");
}

describe("the skim ladder", () => {
  test("has the headline with its standfirst, then headings, then first sentences, then everything", () => {
    expect(hear("headline")).toBe("Rain again It rains. It pours.");
    expect(hear("headings")).toBe("Rain again It rains. It pours. The dam");
    const sentences = hear("sentences");
    expect(sentences).toMatch(/^Rain again It rains\. It pours\. Doctor Wen came at noon\. The dam It was a very long/);
    expect(sentences).toMatch(/and then it ended\. One thing\. We agreed\.$/);
    expect(hear("everything")).toContain("She left at three.");
  });

  test("of a note without a headline reads the beginning, and says why a text ends early at every rung", () => {
    const note = { ...makeArticle([paragraph("One. Two."), paragraph("Three. Four.")]), ending: "paywall" as const };
    const said = buildScript(note, options);
    const passedOver = listPassedOver(said, note, "headline");
    expect(said.filter((one) => !passedOver.has(one)).map(({ text }) => text)).toEqual([
      "One.",
      "Two.",
      expect.stringContaining("subscribers"),
    ]);
  });
});

describe("the player", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const begin = () => {
    const started = start(undefined, script);
    return { ...started, skim: (level: SkimLevel) => started.player.passOver(listPassedOver(script, article, level)) };
  };

  test("changes the rung in mid sentence without losing the place", async () => {
    const { player, log, skim } = begin();
    player.play();
    await pass(word);
    skim("headline");
    await pass(30 * word);
    expect(log.spoken).toEqual(["Rain again", "It rains.", "It pours."]);
    expect(player.state.value).toBe("idle");
  });

  test("goes on behind what was said last when more is to be read, and otherwise from the start again", async () => {
    const { player, log, skim } = begin();
    skim("headline");
    player.play();
    await pass(30 * word);
    skim("sentences");
    player.play();
    await pass(4 * word);
    player.stop();
    expect(log.spoken.slice(3)).toEqual(["Doctor Wen came at noon."]);

    skim("headline");
    player.follow({ block: 2, offset: 0 });
    log.spoken.length = 0;
    player.play();
    await pass(30 * word);
    player.play();
    await pass(30 * word);
    expect(log.spoken).toEqual(["It rains.", "It pours.", "Rain again", "It rains.", "It pours."]);
  });

  test("says what the listener goes to, also where it is passed over", async () => {
    const { player, log, skim } = begin();
    skim("sentences");
    player.play();
    player.follow({ block: 4, offset: 22 });
    await pass(5.5 * word);
    player.stop();
    expect(log.spoken).toEqual(["She left at three.", "The dam"]);
    log.spoken.length = 0;
    player.sayOnce({ block: 3, start: 0, end: 5 });
    await pass(10 * word);
    expect(log.spoken).toEqual(["A dam"]);
  });

  test("tells the time that is left of what will be read", () => {
    const { player, skim } = begin();
    const all = player.getTimeLeft();
    skim("headline");
    expect(player.getTimeLeft()).toBeLessThan(all / 5);
  });
});
