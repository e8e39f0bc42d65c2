import { type Signal, signal } from "@preact/signals";
import type { Position, TextRange } from "../article/article.ts";
import type { Engine } from "./engine.ts";
import { scalePause } from "./pauses.ts";
import type { Heard, Player, PlayerState, Sentence } from "./player.ts";
import { cutScript, findPlace, getPosition, getSourceRange, type ScriptPlace } from "./script-place.ts";
import { Speaker, type SpeakerOptions, type SpeechProblem } from "./speaker.ts";
import type { Utterance } from "./utterance.ts";
import { waitFor } from "./wait.ts";

export interface PlayerOptions extends SpeakerOptions {
  /** The one position; the session owns it, the player moves it while it reads. */
  readonly position: Signal<Position>;
  /** An utterance's sound has begun: for the transcript and captions. Not repeated when it goes on after a hold. */
  onSpoken(utterance: Utterance): void;
  /** A sentence of the article was left out, because nothing could say it. */
  onUnspoken(utterance: Utterance): void;
  /** The last sound of the article has ended; not called when reading was stopped. */
  onEnd(): void;
}

/** How many utterances are rendered ahead: a short announcement must not leave a gap before a long sentence. */
const lookAhead = 2;
/** Of a new article so many are, because engines learn from them how fast its words can be said. */
const sampleLength = 6;
/** After this many sentences in a row that nothing can say, reading stops instead of rushing silently to the end. */
const patience = 3;

/** How an utterance begins: at an index of its text, after a silence in ms. */
interface Beginning {
  readonly from: number;
  readonly pauseBefore: number;
}

const atOnce: Beginning = { from: 0, pauseBefore: 0 };

/** Creates the player: one position, one sound at a time, whichever engine makes it. */
export function createPlayer(options: PlayerOptions): Player {
  return new ScriptPlayer(options);
}

