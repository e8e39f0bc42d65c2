import { countWords } from "../../../article/words.ts";
import { type Engine, SpeechFailure, type SpeechMark, type SpeechRequest, type Voice } from "../../engine.ts";
import type { RateMemory } from "../../rate-memory.ts";
import { matchVoices } from "../../voice-match.ts";
import { untilAborted, waitFor } from "../../wait.ts";
import { findOwnSilence } from "./own-silence.ts";
import { SpokenUtterance } from "./spoken-utterance.ts";
import { StartDelay } from "./start-delay.ts";
import { getReadableName, shortenVoices } from "./voice-list.ts";

/*
 * The types of the Web Speech API are those of TypeScript's own DOM library: they compile cleanly and follow the
 * specification of today. The published @types/webspeechapi 0.0.29 describes the draft of 2014 and redeclares what
 * the DOM library has, which does not compile (TS2687, TS2374).
 */

const webSpeechEngineId = "web-speech";

/** getVoices() is empty until the system has answered: 0.1 s for most, three seconds for the thousands of Linux on a busy machine. */
const voicesTime = 5_000;
/** Words a minute of a voice nobody has heard yet: most system voices are near this. */
const assumedRate = 180;
/** The Web Speech API allows 0.1 to 10; services cut off earlier than that, about here. */
const slowest = 0.4;
const fastest = 3.5;
/** What is spoken in the same moment as a cancel is dropped: the service answers a cancel within this. Milliseconds. */
const settleTime = 60;

/**
 * The system's own voices, through Web Speech. Without any, or without Web Speech, it has no voices and says so.
 * @param awaitLoss resolves to true when the system's speech service is gone, to false where nobody can tell.
 */
export function createWebSpeechEngine(
  rates: RateMemory,
  awaitLoss: () => Promise<boolean> = () => Promise.resolve(false),
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis as SpeechSynthesis | undefined,
): Engine {
  return new WebSpeechEngine(rates, awaitLoss, synthesis);
}

class WebSpeechEngine implements Engine {
  readonly id = webSpeechEngineId;
  /** Word boundaries come with some voices only, and a pause does not hold with all. */
  readonly capabilities = { wordTimings: false, pcm: false, pause: false, prompt: true, maxRate: 500 };
  readonly #synthesis: SpeechSynthesis | undefined;
  readonly #rates: RateMemory;
  #volume = 1;
  #voices: Promise<readonly SpeechSynthesisVoice[]> | null = null;
  /** Chromium forgets the events of an utterance that nobody holds on to. */
  #current: SpokenUtterance | null = null;
  /** The voice that speaks now, as the system knows it. */
  #speaking: SpeechSynthesisVoice | null = null;
  readonly #awaitLoss: () => Promise<boolean>;
  #isWatched = false;
  readonly #startDelay = new StartDelay();
  /** In ms: how long it was silent already when the last sentence told its end. */
  #passed = 0;

