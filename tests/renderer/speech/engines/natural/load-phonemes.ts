import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { sampleRate } from "../../../../../renderer/speech/engines/embedded/rendered-sound.ts";
import { EspeakPhonemes } from "../../../../../renderer/speech/engines/natural/espeak-phonemes.ts";
import { loadSonicFactory } from "../../../../../renderer/speech/engines/natural/load-sonic.ts";

const { resolve } = createRequire(import.meta.url);

/** The real eSpeak and Sonic, in this process. */
export async function loadNaturalParts() {
  const [phonemes, createSonic] = await Promise.all([
    EspeakPhonemes.load(readFile("@echogarden/espeak-ng-emscripten/espeak-ng.data")),
    loadSonicFactory(readFile("@echogarden/sonic-wasm/sonic.wasm"), sampleRate),
  ]);
  return { phonemes, createSonic };
}

function readFile(name: string): ArrayBuffer {
  const bytes = readFileSync(resolve(name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
