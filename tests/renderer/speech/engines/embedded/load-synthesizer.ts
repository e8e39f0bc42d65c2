import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Synthesizer } from "../../../../../renderer/speech/engines/embedded/synthesizer.ts";

const { resolve } = createRequire(import.meta.url);

/** The real eSpeak and Sonic, in this process. */
export function loadSynthesizer(): Promise<Synthesizer> {
  return Synthesizer.load({
    espeakData: readFile("@echogarden/espeak-ng-emscripten/espeak-ng.data"),
    sonicWasm: readFile("@echogarden/sonic-wasm/sonic.wasm"),
  });
}

function readFile(name: string): ArrayBuffer {
  const bytes = readFileSync(resolve(name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
