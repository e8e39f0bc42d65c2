import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Locale, Settings } from "../../../main/contract.ts";
import type { Article, Doubt } from "../../../renderer/article/article.ts";
import { finishArticle } from "../../../renderer/article/finish-article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { SkimLevel } from "../../../renderer/speech/skim.ts";
import type { ChosenSpeaker } from "../../../renderer/view/announcer.ts";
import { createReading } from "../../../renderer/view/reading.ts";
import { welcomeArticle } from "../../../renderer/view/welcome.ts";
import { makeSource } from "../article/fixtures.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";

const settings: Settings = {
  rate: 180,
  voices: {},
  verbosity: "brief",
  voiceRates: {},
  naturalSpeed: null,
  pitch: 50,
  volume: 100,
  quiet: false,
  soundDevice: "",
  pauses: 100,
  skips: [],
  duck: true,
  pitchByRole: false,
  cues: {},
  favouriteVoices: [],
  networkVoices: false,
  speaker: "auto",
  letterKeys: true,
  keyPreset: "hark",
  keyChanges: {},
  mediaKeys: true,
  runScripts: true,
  wholeAddresses: false,
  libraryLimit: 1000,
  feedInterval: 60,
  fetchAhead: false,
};

function makeDoubtful(...doubts: Doubt[]): Article {
  const { metadata, blocks } = makeArticle([heading("Rain", 1), paragraph("It rains.")]);
  return finishArticle(metadata, blocks, [], { doubts, ending: "complete" });
}

/** What is announced when this article comes. */
function hearWelcome(
  article: Article,
  { speaker = "hark" as ChosenSpeaker, isReading = false, locale = "en" as Locale, back = false } = {},
): string[] {
  const reading = createReading();
  reading.show(makeSource("One"), article);
  if (back) {
    reading.show(makeSource("Two"), makeArticle([heading("Snow", 1)]));
    reading.goBack();
  }
  const said: string[] = [];
  const parts = {
    t: createTranslate(locale),
    isMac: false,
    reading,
    settings: { settings: signal(settings), change: () => {} },
    announcer: {
      announce: (sentence: string) => said.push(sentence),
      announceAll: () => undefined,
      withdraw: () => {},
      repeat: () => {},
    },
    getSpeaker: () => speaker,
    moveFocus: () => {},
    typing: { isTyping: () => false, reset: () => {} },
    voicing: { skim: signal<SkimLevel>("everything"), getUnspokenLanguage: () => "" },
  };
  welcomeArticle(parts, { isReading });
  return said.filter((sentence) => sentence !== "");
}

const leftOut =
  "Hark is not sure that it found the whole article: much of the page's text was left out. Press Control+Shift+A to hear the page as it is.";

test("an article that Hark is sure of is told without a doubt", () => {
  expect(hearWelcome(makeDoubtful("no-headline"))).toEqual(["Rain. 3 words, about 1 minute. Press Space to listen."]);
  expect(hearWelcome(makeDoubtful("no-headline"), { speaker: "screenReader" })).toEqual([]);
});

test("a doubt is told between the headline and the invitation to listen", () => {
  expect(hearWelcome(makeDoubtful("left-out"))).toEqual([
    `Rain. 3 words, about 1 minute. ${leftOut} Press Space to listen.`,
  ]);
});

test.each(["screenReader", "both"] as const)(
  "with %s the screen reader says the headline, and then the doubt",
  (speaker) => {
    expect(hearWelcome(makeDoubtful("left-out"), { speaker })).toEqual([leftOut]);
  },
);

test("of several doubts the one is told that says most", () => {
  const [said] = hearWelcome(makeDoubtful("no-headline", "little-text", "no-body"), { speaker: "both" });

  expect(said).toMatch(/^Hark is not sure what the article is: nothing on this page looks like one/);
  expect(said).not.toMatch(/hardly any text|no headline/);
});

test("where reading begins at once the doubt is told all the same, and nothing else", () => {
  expect(hearWelcome(makeDoubtful("left-out"), { isReading: true })).toEqual([leftOut]);
  expect(hearWelcome(makeDoubtful(), { isReading: true })).toEqual([]);
});

test("coming back, the listener knows already", () => {
  expect(hearWelcome(makeDoubtful("left-out"), { back: true })).toEqual(["Back: Rain."]);
});

test("that only the beginning is there is told before it is begun", () => {
  const article: Article = { ...makeDoubtful(), ending: "paywall" };

  expect(hearWelcome(article)).toEqual([
    "Rain. 3 words, about 1 minute. This page shows only the beginning of the article: the rest is for subscribers. Press Space to listen.",
  ]);
});

test("in German", () => {
  expect(hearWelcome(makeDoubtful("left-out"), { locale: "de", speaker: "both" })).toEqual([
    "Hark ist nicht sicher, ob es den ganzen Artikel gefunden hat: Viel vom Text der Seite wurde weggelassen. Mit Steuerung+Umschalt+A hören Sie die Seite, wie sie ist.",
  ]);
});
