import { describe, expect, test } from "vitest";
import {
  getReadableName,
  type SystemVoice,
  shortenVoices,
} from "../../../../../renderer/speech/engines/web-speech/voice-list.ts";

function voice(name: string, lang: string, more: Partial<SystemVoice> = {}): SystemVoice {
  return { name, lang, voiceURI: `${name} ${lang}`, localService: true, default: false, ...more };
}

/** As Linux has it: every language of eSpeak, and each again in every variant. */
function makeLinuxVoices(): SystemVoice[] {
  const languages = Array.from({ length: 126 }, (_, index) => `x${String.fromCharCode(97 + (index % 26))}${index}`);
  const tags = ["en-US", "en-GB", "en-GB-SCOTLAND", "en-GB-X-RP", "en-029", "en-US-NYC", "de", ...languages];
  return tags.flatMap((tag) => [
    voice(`English (${tag}) espeak-ng`, tag),
    ...Array.from({ length: 100 }, (_, index) => voice(`English (${tag})+variant${index} espeak-ng`, tag)),
  ]);
}

describe("the list of Linux", () => {
  const voices = makeLinuxVoices();
  const short = shortenVoices(voices);

  test("is short: no variants, at most four for a language", () => {
    expect(voices.length).toBeGreaterThan(13_000);
    expect(short.length).toBeLessThan(140);
    expect(short.filter(({ name }) => name.includes("+"))).toEqual([]);
    expect(short.filter(({ lang }) => lang.startsWith("en"))).toHaveLength(4);
  });

  test("still has every language", () => {
    const primary = (list: readonly SystemVoice[]) => new Set(list.map(({ lang }) => lang.split("-")[0]));

    expect(primary(short)).toEqual(primary(voices));
  });
});

test("voices that send the text away come last, so that none is anybody's best by itself", () => {
  const voices = [voice("Google US English", "en-US", { localService: false }), voice("Fred", "en-US")];

  expect(shortenVoices(voices).map(({ name }) => name)).toEqual(["Fred", "Google US English"]);
});

test("the system's own choice comes first, then the better ones, then each region by turns", () => {
  const voices = [
    voice("Karen", "en-AU"),
    voice("Samantha", "en-US"),
    voice("Ava (Premium)", "en-US"),
    voice("Daniel", "en-GB", { default: true }),
    voice("Moira", "en-IE"),
    voice("Zarvox", "en-US"),
    voice("Karen", "en-AU"),
  ];

  expect(shortenVoices(voices).map(({ name }) => name)).toEqual(["Daniel", "Ava (Premium)", "Karen", "Moira"]);
});

test("a language with fewer than four voices has them all", () => {
  const voices = [voice("Anna", "de-DE"), voice("Petra", "de-DE"), voice("Anna", "de-DE")];

  expect(shortenVoices(voices).map(({ name }) => name)).toEqual(["Anna", "Petra"]);
});

test.each([
  ["Microsoft David - English (United States)", "Microsoft David"],
  ["English (America) espeak-ng", "English (America) (eSpeak)"],
  ["Samantha", "Samantha"],
])("%s is shown as %s", (name, shown) => {
  expect(getReadableName(voice(name, "en-US"))).toBe(shown);
});
