import type { Position } from "../article/article.ts";
import { findPlace, getPosition, type ScriptPlace } from "./script-place.ts";
import { measureUtterance, type Tempo } from "./script-time.ts";
import type { Utterance } from "./utterance.ts";

/** A script with what reading passes over in it. */
export class Track {
  readonly script: readonly Utterance[];
  #passedOver: ReadonlySet<Utterance> = new Set();

  constructor(script: readonly Utterance[]) {
    this.script = script;
  }

  /** Where to go on from a place; where reading had come to its end, with what comes after the position and is read now. */
  passOver(utterances: ReadonlySet<Utterance>, place: ScriptPlace, position: Position): ScriptPlace {
    this.#passedOver = utterances;
    if (place.index < this.script.length) return place;
    return { index: this.findNext(findPlace(this.script, position).index), textIndex: 0 };
  }

  /** The first index from this one on that is not passed over; the script's length after the last. */
  findNext(from: number): number {
    let index = from;
    while (index < this.script.length && this.#isPassedOver(index)) index++;
    return index;
  }

  /**
   * What is read from an index on, with the indexes: what is there is said in any case, because the listener went there,
   * and with announcements the sentence that they announce. What is passed over may change on the way.
   */
  *walk(from: number): Generator<readonly [index: number, utterance: Utterance]> {
    let isAskedFor = true;
    for (let index = from; index < this.script.length; index++) {
      const utterance = this.script[index] as Utterance;
      if (isAskedFor || !this.#isPassedOver(index)) yield [index, utterance];
      isAskedFor &&= utterance.role === "announcement";
    }
  }

  /** The next utterances that will be read, for a voice that prepares them. */
  list(from: number, count: number): Utterance[] {
    const found: Utterance[] = [];
    for (let index = this.findNext(from); found.length < count && index < this.script.length; ) {
      found.push(this.script[index] as Utterance);
      index = this.findNext(index + 1);
    }
    return found;
  }

  /** Milliseconds from a place to the end. */
  measure({ index, textIndex }: ScriptPlace, tempo: Tempo): number {
    let time = 0;
    for (const [at, utterance] of this.walk(index))
      time += measureUtterance(utterance, at === index ? textIndex : 0, tempo);
    return time;
  }

  /** Where that begins which is heard so many milliseconds after the beginning; past the end the last of it. */
  findAt(time: number, tempo: Tempo): Position {
    let found: Position = { block: 0, offset: 0 };
    let begin = 0;
    for (const [, utterance] of this.walk(0)) {
      if (begin > time) break;
      found = getPosition(utterance, 0);
      begin += measureUtterance(utterance, 0, tempo);
    }
    return found;
  }

  #isPassedOver(index: number): boolean {
    return this.#passedOver.has(this.script[index] as Utterance);
  }
}
