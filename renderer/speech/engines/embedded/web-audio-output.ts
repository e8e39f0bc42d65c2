import { effect, type ReadonlySignal } from "@preact/signals";
import { SpeechFailure, type SpeechMark } from "../../engine.ts";
import { untilAborted, waitFor } from "../../wait.ts";
import type { RenderedChunk } from "./rendered-sound.ts";
import { ScheduledSound } from "./scheduled-sound.ts";
import type { SoundDevices } from "./sound-devices.ts";
import { SoundLine } from "./sound-line.ts";
import type { SoundOutput } from "./sound-output.ts";

/** How often a device that the reader has chosen is looked for, in ms. */
const lookForDevice = 1_000;
/** How often the clock and the devices are looked at, in ms: a device that comes or goes is noticed within it. */
const lookAgain = 100;

export interface WebAudioOptions {
  /** False plays in real time to no device, for machines without a sound card. */
  readonly isAudible: boolean;
  readonly devices: SoundDevices;
  /** The name of the device that the reader has chosen; empty for the system's own choice. */
  readonly device?: ReadonlySignal<string>;
  /** That device is not there, so the system's own is played on, or (false) it is again. */
  onDeviceReplaced?(name: string, isMissing: boolean): void;
  /** The device has been gone for so long that the listener should know, or (false) it is back. */
  onDeviceMissing?(isMissing: boolean): void;
}

/** After this long without a device the listener is told. Milliseconds. */
const tellAfter = 1_500;

/**
 * Plays through one AudioContext, kept warm. When the device goes in mid word (unplugged, the sound server restarted)
 * what plays ends with "interrupted", and the next thing waits until there is a device again.
 */
export class WebAudioOutput implements SoundOutput {
  readonly #options: WebAudioOptions;
  #line: SoundLine | null = null;
  #volume = 1;
  #isHeld = false;
  #released = Promise.withResolvers<void>();
  /** The chosen device that was not there when it was looked for last; empty when it was. */
  #missing = "";

  constructor(options: WebAudioOptions) {
    this.#options = options;
    effect(() => {
      const isChosen = (options.device?.value ?? "") !== "";
      void this.#followDevice();
      if (!isChosen) return;
      // Not every card that goes is told of: Linux's sound servers have some that are no devices to the system.
      const timer = setInterval(() => void this.#followDevice(), lookForDevice);
      return () => clearInterval(timer);
    });
    options.devices.onChange(() => void this.#followDevice());
  }

  async *play(
    chunks: AsyncIterable<RenderedChunk>,
    pauseBefore: number,
    signal: AbortSignal,
  ): AsyncGenerator<SpeechMark, void, void> {
    const line = await this.#openLine(signal);
    while (this.#isHeld && !signal.aborted) await untilAborted(this.#released.promise, signal);
    if (!line || signal.aborted) return;
    await line.run();
    const sound = new ScheduledSound(line.context, line.input, line.lastEnd + pauseBefore / 1000);
    const feeding = sound.feed(chunks, signal);
    // A failure of the engine is thrown where the end is reached; until then it must not count as unhandled.
    feeding.catch(() => undefined);
    const silence = (): void => sound.fadeOut();
    signal.addEventListener("abort", silence);
    try {
      yield* this.#follow(line, sound, signal);
      if (!signal.aborted) await feeding;
    } finally {
      signal.removeEventListener("abort", silence);
      sound.fadeOut();
    }
  }

  async *#follow(line: SoundLine, sound: ScheduledSound, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    for (;;) {
      const event = await sound.next(signal);
      if (event) await this.#reach(line, event.time, signal);
      // A sound that was cut short ended now.
      line.lastEnd = event?.kind === "end" && !signal.aborted ? event.time : line.context.currentTime;
      if (!event || signal.aborted || event.kind === "end") return;
      yield event.kind === "begin" ? { kind: "start" } : { kind: "word", start: event.start, end: event.end };
    }
  }

  warmUp(): void {
    void this.#openLine(AbortSignal.timeout(lookAgain));
  }

  setVolume(volume: number, seconds: number): void {
    this.#volume = volume;
    this.#line?.changeVolume(volume, seconds);
  }

  async pause(): Promise<void> {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.#released = Promise.withResolvers();
    await this.#line?.hold(() => this.#isHeld);
  }

  async resume(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#line?.run();
    if (!this.#isHeld) this.#released.resolve();
  }

  /** The line in use, or another once there is a device for it; null when aborted before. */
  async #openLine(signal: AbortSignal): Promise<SoundLine | null> {
    if (this.#line && !this.#line.isBroken) return this.#line;
    const { isAudible, devices } = this.#options;
    const lost = this.#line;
    this.#line = null;
    lost?.close();
    if (lost && isAudible) await devices.restore();
    if (isAudible) await this.#waitForDevice(signal);
    if (signal.aborted) return null;
    const device = isAudible ? await this.#findDevice() : null;
    // Another may have been opened meanwhile.
    if (this.#line) return this.#line;
    this.#line = new SoundLine(this.#volume, device);
    return this.#line;
  }

  async #followDevice(): Promise<void> {
    if (!this.#options.isAudible) return;
    const device = await this.#findDevice();
    await this.#line?.moveTo(device);
  }

  /** The chosen device while it is there, otherwise the system's own; the listener is told once of each change. */
  async #findDevice(): Promise<string> {
    const { devices, device, onDeviceReplaced } = this.#options;
    const name = device?.peek() ?? "";
    const found = await devices.find(name);
    // Chosen anew meanwhile: that choice looks for itself.
    if (name !== (device?.peek() ?? "")) return this.#findDevice();
    const missing = found === null ? name : "";
    const isNews = missing !== this.#missing && (missing || this.#missing) === name;
    this.#missing = missing;
    if (isNews) onDeviceReplaced?.(name, missing !== "");
    return found ?? "";
  }

  /** A context that is made while there is no device plays into nothing for ever, and says so to nobody. */
  async #waitForDevice(signal: AbortSignal): Promise<void> {
    const { devices, onDeviceMissing } = this.#options;
    const since = performance.now();
    let isTold = false;
    while (!signal.aborted && !(await devices.isThere())) {
      if (!isTold && performance.now() - since > tellAfter) {
        isTold = true;
        onDeviceMissing?.(true);
      }
      await waitFor(lookAgain, signal);
    }
    if (isTold && !signal.aborted) onDeviceMissing?.(false);
  }

  /** Waits until what was scheduled for `time` is heard, however often the sound is held meanwhile. */
  async #reach(line: SoundLine, time: number, signal: AbortSignal): Promise<void> {
    const { context } = line;
    let lastTime = -1;
    let lastChange = performance.now();
    while (!signal.aborted) {
      if (this.#isHeld) {
        await untilAborted(this.#released.promise, signal);
        lastChange = performance.now();
        continue;
      }
      const now = context.currentTime;
      const remaining = time - (now - context.outputLatency);
      if (remaining <= 0) return;
      if (now !== lastTime) lastChange = performance.now();
      else line.noteStandstill(performance.now() - lastChange);
      if (line.isBroken) throw new SpeechFailure("interrupted");
      lastTime = now;
      await waitFor(Math.min(lookAgain, Math.max(1, remaining * 1000)), signal);
    }
  }
}
