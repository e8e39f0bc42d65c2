import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Verbosity } from "../../../main/contract.ts";
import type { Article, Block } from "../../../renderer/article/article.ts";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { buildScript } from "../../../renderer/speech/script.ts";
import type { Utterance } from "../../../renderer/speech/utterance.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");

const english = { t: createTranslate("en"), interfaceLanguage: "en", skips: [] };

function speak(article: Article, verbosity: Verbosity = "full"): Utterance[] {
  return buildScript(article, { ...english, verbosity });
}

const write = (script: readonly Utterance[]): string[] => script.map(({ role, text }) => `${role}: ${text}`);

function readFixtures(): { name: string; article: Article }[] {
  return readdirSync(fixtures)
    .filter((name) => existsSync(join(fixtures, name, "article.json")))
    .map((name) => ({
      name,
      article: JSON.parse(readFileSync(join(fixtures, name, "article.json"), "utf8")) as Article,
    }));
}

const rain = makeArticle([
  heading("Rain \u2013 again", 1),
  { kind: "paragraph", role: "byline", text: "av/gb/AFP/dpa/AP. Editor: Mark Hallam", marks: [] },
  figure("A dam", "The dam in May. It holds.", "AP"),
  paragraph("It cost $4.2 million in 2025. \u{1F600}\u{1F600} See https://p.dw.com/p/IcUo."),
  { kind: "quote", text: "We agreed.", attribution: "Jaap de Hoop Scheffer", marks: [] },
  listItem("One", 1, 2),
  listItem("Two", 2, 2),
  {
    kind: "table",
    caption: "Rain",
    rows: [
      [
        { text: "", header: true },
        { text: "May", header: true },
      ],
      [
        { text: "Bonn", header: true },
        { text: "3 mm", header: false },
      ],
    ],
  },
  { kind: "code", text: "let a;\n  b();" },
  { kind: "embed", embedKind: "video", title: "The flood", url: "https://example.org/" },
  { kind: "separator" },
  { ...(paragraph("Auf Wiedersehen.") as Extract<Block, { kind: "paragraph" }>), language: "de" },
]);

const articles = [{ name: "one of everything", article: rain }, ...readFixtures()];

describe("fixtures", () => {
  test.each(readFixtures())("$name is spoken as written down", ({ name, article }) => {
    const spoken = readFileSync(join(fixtures, name, "spoken.txt"), "utf8");

    expect(write(speak(article))).toEqual(spoken.trimEnd().split("\n"));
  });
});

describe.each(articles)("$name", ({ article }) => {
  const script = speak(article);

  test("no character is lost: each is covered by an utterance", () => {
    for (const [index, block] of article.blocks.entries()) {
      const spoken = script.filter(({ source, role }) => source.block === index && role !== "announcement");
      const lost = [...getBlockText(block).matchAll(/\S/gu)].filter(
        (match) => !spoken.some(({ source }) => source.start <= match.index && match.index < source.end),
      );
      expect(lost.map(({ 0: character }) => character)).toEqual([]);
    }
  });

  test("utterances follow the article, and none of its text is said twice", () => {
    let end = { block: 0, offset: 0 };
    for (const { source } of script) {
      if (source.block === end.block) expect(source.start).toBeGreaterThanOrEqual(end.offset);
      else expect(source.block).toBeGreaterThan(end.block);
      end = { block: source.block, offset: source.end };
    }
  });

  test.each(["none", "brief", "full"] as const)("every utterance at %s is one that can be said", (verbosity) => {
    for (const { text, sourceOffsets, source, pauseAfter } of speak(article, verbosity)) {
      expect(text.trim()).not.toBe("");
      expect(sourceOffsets).toHaveLength(text.length);
      for (const offset of sourceOffsets) {
        expect(offset).toBeGreaterThanOrEqual(source.start);
        expect(offset).toBeLessThanOrEqual(source.end);
      }
      expect(pauseAfter).toBeGreaterThan(0);
    }
  });
});

describe("verbosity", () => {
  test("at none the article is heard, and nothing about it", () => {
    expect(speak(rain, "none").filter(({ role }) => role === "announcement")).toEqual([]);
  });

  test.each(["brief", "full"] as const)("at %s a caption says that it is one, and a heading its level", (verbosity) => {
    const said = write(speak(rain, verbosity));

    expect(said[said.indexOf("caption: The dam in May.") - 1]).toBe("announcement: Caption.");
    expect(said[said.indexOf("heading: Rain, again") - 1]).toBe("announcement: Heading level 1.");
  });

  test("credits are heard at full only", () => {
    const hasCredit = (verbosity: Verbosity) => speak(rain, verbosity).some(({ role }) => role === "credit");

    expect([hasCredit("none"), hasCredit("brief"), hasCredit("full")]).toEqual([false, false, true]);
  });
});

