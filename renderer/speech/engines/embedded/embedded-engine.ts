import { type Engine, SpeechFailure, type SpeechMark, type SpeechRequest } from "../../engine.ts";
import { matchVoices } from "../../voice-match.ts";
import { RenderQueue } from "./render-queue.ts";
import type { RenderJob } from "./rendered-sound.ts";
import type { SoundOutput } from "./sound-output.ts";
import { embeddedEngineId, embeddedVoices } from "./voices.ts";
import type { ConnectWorker } from "./worker-messages.ts";

export interface EmbeddedEngineParts {
  /** Starts an eSpeak worker; called again when one has died. */
  readonly connectWorker: ConnectWorker;
  /** Called once, at the first sound. */
  createOutput(): SoundOutput;
}

export interface EmbeddedEngine extends Engine {
  /** Loads the voice data now, so that the first word need not wait for it. Never throws. */
  warmUp(): void;
}

/** The engine that is always there: eSpeak NG as WebAssembly, played through Web Audio. */
export function createEmbeddedEngine(parts: EmbeddedEngineParts): EmbeddedEngine {
  const queue = new RenderQueue(parts.connectWorker);
  let output: SoundOutput | null = null;

  async function* speak(request: SpeechRequest, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    if (signal.aborted) return;
    const job = planJob(request);
    if (!job) throw new SpeechFailure("no-voice");
    output ??= parts.createOutput();
    yield* output.play(queue.render(job, true).read(), signal);
  }

  return {
    id: embeddedEngineId,
    // Sonic beyond eSpeak's 414 words a minute; at 900 a trained ear still follows.
    capabilities: { wordTimings: true, pcm: true, pause: true, maxRate: 900 },
    listVoices: () => Promise.resolve(embeddedVoices),
    warmUp: () => queue.start(),
    prepare(request) {
      const job = planJob(request);
      if (job) queue.render(job, false);
    },
    speak,
    pause: async () => output?.pause(),
    resume: async () => output?.resume(),
  };
}

function planJob({ text, language, voiceId, rate }: SpeechRequest): RenderJob | null {
  const voice = voiceId ?? matchVoices(embeddedVoices, language)[0]?.id;
  return voice === undefined ? null : { text, language, rate, voice };
}