  constructor(rates: RateMemory, awaitLoss: () => Promise<boolean>, synthesis: SpeechSynthesis | undefined) {
    this.#rates = rates;
    this.#awaitLoss = awaitLoss;
    this.#synthesis = synthesis;
    // A voice was installed or removed while Hark runs.
    synthesis?.addEventListener?.("voiceschanged", () => {
      this.#voices = null;
      if (this.#speaking && !this.#hasVoice(this.#speaking)) this.#current?.lose();
    });
  }

  onVoicesChanged(listener: () => void): void {
    this.#synthesis?.addEventListener?.("voiceschanged", listener);
  }

  async listVoices(): Promise<readonly Voice[]> {
    return (await this.#readVoices()).map((voice) => this.#describe(voice));
  }

  prepare(): void {
    // The system renders as it speaks: there is nothing to do ahead.
  }

  async *speak(request: SpeechRequest, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    await waitFor(Math.max(0, (request.pauseBefore ?? 0) - this.#passed - this.#startDelay.least), signal);
    this.#passed = 0;
    const voice = await this.#findVoice(request);
    if (!this.#synthesis || !voice) throw new SpeechFailure("no-voice");
    await this.#silence(this.#synthesis, signal);
    if (signal.aborted) return;
    const voiceName = `${this.id}/${getVoiceId(voice.voiceURI, voice.lang)}`;
    const plan = planSpeech(request, this.#rates.getFactor(voiceName), this.#rates.isKnown(voiceName));
    const utterance = Object.assign(new SpeechSynthesisUtterance(request.text), {
      voice,
      lang: voice.lang,
      rate: plan.multiplier,
      pitch: (request.pitch ?? 50) / 50,
      volume: this.#volume,
    });
    this.#current = new SpokenUtterance(this.#synthesis, utterance);
    this.#speaking = voice;
    this.#watchService();
    try {
      const askedAt = performance.now();
      let startedAt = askedAt;
      for await (const mark of this.#current.speak(plan, signal)) {
        if (mark.kind === "start") {
          startedAt = performance.now();
          this.#startDelay.note(startedAt - askedAt);
        }
        yield mark;
      }
      if (signal.aborted) return;
      this.#rates.learn(voiceName, { ...plan, ms: performance.now() - startedAt });
      this.#passed = findOwnSilence(voice, plan.multiplier);
    } finally {
      this.#speaking = null;
      // After an abort or a failure the system would go on without us.
      if (this.#synthesis.speaking || this.#synthesis.pending) this.#synthesis.cancel();
    }
  }

  /** The system takes a volume with each sentence only. */
  setVolume(volume: number): void {
    this.#volume = volume;
  }

  pause(): Promise<void> {
    return Promise.resolve();
  }

  resume(): Promise<void> {
    return Promise.resolve();
  }

  /** Nothing of before may sound, or be about to, when the next thing is spoken. */
  async #silence(synthesis: SpeechSynthesis, signal: AbortSignal): Promise<void> {
    if (!synthesis.speaking && !synthesis.pending) return;
    synthesis.cancel();
    await waitFor(settleTime, signal);
  }

  async #findVoice({ voiceId, language }: SpeechRequest): Promise<SpeechSynthesisVoice | undefined> {
    const voices = await this.#readVoices();
    const described = voices.map((voice) => this.#describe(voice));
    // What sends text away speaks only where the reader has chosen it.
    const best = matchVoices(
      described.filter(({ local }) => local),
      language,
    )[0]?.id;
    const find = (id: string | undefined) => voices.find(({ voiceURI, lang }) => getVoiceId(voiceURI, lang) === id);
    // The chosen voice may have been removed from the system since.
    return find(voiceId) ?? find(best);
  }

  #describe(voice: SpeechSynthesisVoice): Voice {
    const { voiceURI, lang, localService } = voice;
    const name = getReadableName(voice);
    return { id: getVoiceId(voiceURI, lang), engineId: this.id, name, language: lang, local: localService };
  }

  #hasVoice({ voiceURI, lang }: SpeechSynthesisVoice): boolean {
    const voices = this.#synthesis?.getVoices() ?? [];
    return voices.some((other) => other.voiceURI === voiceURI && other.lang === lang);
  }

  /** Chromium says nothing when the service that it speaks through dies. */
  #watchService(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    void this.#awaitLoss().then((isLost) => {
      // Where it cannot be watched it is not asked for again with each sentence.
      this.#isWatched = !isLost;
      if (isLost) this.#current?.lose();
    });
  }

  #readVoices(): Promise<readonly SpeechSynthesisVoice[]> {
    this.#voices ??= this.#waitForVoices();
    return this.#voices;
  }

  async #waitForVoices(): Promise<readonly SpeechSynthesisVoice[]> {
    const synthesis = this.#synthesis;
    if (!synthesis) return [];
    const late = new AbortController();
    void waitFor(voicesTime, late.signal).then(() => late.abort());
    // The event comes for an empty list, too, while the system is still collecting thousands.
    while (synthesis.getVoices().length === 0 && !late.signal.aborted) await waitForChange(synthesis, late.signal);
    late.abort();
    return shortenVoices(synthesis.getVoices());
  }
}

interface SpeechPlan {
  /** For `SpeechSynthesisUtterance.rate`. */
  readonly multiplier: number;
  readonly words: number;
  /** What the multiplier stands for, in words a minute of a voice that nobody has heard yet. */
  readonly rate: number;
  /** Milliseconds that it will sound, and how many it may before it counts as lost. */
  readonly length: number;
  readonly longest: number;
}

/** Web Speech takes a multiplier of a speed that nobody tells. */
function planSpeech({ text, language, rate }: SpeechRequest, factor: number, isKnown: boolean): SpeechPlan {
  const multiplier = Math.min(fastest, Math.max(slowest, rate / (assumedRate * factor)));
  const words = countWords(text, language);
  const length = (words / (assumedRate * multiplier * factor)) * 60_000;
  const longest = isKnown ? length * 1.4 + 1_500 : length * 2 + 3_000;
  return { multiplier, words, rate: assumedRate * multiplier, length, longest };
}

async function waitForChange(synthesis: SpeechSynthesis, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const changed = (): void => resolve();
  synthesis.addEventListener("voiceschanged", changed);
  await untilAborted(promise, signal);
  synthesis.removeEventListener("voiceschanged", changed);
}

/** Several voices of one system may share a URI and differ in language. */
function getVoiceId(voiceURI: string, lang: string): string {
  return `${voiceURI} (${lang})`;
}