test("everything in full", () => {
  expect(write(speak(rain))).toEqual([
    "announcement: Heading level 1.",
    "heading: Rain, again",
    "announcement: By:",
    "byline: A.V, G.B, A.F.P, D.P.A, A.P.",
    "byline: Editor: Mark Hallam",
    "announcement: Picture.",
    "alt: A dam",
    "announcement: Caption.",
    "caption: The dam in May.",
    "caption: It holds.",
    "announcement: Credit:",
    "credit: A.P",
    "paragraph: It cost 4.2 million dollars in 20 25.",
    "paragraph: grinning face, See p dot dw dot com.",
    "announcement: Quote.",
    "quote: We agreed.",
    "announcement: Attributed to:",
    "attribution: Jaap de Hoop Scheffer",
    "announcement: End of quote.",
    "announcement: List, 2 items.",
    "announcement: Bullet.",
    "listItem: One",
    "announcement: Bullet.",
    "listItem: Two",
    "announcement: End of list.",
    "announcement: Table, 2 rows, 2 columns.",
    "announcement: Caption.",
    "caption: Rain",
    "announcement: Column headers.",
    "headerCell: May",
    "announcement: Row 2.",
    "headerCell: Bonn",
    "announcement: May",
    "cell: 3 millimetres",
    "announcement: End of table.",
    "announcement: Code.",
    "code: let a;",
    "code: b();",
    "announcement: End of code.",
    "announcement: Embedded video.",
    "embed: The flood",
    "paragraph: Auf Wiedersehen.",
  ]);
});

test("announcements are in the reader's language, sentences in their own", () => {
  const script = buildScript(rain, { verbosity: "full", t: createTranslate("de"), interfaceLanguage: "de", skips: [] });
  const languages = (text: string) => script.find((utterance) => utterance.text === text)?.language;

  expect(languages("Überschrift Ebene 1.")).toBe("de");
  expect(languages("Rain, again")).toBe("en");
  expect(languages("Auf Wiedersehen.")).toBe("de");
  // The header of the column is the article's word, not Hark's.
  expect(languages("May")).toBe("en");
});

test("a separator is a longer silence", () => {
  const pauseBefore = (blocks: readonly Block[]) => speak(makeArticle(blocks))[0]?.pauseAfter ?? 0;
  const together = pauseBefore([paragraph("One."), paragraph("Two.")]);

  expect(pauseBefore([paragraph("One."), { kind: "separator" }, paragraph("Two.")])).toBeGreaterThan(together);
});

test("an ordered list says its numbers, nested lists their level", () => {
  const item = { ...(listItem("One", 1, 1, 1) as Extract<Block, { kind: "listItem" }>), ordered: true };

  expect(write(speak(makeArticle([item]), "brief"))).toEqual([
    "announcement: Level 2 list, 1 item.",
    "announcement: 1.",
    "listItem: One",
  ]);
});

test("neighbouring quotes are one quotation until somebody is named", () => {
  const quote = (text: string, attribution: string): Block => ({ kind: "quote", text, attribution, marks: [] });
  const said = write(speak(makeArticle([quote("One.", ""), quote("Two.", "Ann"), quote("Three.", "")])));

  expect(said.filter((line) => line.includes("uote."))).toEqual([
    "announcement: Quote.",
    "announcement: End of quote.",
    "announcement: Quote.",
    "announcement: End of quote.",
  ]);
});

const galleryPicture = (index: number, alt: string, caption: string): Block => ({
  ...(figure(alt, caption, "") as Extract<Block, { kind: "figure" }>),
  gallery: { index, count: 5 },
});

test.each([
  ["none", ["alt: A dam", "caption: The dam in May."]],
  ["brief", ["announcement: Picture 2 of 5.", "alt: A dam", "announcement: Caption.", "caption: The dam in May."]],
  ["full", ["announcement: Picture 2 of 5.", "alt: A dam", "announcement: Caption.", "caption: The dam in May."]],
] as const)("at %s a picture of a gallery is told with its number, once", (verbosity, expected) => {
  expect(write(speak(makeArticle([galleryPicture(2, "A dam", "The dam in May.")]), verbosity))).toEqual(expected);
});

test("a picture of a gallery that nobody described is counted all the same", () => {
  const article = makeArticle([galleryPicture(5, "", "")]);

  expect(write(speak(article, "brief"))).toEqual(["announcement: Picture 5 of 5."]);
  expect(write(speak(article, "full"))).toEqual(["announcement: Picture 5 of 5, without a description."]);
});

test("an alternative text that the caption repeats is said once", () => {
  const block = { ...figure("", "The dam in May.", ""), unsaidAlt: "The dam in May" };

  expect(write(speak(makeArticle([block])))).toEqual([
    "announcement: Picture.",
    "announcement: Caption.",
    "caption: The dam in May.",
  ]);
});

test.each(["none", "brief", "full"] as const)(
  "at %s the listener hears last that a page stops at a paywall",
  (verbosity) => {
    const article = { ...makeArticle([heading("Rain", 1), paragraph("It rains.")]), ending: "paywall" as const };

    expect(write(speak(article, verbosity)).slice(-2)).toEqual([
      "paragraph: It rains.",
      "announcement: The page stops here: the rest of the article is for subscribers.",
    ]);
  },
);

test("the end of a page that stops at a paywall is the end of its last block, whatever that is", () => {
  const article = { ...makeArticle([paragraph("It rains."), { kind: "separator" }]), ending: "paywall" as const };
  const last = speak(article).at(-1);

  expect(last?.text).toMatch(/^The page stops here/);
  expect(last?.source).toEqual({ block: 1, start: 0, end: 0 });
});
