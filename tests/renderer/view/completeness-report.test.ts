import { expect, test } from "vitest";
import type { Article, Block } from "../../../renderer/article/article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { makeReport, type ReportLine, sayReport, writeReport } from "../../../renderer/view/completeness-report.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";
import { makeSession } from "./make-session.ts";

const blocks: readonly Block[] = [
  heading("Rain", 1),
  { ...paragraph("It rains in Bonn, they say: tant pis."), ...marks() },
  heading("Boats", 2),
  figure("A boat on its side", "The harbour", "AP"),
  figure("", "The dam in May", ""),
  figure("", "", ""),
  listItem("nets", 1, 2),
  listItem("ropes", 2, 2),
  { kind: "quote", text: "We wait.", marks: [], attribution: "Ann" },
  {
    kind: "table",
    caption: "",
    rows: [
      [cell("Month", true), cell("Rain", true)],
      [cell("May"), cell("80")],
    ],
  },
  { ...paragraph("Alles nass."), language: "de" },
];

function marks() {
  return {
    marks: [
      { kind: "link", start: 12, end: 16, url: "https://dw.com/bonn" },
      { kind: "language", start: 28, end: 36, language: "fr" },
    ] as const,
  };
}

function cell(text: string, header = false) {
  return { text, header };
}

const article: Article = {
  ...makeArticle(blocks, { wordCount: 812, url: "https://example.com/rain" }),
  skipped: [
    { kind: "other", reason: "outside-body", text: "Printed by the harbour." },
    { kind: "navigation", reason: "navigation", text: "Front page\nSport" },
    { kind: "navigation", reason: "navigation", text: "Weather" },
    { kind: "other", reason: "never-heard-of", text: "Odd" },
  ],
  doubts: ["no-headline"],
  confidence: 0.8,
};

function report(changes: { locale?: "en" | "de"; article?: Article } = {}): readonly ReportLine[] {
  const { locale = "en" } = changes;
  const session = makeSession(locale);
  return makeReport({
    t: createTranslate(locale),
    locale,
    article: changes.article ?? article,
    name: "Rain",
    settings: { ...session.settings.value, skips: ["credit"], cues: { link: "earcon" } },
    skim: "sentences",
    passedOver: 3,
    unspoken: [{ kind: "other", reason: "not-read", text: "AP", range: { block: 3, start: 31, end: 33 } }],
  });
}

const show = ({ beginsSection, text, note }: ReportLine) => `${beginsSection ? "" : "  "}${text} | ${note}`;

test("what is in the article and what is not, by sections that begin with their counts", () => {
  expect(report().map(show)).toEqual([
    "812 words | about 5 minutes at 180 words a minute",
    "2 headings | level 1: 1, level 2: 1",
    "  Rain | level 1",
    "  Boats | level 2",
    "3 pictures | 1 with description, 1 with a caption only, 1 without description",
    "  The harbour | picture with description",
    "  The dam in May | picture with a caption only",
    "  Image without a description. | picture",
    "2 captions | ",
    "  The harbour | caption",
    "  The dam in May | caption",
    "1 table | ",
    "  Month, Rain | table, 2 rows, 2 columns",
    "1 link | ",
    "  Bonn | link to dw.com",
    "1 quote | ",
    "  We wait. Ann | quote",
    "1 list | ",
    "  nets | list, 2 items",
    "3 languages | English, French, German",
    "  tant pis | French",
    "  Alles nass. | German",
    "4 parts left out | ",
    "  Navigation: Belongs to a menu | 2 parts",
    "  Front page Sport | Navigation",
    "  Weather | Navigation",
    "  Other parts: Stands outside of the article's text | 1 part",
    "  Printed by the harbour. | Other parts",
    "  Other parts | 1 part",
    "  Odd | Other parts",
    "1 part of the article is not read aloud | ",
    "  AP | Belongs to the article, and is not read aloud, as you have chosen.",
    "How it is read | ",
    "  Structure is announced briefly. | ",
    "  Links in running text | Sound",
    "  Skim: first sentences. | 3 sentences are passed over",
    "  Not read aloud | Credits of pictures",
    "Hark is sure that this is the article | 80 per cent",
    "  Hark found no headline on this page. | ",
  ]);
});

test("each line can be heard whole, and gone to where it has a place", () => {
  const find = (text: string) => report().find((line) => line.text === text);
  expect(find("nets")).toMatchObject({ whole: "nets\nropes", language: "en", target: "list", range: { block: 6 } });
  expect(find("Bonn")).toMatchObject({ target: "link", range: { block: 1, start: 12, end: 16 } });
  expect(find("tant pis")).toMatchObject({ language: "fr", range: { block: 1, start: 28, end: 36 } });
  expect(find("Alles nass.")).toMatchObject({ language: "de", range: { block: 10, start: 0, end: 11 } });
  expect(find("The dam in May")).toMatchObject({ target: "graphic", whole: "The dam in May" });
  expect(find("AP")).toMatchObject({ range: { block: 3, start: 31, end: 33 } });
  expect(find("Front page Sport")).toMatchObject({ whole: "Front page\nSport" });
  expect(find("Front page Sport")?.range).toBeUndefined();
});

test("an article with nothing in it is reported as such, in German, too", () => {
  const empty = makeArticle([paragraph("Regen.")], { wordCount: 1, language: "de" });
  const texts = report({ locale: "de", article: empty }).map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(["1 Wort", "Keine Überschrift", "Kein Bild", "1 Sprache", "Es wurde nichts weggelassen"]),
  );
  expect(sayReport({ t: createTranslate("de"), article: empty, name: "Regen." })).toBe(
    "Regen: 1 Wort, keine Überschrift, kein Bild, nichts weggelassen.",
  );
  // Without an address, there is no line for it.
  expect(writeReport(report({ locale: "de", article: empty }), "Regen: 1 Wort.", "")).toMatch(
    /^Regen: 1 Wort\.\n\n1 Wort: /,
  );
});

test("the counts that matter most are said as it opens, and begin the text that is copied", () => {
  const intro = sayReport({ t: createTranslate("en"), article, name: "Rain" });
  expect(intro).toBe("Rain: 812 words, 2 headings, 3 pictures, 1 without description, 4 parts left out.");
  const text = writeReport(report(), intro, article.metadata.url);
  expect(text).toMatch(/^Rain: 812 words.*\nhttps:\/\/example\.com\/rain\n\n812 words: about 5 minutes/);
  expect(text).toContain("\n  nets ropes - list, 2 items\n");
  expect(text).toContain("\n\n4 parts left out\n  Navigation: Belongs to a menu - 2 parts\n");
});
