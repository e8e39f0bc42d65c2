import { SpeechFailure, type SpeechMark } from "../../engine.ts";
import { untilAborted, waitFor } from "../../wait.ts";
import { type RenderedChunk, sampleRate } from "./rendered-sound.ts";
import { fadeTime, ScheduledSound } from "./scheduled-sound.ts";
import type { SoundOutput } from "./sound-output.ts";

/** Chromium has it; TypeScript's DOM library (7.0) does not yet. */
type SinkChoice = { setSinkId?(sink: { type: "none" }): Promise<void> };

/** Two render quanta more than the fade, so that the context is held when it is silent. Milliseconds. */
const holdAfter = 12;
/** A clock that stands still this long while it should run means that the sound card is gone. Milliseconds. */
const clockPatience = 3_000;

/** Plays through one AudioContext at the voice's own sample rate, made once and kept warm. */
export class WebAudioOutput implements SoundOutput {
  readonly #context: AudioContext;
  readonly #volume: GainNode;
  readonly #opening: Promise<void>;
  #isHeld = false;
  #released = Promise.withResolvers<void>();

  /** @param isAudible false plays in real time to no device, for machines without a sound card. */
  constructor(isAudible: boolean) {
    this.#context = new AudioContext({ sampleRate, latencyHint: "interactive" });
    this.#volume = this.#context.createGain();
    this.#volume.connect(this.#context.destination);
    this.#opening = isAudible ? Promise.resolve() : chooseNoSink(this.#context);
  }

  async *play(chunks: AsyncIterable<RenderedChunk>, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    await this.#opening;
    if (this.#context.state === "suspended" && !this.#isHeld) await this.#context.resume();
    const sound = new ScheduledSound(this.#context, this.#volume);
    const feeding = sound.feed(chunks, signal);
    // A failure of the engine is thrown where the end is reached; until then it must not count as unhandled.
    feeding.catch(() => undefined);
    const silence = (): void => sound.fadeOut();
    signal.addEventListener("abort", silence);
    try {
      yield* this.#follow(sound, signal);
      if (!signal.aborted) await feeding;
    } finally {
      signal.removeEventListener("abort", silence);
      sound.fadeOut();
    }
  }

  async *#follow(sound: ScheduledSound, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    for (;;) {
      const event = await sound.next(signal);
      if (event) await this.#reach(event.time, signal);
      if (!event || signal.aborted || event.kind === "end") return;
      yield event.kind === "begin" ? { kind: "start" } : { kind: "word", start: event.start, end: event.end };
    }
  }

  async pause(): Promise<void> {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.#released = Promise.withResolvers();
    this.#fadeTo(0);
    await new Promise((resolve) => setTimeout(resolve, holdAfter));
    if (this.#isHeld) await this.#context.suspend();
  }

  async resume(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#context.resume();
    if (this.#isHeld) return;
    this.#fadeTo(1);
    this.#released.resolve();
  }

  #fadeTo(volume: number): void {
    const { gain } = this.#volume;
    gain.cancelScheduledValues(0);
    gain.setValueAtTime(gain.value, this.#context.currentTime);
    gain.linearRampToValueAtTime(volume, this.#context.currentTime + fadeTime);
  }

  /** Waits until what was scheduled for `time` is heard, however often the sound is held meanwhile. */
  async #reach(time: number, signal: AbortSignal): Promise<void> {
    let lastTime = -1;
    let lastChange = performance.now();
    while (!signal.aborted) {
      if (this.#isHeld) {
        await untilAborted(this.#released.promise, signal);
        lastChange = performance.now();
        continue;
      }
      const now = this.#context.currentTime;
      const remaining = time - (now - this.#context.outputLatency);
      if (remaining <= 0) return;
      if (now !== lastTime) lastChange = performance.now();
      else if (performance.now() - lastChange > clockPatience) throw new SpeechFailure("engine-died");
      lastTime = now;
      await waitFor(Math.min(1000, Math.max(1, remaining * 1000)), signal);
    }
  }
}

async function chooseNoSink(context: AudioContext): Promise<void> {
  await (context as AudioContext & SinkChoice).setSinkId?.({ type: "none" });
}