class ScriptPlayer implements Player {
  readonly state = signal<PlayerState>("idle");
  readonly heard = signal<Heard | null>(null);
  readonly #options: PlayerOptions;
  readonly #speaker: Speaker;
  #script: readonly Utterance[] = [];
  /** Where reading goes on, while the position is still where the player put it. */
  #place: ScriptPlace = { index: 0, textIndex: 0 };
  #placedAt: Position;
  /** The one thing that makes sound now. */
  #job = new AbortController();
  #isReading = false;
  /** The engine that holds a reading in mid word. */
  #held: Engine | null = null;
  #lastSpoken: Utterance | null = null;
  /** Sentences in a row that nothing could say. */
  #failed = 0;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#speaker = new Speaker(options);
    this.#placedAt = options.position.peek();
  }

  load(script: readonly Utterance[]): void {
    this.stop();
    this.#script = script;
    this.#place = findPlace(script, this.#options.position.peek());
    this.#placedAt = this.#options.position.peek();
    this.#lastSpoken = null;
    this.#failed = 0;
    this.#speaker.forgive();
    this.#prepare(this.#place.index, sampleLength);
  }

  play(): void {
    if (this.state.peek() === "playing") return;
    this.state.value = "playing";
    this.#speaker.forgive();
    if (this.#held && this.#isPlaceCurrent()) {
      const held = this.#held;
      this.#held = null;
      void held.resume();
    } else {
      this.#read();
    }
  }

  pause(): void {
    if (this.state.peek() !== "playing") return;
    this.state.value = "paused";
    const engine = this.#speaker.active;
    if (this.#isReading && engine?.capabilities.pause) {
      this.#held = engine;
      void engine.pause();
    } else {
      // Without word marks the sentence will be heard from its beginning again, and that is reported.
      if (this.#place.textIndex === 0) this.#lastSpoken = null;
      this.#silence();
    }
  }

  stop(): void {
    this.state.value = "idle";
    this.#lastSpoken = null;
    this.#silence();
  }

  sayOnce(range: TextRange): void {
    if (this.state.peek() === "playing") this.state.value = "idle";
    this.#speaker.forgive();
    this.#begin(async (signal) => {
      let pauseBefore = 0;
      for (const utterance of cutScript(this.#script, range)) {
        const problem = await this.#say(utterance, { from: 0, pauseBefore }, signal, () => undefined);
        if (signal.aborted) return;
        if (problem) return this.#options.onProblem(problem, utterance.language);
        pauseBefore = this.#getPause(utterance);
      }
      this.heard.value = null;
    });
  }

  follow(position: Position): void {
    this.#options.position.value = position;
    this.#place = findPlace(this.#script, position);
    this.#placedAt = position;
    this.#lastSpoken = null;
    if (this.state.peek() === "playing") this.#read();
    else this.#dropHeld();
  }

  announce(text: string, language: string): void {
    this.announceAll([{ text, language }]);
  }

  announceAll(sentences: readonly Sentence[]): void {
    const position = this.#options.position.peek();
    this.#begin(async (signal) => {
      for (const sentence of sentences) {
        const problem = await this.#say(makeAnnouncement(sentence, position), atOnce, signal, () => undefined);
        // Only what stops everything: a trouble that is itself announced would end in announcing troubles for ever.
        if (problem === "no-engine") this.#options.onProblem(problem, sentence.language);
        if (signal.aborted) return;
      }
      this.heard.value = null;
      if (this.state.peek() === "playing") this.#read();
    });
  }

  refresh(): void {
    if (this.state.peek() === "playing" && this.#isReading) this.#read();
    else this.#dropHeld();
  }

  /** Reads from the place, or from the position when the reader moved it. */
  #read(): void {
    if (!this.#isPlaceCurrent()) this.#place = findPlace(this.#script, this.#options.position.peek());
    if (this.#place.index >= this.#script.length) this.#place = { index: 0, textIndex: 0 };
    this.#placedAt = this.#options.position.peek();
    this.#begin((signal) => this.#readOn(this.#place, signal));
    this.#isReading = true;
  }

  async #readOn(from: ScriptPlace, signal: AbortSignal): Promise<void> {
    let pauseBefore = 0;
    for (const [index, utterance] of this.#script.entries()) {
      if (index < from.index) continue;
      const start = { from: index === from.index ? from.textIndex : 0, pauseBefore };
      const problem = await this.#say(utterance, start, signal, (at) => this.#moveTo(index, at));
      if (signal.aborted) return;
      this.#failed = problem ? this.#failed + 1 : 0;
      if (problem && problem !== "no-engine") this.#options.onUnspoken(utterance);
      if (problem === "no-engine" || this.#failed >= patience) return this.#giveUp();
      this.#place = { index: index + 1, textIndex: 0 };
      // Reporting may announce, which ends this reading and goes on from the place after it.
      if (problem && this.#failed === 1) this.#options.onProblem(problem, utterance.language);
      if (signal.aborted) return;
      pauseBefore = problem ? 0 : this.#getPause(utterance);
    }
    await waitFor(pauseBefore, signal);
    if (!signal.aborted) this.#finish();
  }

  /** Rests where the first of the sentences stands that nothing could say. */
  #giveUp(): void {
    const { index, textIndex } = this.#place;
    const first = Math.max(0, index - Math.max(0, this.#failed - 1));
    this.#place = { index: first, textIndex: first === index ? textIndex : 0 };
    const language = this.#script[first]?.language ?? "";
    this.#failed = 0;
    this.stop();
    this.#options.onProblem("no-engine", language);
  }

  #finish(): void {
    const last = this.#script.at(-1);
    if (last) this.#options.position.value = { block: last.source.block, offset: last.source.end };
    this.#placedAt = this.#options.position.peek();
    this.stop();
    this.#options.onEnd();
  }

  /** Says an utterance from an index of its text; `onHeard` is told the index of each word, and of the beginning. */
  async #say(
    utterance: Utterance,
    { from, pauseBefore }: Beginning,
    signal: AbortSignal,
    onHeard: (textIndex: number) => void,
  ): Promise<SpeechProblem | null> {
    const { text, language } = utterance;
    const marks = this.#speaker.say({ text: text.slice(from), language, pauseBefore }, signal);
    let heardBefore = false;
    for (;;) {
      const { value, done } = await marks.next();
      if (signal.aborted) return null;
      if (done) return value;
      onHeard(value.kind === "start" ? from : value.start + from);
      const word = value.kind === "word" ? getWord(utterance, value.start + from, value.end + from) : null;
      this.heard.value = { utterance, word };
      if (value.kind === "start") this.#noteSpoken(utterance, heardBefore);
      heardBefore = true;
    }
  }

  #noteSpoken(utterance: Utterance, heardBefore: boolean): void {
    // A message of the interface in between, or another rate, does not make the sentence a new one.
    const goesOn = heardBefore || (this.#isReading && utterance === this.#lastSpoken);
    if (this.#isReading) this.#lastSpoken = utterance;
    if (!goesOn) this.#options.onSpoken(utterance);
    if (this.#isReading) this.#prepare(this.#place.index + 1);
  }

  #moveTo(index: number, textIndex: number): void {
    const utterance = this.#script[index];
    if (!utterance) return;
    this.#place = { index, textIndex };
    this.#placedAt = getPosition(utterance, textIndex);
    if (!this.#isPlaceCurrent()) this.#options.position.value = this.#placedAt;
  }

  #isPlaceCurrent(): boolean {
    const { block, offset } = this.#options.position.peek();
    return block === this.#placedAt.block && offset === this.#placedAt.offset;
  }

  #prepare(index: number, count = lookAhead): void {
    for (const { text, language } of this.#script.slice(index, index + count)) {
      this.#speaker.prepare(text, language);
    }
  }

  /** In ms. */
  #getPause({ pauseAfter }: Utterance): number {
    return scalePause(pauseAfter, this.#options.getRate());
  }

  /** Ends what sounds, and starts this instead. */
  #begin(work: (signal: AbortSignal) => Promise<void>): void {
    this.#job.abort();
    this.#job = new AbortController();
    this.#isReading = false;
    const { signal } = this.#job;
    const held = this.#held;
    this.#held = null;
    void (async () => {
      await held?.resume();
      await work(signal);
    })();
  }

  #silence(): void {
    this.#begin(() => Promise.resolve());
    this.heard.value = null;
  }

  /** What is held in mid word would go on with what was before: another place, another voice. */
  #dropHeld(): void {
    if (this.#held) this.#silence();
  }
}

function makeAnnouncement({ text, language }: Sentence, { block, offset }: Position): Utterance {
  const source = { block, start: offset, end: offset };
  const sourceOffsets = Array.from({ length: text.length }, () => offset);
  return { text, source, sourceOffsets, role: "announcement", language, pauseAfter: 0 };
}

function getWord(utterance: Utterance, start: number, end: number): TextRange | null {
  return utterance.role === "announcement" ? null : getSourceRange(utterance, start, end);
}
