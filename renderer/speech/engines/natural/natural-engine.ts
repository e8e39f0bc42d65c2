import type { VoicePack } from "../../../../main/contract-natural.ts";
import { countWords } from "../../../article/words.ts";
import type { Voice } from "../../engine.ts";
import { RenderingEngine, type RenderingParts } from "../rendering-engine.ts";
import { ownRate } from "./natural-synthesizer.ts";
import { describeVoices, naturalEngineId } from "./natural-voices.ts";

export interface NaturalEngineOptions extends RenderingParts {
  /** How many seconds of sound this machine was known to make in a second; null when it has not been tried. */
  readonly speed: number | null;
  /** Told when that has changed by more than a listener would not notice. */
  onSpeed(speed: number): void;
}

/** Two to three sentences: more would take the machine's time for what may never be heard. */
const mostAhead = 3;
/** In ms. Another voice is heard within two seconds then, on a busy machine as well. */
const startPatience = 1_200;
/** Loading the model takes a second to five; a sentence on a slow and busy machine half a minute. */
const limits = { patiences: { starting: 5_000, alive: 60_000, ready: 60_000 }, triesAgain: false };
/** In ms; a process that nobody has asked for anything this long holds half a gigabyte for nothing. */
const idleTime = 300_000;
/** What is promised must hold while something else is running, too. */
const reserve = 0.9;
/** How much a new sentence counts beside what is known. */
const newWeight = 0.25;
const leastChange = 0.1;

/** The voices of Kokoro-82M, where their pack is installed. */
export class NaturalEngine extends RenderingEngine {
  readonly #state: EngineState;

  constructor(options: NaturalEngineOptions) {
    const state = new EngineState(options);
    super(options, {
      id: naturalEngineId,
      // Sonic's limit of what still sounds natural; what the machine allows is often less (getSustainedRate).
      capabilities: { wordTimings: true, pcm: true, pause: true, prompt: false, maxRate: 500 },
      getVoices: () => state.voices,
      limits,
      needsWhole: true,
      mostAhead,
      startPatience,
      foresee: ({ before = "", text, language }) => state.foresee(countWords(before + text, language)),
      onSpeed: (speed) => {
        state.learn(speed);
        state.keepAwake(() => this.rest());
      },
    });
    this.#state = state;
  }

  onVoicesChanged(listener: () => void): void {
    this.#state.listeners.add(listener);
  }

  getSustainedRate(): number {
    return this.#state.sustainedRate;
  }

  /** Whether this machine has been tried. */
  get isTried(): boolean {
    return this.#state.speed !== null;
  }

  /** What is learned from now on counts alone. */
  forgetSpeed(): void {
    this.#state.speed = null;
  }

  /** What is installed has changed. */
  setPack({ state, voices }: VoicePack): void {
    this.#state.setVoices(state === "installed" ? describeVoices(voices) : []);
  }
}

class EngineState {
  readonly listeners = new Set<() => void>();
  voices: readonly Voice[] = [];
  speed: number | null;
  readonly #onSpeed: (speed: number) => void;
  #told: number | null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor({ speed, onSpeed }: NaturalEngineOptions) {
    this.speed = speed;
    this.#told = speed;
    this.#onSpeed = onSpeed;
  }

  /** In true words a minute, whole tens: nobody can tell more than that of a machine. */
  get sustainedRate(): number {
    if (this.#told === null) return Number.POSITIVE_INFINITY;
    return Math.floor((this.#told * ownRate * reserve) / 10) * 10;
  }

  /** How long so many words will take, in ms; 0 while that is not known. */
  foresee(words: number): number {
    return this.speed === null ? 0 : ((words / ownRate) * 60_000) / this.speed;
  }

  learn(speed: number): void {
    this.speed = this.speed === null ? speed : this.speed * (1 - newWeight) + speed * newWeight;
    if (this.#told !== null && Math.abs(this.speed / this.#told - 1) < leastChange) return;
    this.#told = this.speed;
    this.#onSpeed(this.speed);
  }

  keepAwake(rest: () => void): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(rest, idleTime);
  }

  setVoices(voices: readonly Voice[]): void {
    this.voices = voices;
    for (const listener of this.listeners) listener();
  }
}
