import { beforeAll, describe, expect, test } from "vitest";
import {
  type RenderedChunk,
  type RenderJob,
  sampleRate,
} from "../../../../../renderer/speech/engines/embedded/rendered-sound.ts";
import type { Synthesizer } from "../../../../../renderer/speech/engines/embedded/synthesizer.ts";
import { embeddedVoices } from "../../../../../renderer/speech/engines/embedded/voices.ts";
import { loadSynthesizer } from "./load-synthesizer.ts";

let synthesizer: Synthesizer;

beforeAll(async () => {
  synthesizer = await loadSynthesizer();
});

const news =
  "After nearly a year with no formal ties, Russian Foreign Minister Sergei Lavrov met with his NATO counterparts " +
  "on the Greek island of Corfu and reconvened the council. The fundamental differences between them will not go away.";
const newsWordCount = 37;

/** Plain sentences and some with numbers, as in the news. */
const report = {
  en: [
    news,
    "The company said on Tuesday that it made 4.2 million dollars in 2024, up 12 per cent from a year before.",
    "Both countries have a common interest in working together on a number of issues such as climate and piracy.",
  ],
  de: [
    "Die Bundesregierung hat am Dienstag ein Paket von 4,2 Milliarden Euro beschlossen, um die Preise abzufedern.",
    "Wie das Ministerium mitteilte, sollen Familien mit geringem Einkommen schon im nächsten März davon profitieren.",
    "Die Opposition sprach von einem Tropfen auf den heißen Stein.",
  ],
};

function countWords(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

function render(job: Partial<RenderJob>): { seconds: number; peak: number; words: RenderedChunk["words"] } {
  const chunks: RenderedChunk[] = [];
  const wasSaid = synthesizer.render({ text: news, language: "en", voice: "en-us", rate: 180, ...job }, (chunk) =>
    chunks.push(chunk),
  );
  expect(wasSaid).toBe(true);
  const samples = chunks.flatMap((chunk) => [...chunk.samples]);
  return {
    seconds: samples.length / sampleRate,
    peak: samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0),
    words: chunks.flatMap((chunk) => chunk.words),
  };
}

describe("word times", () => {
  test("every word of a sentence is timed, in order and within the sound", () => {
    const { words, seconds } = render({});

    expect(words).toHaveLength(newsWordCount);
    expect(words.map(({ start, end }) => news.slice(start, end)).slice(0, 4)).toEqual(["After", "nearly", "a", "year"]);
    const times = words.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(seconds);
  });

  test.each([
    ["markup characters are text", "AT&T said 3 < 5 in <b>bold</b> type"],
    ["pictures outside the first plane shift nothing", "Look \u{1F600} here \u{1F3F4} now"],
    ["amounts are one word", "It cost $4.2 million in 2009 then"],
  ])("%s", (_, text) => {
    const last = render({ text }).words.at(-1);

    expect(text.slice(last?.start, last?.end)).toBe(text.split(" ").at(-1));
  });

  test("go with the sound when it is made faster than eSpeak can speak", () => {
    const { words, seconds } = render({ rate: 800 });

    expect(words).toHaveLength(newsWordCount);
    expect(words.at(-1)?.time).toBeLessThan(seconds);
    expect(words.at(-1)?.time).toBeGreaterThan(seconds * 0.8);
  });
});

describe("rate", () => {
  test.each([
    ["en", "en-us"],
    ["en", "en-gb-x-rp"],
    ["en", "en-us+klatt6"],
    ["de", "de"],
  ] as const)("is true words a minute within a tenth in %s with %s", (language, voice) => {
    for (const rate of [100, 180, 300, 420, 600, 900]) {
      const seconds = report[language].reduce((sum, text) => sum + render({ text, language, voice, rate }).seconds, 0);
      const heard = (countWords(report[language].join(" "), language) / seconds) * 60;

      expect(heard / rate).toBeGreaterThan(0.9);
      expect(heard / rate).toBeLessThan(1.1);
    }
  });
});

test("sound is loud enough and never clipped", () => {
  const { peak } = render({ rate: 600 });

  expect(peak).toBeGreaterThan(0.2);
  expect(peak).toBeLessThan(1);
});

test("a voice that is not there is refused", () => {
  const job = { text: "Hello", language: "en", voice: "xx-none", rate: 180 };

  expect(synthesizer.render(job, () => undefined)).toBe(false);
});

test.each(embeddedVoices)("the voice $id ($language) speaks", ({ id, language }) => {
  expect(render({ text: "a, o, 1, 2, 3", voice: id, language }).peak).toBeGreaterThan(0.05);
});
