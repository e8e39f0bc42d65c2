import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Desktop, soundCard } from "./desktop.ts";
import { endOf, findFirstSound, isSteadySound, type Recording } from "./recording.ts";
import { waitUntil } from "./wait-until.ts";

const rate = 44_100;

/**
 * In ms, asked of the sound server: the monitor hands over blocks of this length, and the virtual card mixes in them.
 */
export const blockLength = 10;

/** Records what a listener would hear. */
export interface Recorder {
  /** What was heard until now. */
  listen(): Recording;
  /** Waits until this many ms more are recorded. */
  recordFor(length: number): Promise<Recording>;
  /** Waits until what was recorded last, for this many ms, is all sound or all silence. */
  waitForSound(length: number): Promise<Recording>;
  waitForSilence(length: number): Promise<Recording>;
  close(): Promise<void>;
}

/** Starts to record, also from a card that is still to come; the first samples have come when this returns. */
export async function startRecorder({ env }: Desktop, card = soundCard): Promise<Recorder> {
  const format = ["--raw", "--format=s16le", `--rate=${rate}`, "--channels=1", `--latency-msec=${blockLength}`];
  // Not for ever: tests that are killed can no longer end it, and it would keep a core busy.
  const goesOn = "kill -0 $PPID 2>/dev/null || exit";
  const record = `until parec -d ${card}.monitor ${format.join(" ")}; do ${goesOn}; sleep 0.01; done`;
  const recorder = spawn("sh", ["-c", record], { env, stdio: ["ignore", "pipe", "ignore"], detached: true });
  const chunks = new Chunks();
  recorder.stdout.on("data", (chunk: Buffer) => chunks.add(chunk, Date.now()));
  await waitUntil(() => chunks.length > 0, { what: "the first samples", deadline: 20_000 });
  const waitForLast = (length: number, what: string, matches: (recording: Recording, from: number) => boolean) =>
    waitUntil(
      () => {
        const recording = chunks.join();
        return matches(recording, endOf(recording) - length) && recording;
      },
      { what: `${length} ms of ${what}`, deadline: 15_000 },
    );
  return {
    listen: () => chunks.join(),
    waitForSound: (length) => waitForLast(length, "sound", (heard, from) => isSteadySound(heard, from)),
    waitForSilence: (length) => waitForLast(length, "silence", (heard, from) => findFirstSound(heard, from) === null),
    recordFor: async (length) => {
      const wanted = chunks.length + (length / 1000) * rate;
      await waitUntil(() => chunks.length >= wanted, { what: `${length} ms of sound`, deadline: length + 10_000 });
      return chunks.join();
    },
    close: () => end(recorder),
  };
}

/**
 * Samples come as fast as they are played, but are read late when the machine is busy. So the whole recording is laid
 * on the clock where its promptest chunk puts it: the error is one block at most, however busy the machine was.
 */
class Chunks {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #start = Number.POSITIVE_INFINITY;

  /** In samples. */
  get length(): number {
    return Math.floor(this.#bytes / 2);
  }

  add(chunk: Buffer, now: number): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    this.#start = Math.min(this.#start, now - (this.length / rate) * 1000);
  }

  join(): Recording {
    const bytes = Uint8Array.from(Buffer.concat(this.#chunks));
    const samples = new Int16Array(bytes.buffer, 0, this.length);
    return { samples, rate, start: this.#start };
  }
}

async function end(recorder: ChildProcess): Promise<void> {
  if (recorder.exitCode !== null || recorder.signalCode !== null) return;
  const ended = once(recorder, "exit");
  // A group of its own: the shell and what records in it.
  if (recorder.pid !== undefined) process.kill(-recorder.pid);
  await ended;
}
