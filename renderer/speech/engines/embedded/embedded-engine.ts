import { RenderingEngine, type RenderingParts } from "../rendering-engine.ts";
import { embeddedEngineId, embeddedVoices } from "./voices.ts";

/** The engine that is always there: eSpeak NG as WebAssembly. */
export function createEmbeddedEngine(parts: RenderingParts): RenderingEngine {
  return new RenderingEngine(parts, {
    id: embeddedEngineId,
    // Sonic beyond eSpeak's 414 words a minute; at 900 a trained ear still follows.
    capabilities: { wordTimings: true, pcm: true, pause: true, prompt: true, earcons: true, maxRate: 900 },
    getVoices: () => embeddedVoices,
    mostAhead: Number.POSITIVE_INFINITY,
    startPatience: Number.POSITIVE_INFINITY,
  });
}
