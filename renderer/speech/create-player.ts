import { signal } from "@preact/signals";
import type { Position, TextRange } from "../article/article.ts";
import type { Engine } from "./engine.ts";
import { getTempo } from "./pauses.ts";
import type { Heard, Player, PlayerState, Sentence } from "./player.ts";
import { atOnce, type Beginning, lookAhead, type PlayerOptions, patience, sampleLength } from "./player-options.ts";
import { cutText, describeUtterance, getWord, listOn, makeAnnouncement } from "./player-utterances.ts";
import { cutScript, findPlace, getPosition, listSentence, type ScriptPlace } from "./script-place.ts";
import { Speaker, type SpeechProblem, type SpokenText } from "./speaker.ts";
import { Track } from "./track.ts";
import type { Utterance } from "./utterance.ts";
import { untilAborted, waitFor } from "./wait.ts";

/** Creates the player: one position, one sound at a time, whichever engine makes it. */
export function createPlayer(options: PlayerOptions): Player {
  return new ScriptPlayer(options);
}

class ScriptPlayer implements Player {
  readonly state = signal<PlayerState>("idle");
  readonly heard = signal<Heard | null>(null);
  readonly #options: PlayerOptions;
  readonly #speaker: Speaker;
  #track = new Track([]);
  /** Where reading goes on, while the position is still where the player put it. */
  #place: ScriptPlace = { index: 0, textIndex: 0 };
  #placedAt: Position;
  /** The one thing that makes sound now. */
  #job = new AbortController();
  #isReading = false;
  /** The engine that holds a reading in mid word. */
  #held: Engine | null = null;
  #lastSpoken: Utterance | null = null;
  /** A sentence that is read slower, this once. */
  #slowed: { readonly utterances: readonly Utterance[]; readonly rateShare: number } | null = null;
  #failed = 0;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#speaker = new Speaker(options);
    this.#placedAt = options.position.peek();
  }

  load(script: readonly Utterance[]): void {
    this.stop();
    this.#track = new Track(script);
    this.#place = findPlace(script, this.#options.position.peek());
    this.#placedAt = this.#options.position.peek();
    this.#slowed = null;
    this.#failed = 0;
    this.#speaker.forgive();
    this.#prepare(this.#place.index, sampleLength);
  }

  passOver(utterances: ReadonlySet<Utterance>): void {
    this.#place = this.#track.passOver(utterances, this.#place, this.#options.position.peek());
  }

  play(): void {
    if (this.state.peek() === "playing") return;
    this.state.value = "playing";
    this.#speaker.forgive();
    const held = this.#isPlaceCurrent() ? this.#held : null;
    if (held) {
      this.#held = null;
      void held.resume();
    } else this.#read();
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
    this.#sayApart(cutScript(this.#track.script, range), 1);
  }

  follow(position: Position): void {
    this.#options.position.value = position;
    this.#place = findPlace(this.#track.script, position);
    this.#placedAt = position;
    this.#lastSpoken = null;
    if (this.state.peek() === "playing") this.#read();
    else this.#dropHeld();
  }

  getTimeLeft(): number {
    const place = this.#isPlaceCurrent() ? this.#place : findPlace(this.#track.script, this.#options.position.peek());
    return this.#track.measure(place, getTempo(this.#options));
  }

  getLength(): number {
    return this.#track.measure({ index: 0, textIndex: 0 }, getTempo(this.#options));
  }

  findAt(time: number): Position {
    return this.#track.findAt(time, getTempo(this.#options));
  }

  setVolume(volume: number, seconds: number): void {
    this.#speaker.setVolume(volume, seconds);
  }

  duck(share: number, seconds: number): void {
    this.#speaker.duck(share, seconds);
  }

  announce(text: string, language: string): void {
    void this.announceAll([{ text, language }]);
  }

  announceAll(sentences: readonly Sentence[], more: () => readonly Sentence[] = () => []): Promise<void> {
    const position = this.#options.position.peek();
    return this.#begin(async (signal) => {
      for (const sentence of listOn(sentences, more)) {
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
    else {
      this.#dropHeld();
      // Another voice is to be there when it is asked to go on.
      this.#prepare(this.#place.index);
    }
  }

  repeatSentence(rateShare: number): void {
    const utterances = listSentence(this.#track.script, this.#options.position.peek());
    const [first] = utterances;
    if (!first) return;
    if (this.state.peek() === "playing") {
      this.#slowed = rateShare === 1 ? null : { utterances, rateShare };
      this.follow(getPosition(first, 0));
    } else this.#sayApart(utterances, rateShare);
  }

  /** Says these once and comes to rest; the position stays. */
  #sayApart(utterances: readonly Utterance[], rateShare: number): void {
    if (this.state.peek() === "playing") this.state.value = "idle";
    this.#speaker.forgive();
    void this.#begin(async (signal) => {
      let pauseBefore = 0;
      for (const utterance of utterances) {
        const beginning = { ...atOnce, pauseBefore, rateShare };
        const problem = await this.#say(utterance, beginning, signal, () => undefined);
        if (signal.aborted) return;
        if (problem) return this.#options.onProblem(problem, utterance.language);
        pauseBefore = getTempo(this.#options).getPause(utterance);
      }
      this.heard.value = null;
    });
  }

  /** Reads from the place, or from the position when the reader moved it. */
  #read(): void {
    if (!this.#isPlaceCurrent()) this.#place = findPlace(this.#track.script, this.#options.position.peek());
    if (this.#place.index >= this.#track.script.length) this.#place = { index: 0, textIndex: 0 };
    this.#placedAt = this.#options.position.peek();
    void this.#begin((signal) => this.#readOn(this.#place, signal));
    this.#isReading = true;
  }

  async #readOn(from: ScriptPlace, signal: AbortSignal): Promise<void> {
    let pauseBefore = 0;
    let last: Utterance | undefined;
    for (const [index, utterance] of this.#track.walk(from.index)) {
      const rateShare = this.#slowed?.utterances.includes(utterance) ? this.#slowed.rateShare : 1;
      const start = { from: index === from.index ? from.textIndex : 0, pauseBefore, rateShare };
      const problem = await this.#say(utterance, start, signal, (at) => this.#moveTo(index, at));
      if (signal.aborted) return;
      this.#failed = problem ? this.#failed + 1 : 0;
      if (problem && problem !== "no-engine") this.#options.onUnspoken(utterance);
      if (problem === "no-engine" || this.#failed >= patience) return this.#giveUp();
      this.#place = { index: this.#track.findNext(index + 1), textIndex: 0 };
      last = utterance;
      // Reporting may announce, which ends this reading and goes on from the place after it.
      if (problem && this.#failed === 1) this.#options.onProblem(problem, utterance.language);
      if (signal.aborted) return;
      pauseBefore = problem ? 0 : getTempo(this.#options).getPause(utterance);
    }
    await waitFor(pauseBefore, signal);
    if (!signal.aborted) this.#finish(last);
  }

  /** Rests where the first of the sentences stands that nothing could say. */
  #giveUp(): void {
    const first = Math.max(0, this.#place.index - Math.max(0, this.#failed - 1));
    if (first !== this.#place.index) this.#place = { index: first, textIndex: 0 };
    const language = this.#track.script[first]?.language ?? "";
    this.#failed = 0;
    this.stop();
    this.#options.onProblem("no-engine", language);
  }

  /** Rests behind what was said last: what was passed over after it can still be read. */
  #finish(last: Utterance | undefined): void {
    if (last) this.#options.position.value = { block: last.source.block, offset: last.source.end };
    this.#placedAt = this.#options.position.peek();
    this.stop();
    this.#options.onEnd();
  }

  /** Says an utterance from an index of its text; `onHeard` is told the index of each word, and of the beginning. */
  async #say(
    utterance: Utterance,
    { from, ...how }: Beginning,
    signal: AbortSignal,
    onHeard: (textIndex: number) => void,
  ): Promise<SpeechProblem | null> {
    const spoken = this.#describe(utterance);
    const marks = this.#speaker.say({ ...spoken, ...cutText(spoken.text, from), ...how }, signal);
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
    const utterance = this.#track.script[index];
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
    for (const utterance of this.#track.list(index, count)) this.#speaker.prepare(this.#describe(utterance));
  }

  #describe(utterance: Utterance): SpokenText {
    return describeUtterance(utterance, this.#options.getPitchShift(utterance.role));
  }

  /** Ends what sounds, and starts this instead. Resolves when it is over, or ended by what comes next. */
  #begin(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#job.abort();
    this.#job = new AbortController();
    this.#isReading = false;
    const { signal } = this.#job;
    const held = this.#held;
    this.#held = null;
    const whole = Promise.resolve(held?.resume()).then(() => work(signal));
    return untilAborted(whole, signal);
  }

  #silence(): void {
    void this.#begin(() => Promise.resolve());
    this.heard.value = null;
  }

  /** What is held in mid word would go on with what was before: another place, another voice. */
  #dropHeld(): void {
    if (this.#held) this.#silence();
  }
}
