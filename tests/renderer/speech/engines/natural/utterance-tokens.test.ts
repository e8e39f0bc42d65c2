import { beforeAll, expect, test } from "vitest";
import type { EspeakPhonemes } from "../../../../../renderer/speech/engines/natural/espeak-phonemes.ts";
import { findToken, spellPhonemes } from "../../../../../renderer/speech/engines/natural/kokoro-phonemes.ts";
import { makePieces } from "../../../../../renderer/speech/engines/natural/utterance-tokens.ts";
import { loadNaturalParts } from "./load-phonemes.ts";

let phonemes: EspeakPhonemes;

beforeAll(async () => {
  ({ phonemes } = await loadNaturalParts());
});

function cut(text: string, { espeakVoice = "en-us", longest = 500 } = {}) {
  const isAmerican = espeakVoice === "en-us";
  return makePieces(text, "en", phonemes.list(text, espeakVoice), { isAmerican, longest });
}

const alphabet = new Map(
  Array.from({ length: 0x300 }, (_, code) => String.fromCodePoint(code))
    .concat([..."—…“”ʣʤʧˈˌːᵊᵻθ"])
    .map((sign) => [findToken(sign), sign]),
);

/** As the model would write what it is given. */
function spell(text: string, options?: Parameters<typeof cut>[1]): string {
  return cut(text, options)
    .map(({ tokens }) => tokens.map((token) => alphabet.get(token)).join(""))
    .join("|");
}

test.each([
  ["The mayor said so.", "ðə mˈAəɹ sˈɛd sˈO."],
  ["Rain, or “snow”?", "ɹˈAn, ɔɹ “snˈO”?"],
  ["A church judge enjoys boats – now…", "ə ʧˈɜɹʧ ʤˈʌʤ ɛnʤˈYz bˈOts — nˈW…"],
  ["It's 3.5 million", "ɪts θɹˈi pYnt fˈIv mˈɪliən"],
  ["“Well-known”, (so) he-", "“wˈɛlnˈOn”, (sˈO) hi"],
  ["water and little cities", "wˈɔTəɹ ænd lˈɪTᵊl sˈɪTiz"],
])("%s", (text, spelt) => {
  expect(spell(text)).toBe(spelt);
});

test("British voices say it in their way", () => {
  expect(spell("The old boat over there.", { espeakVoice: "en-gb-x-rp" })).toBe(
    "ðɪ ˈQld bˈQt ˌQvə ðeə.".replace("eə", "ˈɛː"),
  );
});

test("every word is there in order, each where it begins in the source, and its token never goes back", () => {
  const text = "Prices rose by 3.5 % of the total, “AT&T” said — 😀 and U.S. <b>shares</b> of 1 < 2 fell.";
  const words = cut(text).flatMap((piece) => piece.words);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    ..."Prices rose by 3.5 of the total AT T said and U.S b shares b of 1 2 fell".split(" "),
  ]);
  expect(words.map(({ token }) => token)).toEqual(
    words.map(({ token }) => token).toSorted((one, other) => one - other),
  );
});

test("a long sentence is parted after a sign of a pause, and nothing is lost", () => {
  const text = `${"The boats stayed in the harbour, because the wind had turned, ".repeat(12)}and that was all.`;
  const pieces = cut(text, { longest: 200 });
  expect(pieces.length).toBeGreaterThan(2);
  for (const { tokens } of pieces) expect(tokens.length).toBeLessThanOrEqual(200);
  for (const { tokens } of pieces.slice(0, -1)) expect(tokens.slice(-2)).toEqual([findToken(","), findToken(" ")]);
  expect(spell(text, { longest: 200 }).replaceAll("|", "")).toBe(spell(text, { longest: 2000 }));
  expect(pieces.flatMap(({ words }) => words)).toHaveLength(12 * 11 + 4);
});

test("a text without words has nothing to say", () => {
  expect(cut("— … !")).toEqual([]);
  expect(cut("")).toEqual([]);
});

test("switches of language and signs that the model does not know are left out", () => {
  expect(spellPhonemes(["(fr)", "ʒ", "ˈɑ\u0303", "(en)"], true)).toBe("ʒˈɑ");
});
