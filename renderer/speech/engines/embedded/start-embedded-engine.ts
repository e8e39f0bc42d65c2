import type { RateMemory } from "../../rate-memory.ts";
import type { RenderingEngine } from "../rendering-engine.ts";
import { connectVoiceWorker } from "../voice-worker.ts";
import { createEmbeddedEngine } from "./embedded-engine.ts";
import type { SoundOutput } from "./sound-output.ts";

interface EmbeddedEngineOptions {
  readonly rates: RateMemory;
  openOutput(): SoundOutput;
}

/** The embedded engine with a real worker. Loads its voice data only when warmed up or used. */
export function startEmbeddedEngine(options: EmbeddedEngineOptions): RenderingEngine {
  const startWorker = (name: string) =>
    new Worker(new URL("./espeak-worker.ts", import.meta.url), { type: "module", name });
  return createEmbeddedEngine({
    ...options,
    connectWorker: (listener) => connectVoiceWorker(startWorker, listener),
  });
}
