import { describe, expect, test } from "vitest";
import type { Verbosity } from "../../../main/contract.ts";
import type { CueChoices } from "../../../main/contract-settings.ts";
import type { Block, Mark } from "../../../renderer/article/article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { getPitchShift } from "../../../renderer/speech/role-pitch.ts";
import { buildScript } from "../../../renderer/speech/script.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";

const blocks: readonly Block[] = [
  heading("Rain", 2),
  figure("A dam", "The dam in May.", "AP"),
  listItem("One", 1, 2),
  listItem("Two", 2, 2),
];

const speak = (cues: CueChoices, verbosity: Verbosity = "full", of: readonly Block[] = blocks) =>
  buildScript(makeArticle(of), { t: createTranslate("en"), interfaceLanguage: "en", skips: [], verbosity, cues });

const hear = (...args: Parameters<typeof speak>) => speak(...args).map(({ text }) => text);

describe("each role as the listener has it", () => {
  test("an earcon comes in the place of the words, at every level, and can be read", () => {
    for (const verbosity of ["none", "brief", "full"] as const) {
      const script = speak({ heading: "earcon", caption: "earcon" }, verbosity);

      expect(script[0]).toMatchObject({ text: "(earcon: heading level 2)", earcon: "heading2", role: "announcement" });
      const caption = script.findIndex(({ role }) => role === "caption");
      expect(script[caption - 1]).toMatchObject({ text: "(earcon: caption)", earcon: "caption" });
    }
  });

  test("a word is said where the level has none", () => {
    expect(hear({ heading: "word" }, "none").slice(0, 3)).toEqual(["Heading level 2.", "Rain", "A dam"]);
  });

  test.each(["nothing", "pitch"] as const)("%s leaves the words out where the level has them", (choice) => {
    expect(hear({ heading: choice }, "full").slice(0, 2)).toEqual(["Rain", "Picture."]);
  });

  test("a list is counted in words while its items are marked by a sound", () => {
    expect(hear({ item: "earcon" }, "full").slice(-6)).toEqual([
      "List, 2 items.",
      "(earcon: list item)",
      "One",
      "(earcon: list item)",
      "Two",
      "End of list.",
    ]);
    expect(hear({ list: "earcon", item: "nothing" }, "full").slice(-4)).toEqual([
      "(earcon: list)",
      "One",
      "Two",
      "(earcon: end)",
    ]);
  });

  test("the numbers of an ordered list are the article's own, and said at every choice", () => {
    const first = { ...(listItem("One", 1, 1) as Extract<Block, { kind: "listItem" }>), ordered: true };

    expect(hear({ item: "nothing" }, "brief", [first]).slice(1)).toEqual(["1.", "One"]);
    expect(hear({ item: "earcon" }, "none", [first])).toEqual(["1.", "One"]);
  });

  test("a pitch of its own is the role's, whatever holds for the rest", () => {
    const settings = { pitchByRole: false, cues: { listItem: "pitch", item: "pitch" } as CueChoices };

    expect(getPitchShift("listItem", settings)).not.toBe(0);
    expect(getPitchShift("heading", settings)).toBe(0);
    expect(getPitchShift("heading", { ...settings, pitchByRole: true })).not.toBe(0);
  });
});

describe("links in running text", () => {
  const text = 'The ministry published "the report" in May. Nobody read it.';
  const link = (from: string, length = from.length): Mark => {
    const start = text.indexOf(from);
    return { kind: "link", url: "https://example.org/", start, end: start + length };
  };
  const marked = (...marks: readonly Mark[]): Block => ({ ...paragraph(text), marks }) as Block;
  const one = [marked(link("the report"))];

  test("are silent unless they are asked for", () => {
    expect(hear({}, "full", one)).toEqual(['The ministry published "the report" in May.', "Nobody read it."]);
  });

  test.each([
    ["word", "Link:"],
    ["earcon", "(earcon: link)"],
  ] as const)("are told by %s where they begin, in mid sentence, once", (choice, told) => {
    const script = speak({ link: choice }, "none", one);

    expect(script.map((utterance) => utterance.text)).toEqual([
      "The ministry published",
      told,
      '"the report" in May.',
      "Nobody read it.",
    ]);
    expect(script.map(({ goesOn = false }) => goesOn)).toEqual([false, false, true, false]);
  });

  test("are told at the beginning and at each of several, and brackets belong to what they hold", () => {
    expect(hear({ link: "word" }, "none", [marked(link("The ministry"), link("the report"), link("Nobody"))])).toEqual([
      "Link:",
      "The ministry published",
      "Link:",
      '"the report" in May.',
      "Link:",
      "Nobody read it.",
    ]);
  });
});
