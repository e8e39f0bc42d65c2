import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import {
  chooseRules,
  longestStretch,
  type NormaliseOptions,
  normaliseText,
} from "../../../../renderer/speech/text/normalise.ts";

const languages = ["en", "en-GB", "de", "fr"] as const;

const inParagraph = (language: string): NormaliseOptions => ({ language, role: "paragraph" });

test.each([
  ["credit", "EPP", "E.P.P"],
  ["credit", "Lena Vogt/nwb", "Lena Vogt, nwb"],
  ["paragraph", "he/she", "he or she"],
  ["heading", "WAR", "WAR"],
  ["code", "a --  b // 1998", "a --  b // 1998"],
  ["paragraph", "What!!! Really??", "What! Really?"],
] as const)("in a %s: %s", (role, written, said) => {
  expect(normaliseText(written, { language: "en", role }).text).toBe(said);
});

test.each([
  ["en", "See https://www.example.com/a/b?c=d.", "See example dot com slash a slash b question mark c equals d."],
  ["en", "bbc.co.uk/news/", "bbc dot co dot uk slash news"],
  ["de", "https://spiegel.de/a-b", "spiegel Punkt de Schrägstrich a Minus b"],
])("an address is said whole when asked for, %s: %s", (language, written, said) => {
  const whole = { ...inParagraph(language), wholeAddresses: true };

  expect(normaliseText(written, whole).text).toBe(said);
});

test("what is omitted is not heard, and what follows keeps its place", () => {
  const omitted = [{ start: 3, end: 4 }];
  const said = normaliseText("one1. Two", { ...inParagraph("en"), omitted });

  expect(said.text).toBe("one. Two");
  expect(said.offsets[3]).toBe(4);
});

test("words that stay are found where they are written", () => {
  const text = "It cost $4.2 million in 2025 or more";
  const { text: said, offsets } = normaliseText(text, inParagraph("en"));

  expect(offsets[said.indexOf("or more")]).toBe(text.indexOf("or more"));
  expect(offsets[said.indexOf("dollars")]).toBe(text.indexOf("$4.2"));
});

test("each word of a headline in capitals is found where it is written", () => {
  const text = "WAR ENDS AS NATO MEETS";
  const { text: said, offsets } = normaliseText(text, inParagraph("en"));

  for (const word of said.split(" ")) {
    expect(offsets[said.indexOf(word)]).toBe(text.indexOf(word.toUpperCase()));
  }
});

const fixtures = join(import.meta.dirname, "../../../fixtures");

const articles = readdirSync(fixtures)
  .filter((name) => existsSync(join(fixtures, name, "article.json")))
  .map((name) => JSON.parse(readFileSync(join(fixtures, name, "article.json"), "utf8")) as Article);

function readTexts(chosen: readonly Article[]): string[] {
  return chosen
    .flatMap(({ blocks }) => blocks)
    .map(getBlockText)
    .filter((text) => text !== "");
}

const cases = join(import.meta.dirname, "cases");

/** Only those of the language: what is not made for it may be said in any way. */
function readWritten(language: string): string[] {
  const folder = join(cases, language.split("-")[0] ?? "");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter((line) => line.includes(" => "))
      .map((line) => line.split(" => ")[0] ?? ""),
  );
}

const hardTexts = [
  "It cost $4.2 million in 2025 \u2013 or \u{1F600}\u{1F600} more, said av/gb/AFP/dpa/AP at https://p.dw.com/p/IcUo.",
  "\u{1F468}\u200d\u{1F469}\u200d\u{1F467} a\ud800b \u00a0 $ \udc00 \u{1F1E9}",
  "\u{1F1E9}\u{1F1EA}\u{1F1EB}\u{1F1F7}\u{1F44D}\u{1F3FD}x\u{1D400}\u{1D401}\u{1D402} \u{1F389}",
  "$\u{1F600}5\u{1F600}% \u{1F600}km 5\u{1F600}",
  "",
  " ",
];

