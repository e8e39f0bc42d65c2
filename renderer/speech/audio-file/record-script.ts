import { type Engine, type PcmChunk, SpeechFailure, type SpeechRequest } from "../engine.ts";
import { scalePause } from "../pauses.ts";
import type { Utterance, UtteranceRole } from "../utterance.ts";
import type { VoiceChoice } from "../voice-match.ts";

export interface RecordOptions {
  /** In order of preference; those that make no samples are passed over. */
  readonly engines: readonly Engine[];
  /** The voice for a language (BCP 47 tag), or null for each engine's best. */
  getVoice(language: string): VoiceChoice | null;
  /** True words per minute. */
  readonly rate: number;
  /** In per cent of what the script says. */
  readonly pauses: number;
  /** 0 to 100; 50 is the voice's own. */
  getPitch(role: UtteranceRole): number;
}

/** One utterance as sound, with the pause that follows it. */
export interface RecordedUtterance {
  readonly utterance: Utterance;
  /** Mono, -1 to 1; empty where nothing would say it. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** Per second. */
  readonly sampleRate: number;
  readonly wasSaid: boolean;
}

/** No voice makes samples; or sentence after sentence failed. */
export class RecordingFailure extends Error {
  override readonly name = "RecordingFailure";
}

/** How many utterances are made ahead: lengths differ, and nobody should wait for anybody. */
const lookAhead = 4;

/** After this many sentences in a row that nothing can say, the voice is gone. */
const patience = 3;

/**
 * Makes the sound of a script, as the player would play it: same voices, same rate, same pauses. Some utterances are
 * made ahead. Aborting ends it quietly. Throws RecordingFailure when no voice answers.
 */
export async function* recordScript(
  script: readonly Utterance[],
  options: RecordOptions,
  signal: AbortSignal,
): AsyncGenerator<RecordedUtterance, void, void> {
  let failed = 0;
  const ahead = script.slice(0, lookAhead).map((utterance) => start(utterance, options, signal));
  for (const [index, utterance] of script.entries()) {
    const chunks = (await ahead.shift()) ?? null;
    if (signal.aborted) return;
    const next = script[index + lookAhead];
    if (next) ahead.push(start(next, options, signal));
    failed = chunks ? 0 : failed + 1;
    if (failed >= Math.min(patience, script.length)) throw new RecordingFailure();
    yield {
      utterance,
      ...join(chunks ?? [], getPause(utterance, options)),
      wasSaid: chunks !== null,
    };
  }
}

async function start(
  utterance: Utterance,
  { engines, getVoice, getPitch, rate }: RecordOptions,
  signal: AbortSignal,
): Promise<readonly PcmChunk[] | null> {
  const choice = getVoice(utterance.language);
  const { text, language, role, earcon } = utterance;
  const able = engines.filter(({ render }) => render !== undefined);
  const rank = ({ id, capabilities }: Engine) => ((earcon ? capabilities.earcons : id === choice?.engineId) ? 0 : 1);
  for (const engine of able.toSorted((one, other) => rank(one) - rank(other))) {
    const voiceId = choice?.engineId === engine.id ? choice.voiceId : undefined;
    const request = {
      text,
      language,
      rate: Math.min(rate, engine.capabilities.maxRate),
      pitch: Math.min(100, Math.max(0, getPitch(role))),
      ...(voiceId === undefined ? {} : { voiceId }),
      ...(earcon ? { earcon } : {}),
    };
    const chunks = (await render(engine, request, signal)) ?? [];
    if (signal.aborted || chunks.length > 0) return chunks;
  }
  return null;
}

/** In ms. */
function getPause({ pauseAfter }: Utterance, { rate, pauses }: RecordOptions): number {
  return scalePause(pauseAfter, rate) * (pauses / 100);
}

/** Null when it would not say it. A worker that died is given a second try: the next one may live. */
async function render(
  engine: Engine,
  request: SpeechRequest,
  signal: AbortSignal,
  tries = 2,
): Promise<PcmChunk[] | null> {
  try {
    const chunks: PcmChunk[] = [];
    for await (const chunk of engine.render?.(request, signal) ?? []) chunks.push(chunk);
    return chunks;
  } catch (error) {
    const isDead = !(error instanceof SpeechFailure) || error.reason === "engine-died";
    return isDead && tries > 1 && !signal.aborted ? render(engine, request, signal, tries - 1) : null;
  }
}

/** @param pause in ms. */
function join(chunks: readonly PcmChunk[], pause: number): Pick<RecordedUtterance, "samples" | "sampleRate"> {
  const sampleRate = chunks[0]?.sampleRate ?? 0;
  const length = chunks.reduce((sum, chunk) => sum + chunk.samples.length, 0);
  const samples = new Float32Array(length + Math.round((pause / 1000) * sampleRate));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk.samples, at);
    at += chunk.samples.length;
  }
  return { samples, sampleRate };
}
