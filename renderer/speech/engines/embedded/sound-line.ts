import { waitFor } from "../../wait.ts";
import { sampleRate } from "./rendered-sound.ts";
import { fadeTime } from "./scheduled-sound.ts";

/** Chromium has it; TypeScript's DOM library (7.0) does not yet. */
interface SinkOptions extends AudioContextOptions {
  readonly sinkId?: string | { readonly type: "none" };
}

interface ContextWithSink extends AudioContext {
  setSinkId(sinkId: string): Promise<void>;
}

/** Two render quanta more than the fade, so that the context is held when it is silent. Milliseconds. */
const holdAfter = 12;
/** A device that is gone never answers. Milliseconds. */
const answerTime = 400;
/** A clock that stands still this long while it should run means that the sound card is gone. Milliseconds. */
const clockPatience = 500;
/** Until a device really plays, its clock begins and stops again: Bluetooth needs up to two seconds. Milliseconds. */
const startPatience = 3_000;
/** So much sound has to be played, in seconds, before the device counts as started. */
const startLength = 0.3;

/** One way to the sound card, at the voice's own sample rate. Broken for good once the device is gone. */
export class SoundLine {
  readonly context: AudioContext;
  /** What plays connects here. */
  readonly input: GainNode;
  readonly #volume: GainNode;
  /** When the last sound on it ended, in seconds of the context's clock. */
  lastEnd = 0;
  #isBroken = false;
  #device: string | null;
  /** The context's time when it was last told to run. */
  #runsFrom = 0;

  /**
   * @param volume 0 to 1.
   * @param device to play on, as the browser names it; empty for the system's choice, null for none, in real time.
   */
  constructor(volume: number, device: string | null) {
    // Without a device a context that asks for one reports its loss at once, and whenever it is told otherwise later.
    const options: SinkOptions = {
      sampleRate,
      // The smallest buffer there is: 11 ms less from the key to the first sound than "interactive".
      latencyHint: 0,
      ...(device !== "" && { sinkId: device ?? { type: "none" } }),
    };
    this.#device = device;
    this.context = new AudioContext(options);
    this.input = this.context.createGain();
    this.#volume = this.context.createGain();
    this.#volume.gain.value = volume;
    this.input.connect(this.#volume).connect(this.context.destination);
    // What plays to no device cannot lose it.
    if (device === null) return;
    this.context.addEventListener("error", () => {
      this.#isBroken = true;
    });
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Takes note that the clock has stood still for so many ms although it should run. */
  noteStandstill(ms: number): void {
    const hasStarted = this.context.currentTime - this.#runsFrom > startLength;
    if (ms > (hasStarted ? clockPatience : startPatience)) this.#isBroken = true;
  }

  /** What plays goes on there. A device that is gone by then breaks the line. */
  async moveTo(device: string): Promise<void> {
    if (device === this.#device || this.#device === null) return;
    this.#device = device;
    try {
      await (this.context as ContextWithSink).setSinkId(device);
    } catch {
      this.#isBroken = true;
    }
  }

  close(): void {
    this.#isBroken = true;
    if (this.context.state !== "closed") void this.context.close();
  }

  /** Heard at once, without a click. @param volume 0 to 1. @param seconds how long the change takes. */
  changeVolume(volume: number, seconds: number): void {
    this.#ramp(this.#volume.gain, volume, Math.max(fadeTime, seconds));
  }

  /** Lets the clock run, and with it what is scheduled. */
  async run(): Promise<void> {
    if (this.context.state === "suspended") {
      this.#runsFrom = this.context.currentTime;
      await this.#within(this.context.resume());
    }
    this.#ramp(this.input.gain, 1, fadeTime);
  }

  /** Fades out and holds the clock, unless `isStillWanted` says otherwise by then. */
  async hold(isStillWanted: () => boolean): Promise<void> {
    this.#ramp(this.input.gain, 0, fadeTime);
    await new Promise((resolve) => setTimeout(resolve, holdAfter));
    if (isStillWanted()) await this.#within(this.context.suspend());
  }

  #ramp(gain: AudioParam, value: number, seconds: number): void {
    gain.cancelScheduledValues(0);
    gain.setValueAtTime(gain.value, this.context.currentTime);
    gain.linearRampToValueAtTime(value, this.context.currentTime + seconds);
  }

  async #within(answer: Promise<void> | undefined): Promise<void> {
    const done = new AbortController();
    const settled = (answer ?? Promise.resolve()).catch(() => undefined).finally(() => done.abort());
    await Promise.race([settled, waitFor(answerTime, done.signal)]);
  }
}
