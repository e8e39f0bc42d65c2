import { describe, expect, test } from "vitest";
import { normaliseText } from "../../../../renderer/speech/text/normalise.ts";

describe("English", () => {
  test.each([
    ["It cost $4.2 million.", "It cost 4.2 million dollars."],
    ["a €5m fund", "a 5 million euros fund"],
    ["a £350,000 house", "a 350,000 pounds house"],
    ["US$3bn", "3 billion dollars"],
    ["$1 each", "1 dollar each"],
    ["It was $4.50.", "It was 4 dollars 50 cents."],
    ["£12.40 in London", "12 pounds 40 pence in London"],
    ["In 1998 and 2025", "In 19 98 and 20 25"],
    ["since 1905", "since 19 oh 5"],
    ["in 2008, in 2000, in 1900", "in 2008, in 2000, in 1900"],
    ["the 1990s", "the 1990s"],
    ["1,998 people", "1,998 people"],
    ["at 20:25", "at 20:25"],
    ["1999: the summer", "19 99: the summer"],
    ["See https://p.dw.com/p/IcUo.", "See p dot dw dot com."],
    ["www.example.org/news, too", "example dot org, too"],
    ["Write to news@dw.com", "Write to news at dw dot com"],
    ["av/gb/AFP/dpa/AP", "A.V, G.B, A.F.P, D.P.A, A.P"],
    ["said the AP.", "said the A.P."],
    ["and/or", "and/or"],
    ["WAR ENDS AS NATO MEETS", "war ends as NATO meets"],
    ["NATO", "NATO"],
    ["The BBC said", "The BBC said"],
    ["Rain \u2013 again", "Rain, again"],
    ["Rain\u2014again", "Rain, again"],
    ["10\u201312 people", "10 to 12 people"],
    ["well-known", "well-known"],
    ["Won\u00adder\u200bful", "Wonderful"],
    ["Ha \u{1F600}\u{1F600}\u{1F600}", "Ha \u{1F600}"],
    ["  a \n b\u00a0c ", "a b c"],
  ])("%s", (written, said) => {
    expect(normaliseText(written, { language: "en", role: "paragraph" }).text).toBe(said);
  });
});

describe("German", () => {
  test.each([
    ["4,2 Mrd. €", "4,2 Milliarden Euro"],
    ["5 Mio. Euro", "5 Millionen Euro"],
    ["€5 und 3 €", "5 Euro und 3 Euro"],
    ["$4,2 Millionen", "4,2 Millionen Dollar"],
    ["Im Jahr 1998", "Im Jahr neunzehnhundert 98"],
    ["1500 Euro", "1500 Euro"],
    ["Im Jahr 2025", "Im Jahr 2025"],
    ["10\u201312 Uhr", "10 bis 12 Uhr"],
    ["Die EU und die USA", "Die E.U und die U.S.A"],
    ["www.dw.com/de", "dw Punkt com"],
  ])("%s", (written, said) => {
    expect(normaliseText(written, { language: "de-DE", role: "paragraph" }).text).toBe(said);
  });
});

test.each([
  ["credit", "EPP", "E.P.P"],
  ["credit", "Lena Vogt/nwb", "Lena Vogt, nwb"],
  ["paragraph", "he/she", "he/she"],
  ["heading", "WAR", "WAR"],
  ["code", "a --  b // 1998", "a --  b // 1998"],
] as const)("in a %s: %s", (role, written, said) => {
  expect(normaliseText(written, { language: "en", role }).text).toBe(said);
});

test("what is omitted is not heard, and what follows keeps its place", () => {
  const omitted = [{ start: 3, end: 4 }];
  const said = normaliseText("one1. Two", { language: "en", role: "paragraph", omitted });

  expect(said.text).toBe("one. Two");
  expect(said.offsets[3]).toBe(4);
});

const texts = [
  "It cost $4.2 million in 2025 \u2013 or \u{1F600}\u{1F600} more, said av/gb/AFP/dpa/AP at https://p.dw.com/p/IcUo.",
  "WAR ENDS \u2014 AS NATO MEETS",
  "\u{1F468}\u200d\u{1F469}\u200d\u{1F467} a\ud800b \u00a0 $",
  "",
];

test.each(texts)("every unit of what is said knows a place in the source, in order: %s", (text) => {
  const { text: said, offsets } = normaliseText(text, { language: "en", role: "paragraph" });

  expect(offsets).toHaveLength(said.length);
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
  for (const offset of offsets) expect(offset).toBeLessThan(text.length);
});

test("words that stay are found where they are written", () => {
  const text = "It cost $4.2 million in 2025 or more";
  const { text: said, offsets } = normaliseText(text, { language: "en", role: "paragraph" });

  expect(offsets[said.indexOf("or more")]).toBe(text.indexOf("or more"));
  expect(offsets[said.indexOf("dollars")]).toBe(text.indexOf("$4.2"));
});