describe.each(languages)("in %s, every text of every fixture", (language) => {
  const texts = [...readTexts(articles), ...readWritten(language), ...hardTexts];

  test("is said with a place for each unit, in order, within the text, never inside of a surrogate pair", () => {
    for (const text of texts) {
      const { text: said, offsets } = normaliseText(text, inParagraph(language));

      expect(offsets).toHaveLength(said.length);
      let last = 0;
      for (const [index, offset] of offsets.entries()) {
        if (offset < last || offset >= text.length) expect.fail(`${text}: ${last}, ${offset}`);
        // The second half of a pair may only be said after its first.
        const isSecondHalf =
          /^[\udc00-\udfff]$/.test(text[offset] ?? "") && /[\ud800-\udbff]/.test(text[offset - 1] ?? "");
        if (isSecondHalf && offsets[index - 1] !== offset - 1) expect.fail(`${text}: half of a pair at ${offset}`);
        last = offset;
      }
    }
  });

  test("keeps every word and number: one that is not said is inside of what is said instead", () => {
    for (const text of texts) {
      const { text: said, offsets } = normaliseText(text, inParagraph(language));
      if (said === "") continue;
      const heard = new Set(offsets);
      for (const { 0: word, index } of text.matchAll(/[\p{L}\p{Nd}]+/gu)) {
        const isKept = Array.from({ length: word.length }, (_, place) => index + place).some((place) =>
          heard.has(place),
        );
        if (isKept) continue;
        const before = offsets.findLast((offset) => offset < index) ?? -1;
        const place = offsets.indexOf(before);
        // A note's number is for the eye; anything else has become other words, all from where they begin.
        const isNote = /\[[^\]]{0,20}$/.test(text.slice(0, index)) || /^[¹²³\d]{1,3}$/.test(word);
        const isReplaced = place >= 0 && offsets.lastIndexOf(before) - place >= 1;
        if (!isReplaced && !isNote) expect.fail(`${text} => ${said}: ${word} is lost`);
      }
    }
  });

  test("is said the same when what is said is read again", () => {
    const own = articles.filter(({ metadata }) => metadata.language.slice(0, 2) === language.slice(0, 2));
    const changed = [...readTexts(own), ...readWritten(language), ...hardTexts].filter((text) => {
      const { text: said } = normaliseText(text, inParagraph(language));
      return normaliseText(said, inParagraph(language)).text !== said;
    });

    expect(changed).toEqual([]);
  });
});

const runs = [
  "a",
  "1",
  ".",
  ",",
  "-",
  "/",
  "I",
  "$",
  "#",
  "@",
  "'",
  " ",
  "1,",
  "1.",
  "1 ",
  "1-",
  "1/",
  "a.",
  "a@",
  "a/",
  "A ",
  "AB ",
  "A.B.",
  "aa ",
  "1:",
  "€1",
  "http://a.",
  "a-",
  "§",
  "😀",
  "😀 ",
  "\u{1F1E9}",
  "[1]",
  "(1)",
  "+1 ",
  "0123 ",
  "Mr. ",
  "3. ",
  "X ",
  "XI. ",
  "March 5 ",
  "5 km ",
  "ab/cd/",
  "#A",
  "Aa",
  "aA",
  "\u2013",
  "1\u2013",
  "**",
  "1_",
  "\ud800",
];

describe("time is in proportion to length", () => {
  test("no rule ever sees more than one stretch", () => {
    const { text } = normaliseText("a".repeat(longestStretch * 3 + 1), inParagraph("en"));

    expect(text).toHaveLength(longestStretch * 3 + 1);
  });

  /**
   * What a pattern does is counted by running it on one stretch and on a fourth of it: in proportion that is four times
   * the time, tried again from each character sixteen times, and worse beyond. The quickest of several runs counts.
   */
  test.each(languages.map((language) => ({ language })))(
    "in $language, for each rule and each sign in a row",
    ({ language }) => {
      const slow: string[] = [];
      for (const { name, pattern } of chooseRules(language, "paragraph")) {
        for (const run of runs) {
          const long = measure(pattern, run.repeat(longestStretch / run.length));
          // A stretch is so short that not even the square of its length is felt; the cube would be.
          if (long > 25) slow.push(`${name}: ${run} takes ${long.toFixed(1)} ms`);
        }
      }
      expect(slow).toEqual([]);
    },
  );

  test("for a hundred thousand signs in a row, four times a fourth of it", { timeout: 60_000 }, () => {
    const growth = ["a", "1", " ", "a-", "5 km ", "€1", "1\u2013", "a@", "\u{1F600}", "AB "].map((run) => {
      const short = measureWhole(run.repeat(25_000 / run.length), "en");
      const long = measureWhole(run.repeat(100_000 / run.length), "en");
      return { run, ratio: long / Math.max(short, 10) };
    });

    expect(growth.filter(({ ratio }) => ratio > 10)).toEqual([]);
  });
});

function measure(pattern: RegExp, text: string): number {
  return quickest(() => [...text.matchAll(pattern)]);
}

function measureWhole(text: string, language: string): number {
  return quickest(() => normaliseText(text, inParagraph(language)), 1);
}

/** Milliseconds of this process, not of the clock: others use the machine too. */
function quickest(run: () => unknown, times = 2): number {
  const spent = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...spent);
}
