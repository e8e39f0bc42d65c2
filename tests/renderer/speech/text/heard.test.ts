import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import loadEspeak, { type EspeakWorker } from "@echogarden/espeak-ng-emscripten";
import { beforeAll, describe, expect, test } from "vitest";
import { normaliseText } from "../../../../renderer/speech/text/normalise.ts";

const { resolve } = createRequire(import.meta.url);

let espeak: EspeakWorker;

beforeAll(async () => {
  const data = readFileSync(resolve("@echogarden/espeak-ng-emscripten/espeak-ng.data"));
  const getPreloadedPackage = () => data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const module = await loadEspeak({ getPreloadedPackage });
  espeak = new module.eSpeakNGWorker();
});

/** The sounds alone: stress, joints between words and how far a vowel is reduced may differ. */
function hear(voice: string, text: string): string {
  espeak.set_voice(voice);
  return espeak
    .synthesize_ipa(text)
    .ipa.replaceAll(/[\s_ˈˌː]/gu, "")
    .replaceAll("ᵻ", "ɪ");
}

function readCases(language: string): { written: string; meant: string }[] {
  const lines = readFileSync(join(import.meta.dirname, `heard/${language}.txt`), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [written = "", meant = ""] = line.split(" => ");
    return { written, meant };
  });
}

/**
 * "heard/<language>.txt": what is written, and what is to be heard, every word of it spelled out. The embedded voice
 * must make the same sounds of both.
 */
describe.each([
  ["en", "en-us"],
  ["de", "de"],
])("the embedded voice says in %s", (language, voice) => {
  test.each(readCases(language))("$written", ({ written, meant }) => {
    const { text } = normaliseText(written, { language, role: "paragraph" });

    expect(`${text}: ${hear(voice, text)}`).toBe(`${text}: ${hear(voice, meant)}`);
  });
});
