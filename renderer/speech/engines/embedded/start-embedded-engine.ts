import type { ReadonlySignal } from "@preact/signals";
import type { RateMemory } from "../../rate-memory.ts";
import { createEmbeddedEngine, type EmbeddedEngine } from "./embedded-engine.ts";
import { createSoundDevices } from "./sound-devices.ts";
import { WebAudioOutput } from "./web-audio-output.ts";
import type { WorkerListener, WorkerPort, WorkerReply } from "./worker-messages.ts";

interface EmbeddedEngineOptions {
  readonly rates: RateMemory;
  /** False runs in real time without a sound card. */
  readonly isAudible: boolean;
  /** The name of the device to play on; empty for the system's own choice. */
  readonly device: ReadonlySignal<string>;
  /** That device is not there, so another is played on, or (false) it is again. */
  onDeviceReplaced(name: string, isMissing: boolean): void;
  /** Wakes up the system's sound after it was gone. */
  restoreSound(): Promise<void>;
  /** There has been no device for a while, or (false) there is one again. */
  onDeviceMissing(isMissing: boolean): void;
}

/** The embedded engine with a real worker and a real sound card. Loads its voice data only when warmed up or used. */
export function startEmbeddedEngine(options: EmbeddedEngineOptions): EmbeddedEngine {
  const { isAudible, rates, restoreSound, ...output } = options;
  const devices = createSoundDevices(restoreSound);
  return createEmbeddedEngine({
    connectWorker,
    rates,
    createOutput: () => new WebAudioOutput({ isAudible, devices, ...output }),
  });
}

function connectWorker(listener: WorkerListener): WorkerPort {
  const name = `voice-${crypto.randomUUID()}`;
  const worker = new Worker(new URL("./espeak-worker.ts", import.meta.url), { type: "module", name });
  const watch = new AbortController();
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
    if (data.kind === "alive") void watchDeath(name, watch.signal, () => listener.failed("it is gone"));
    else listener.reply(data);
  });
  worker.addEventListener("error", ({ message }) => listener.failed(message));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => {
      watch.abort();
      worker.terminate();
    },
  };
}

/** The lock is the worker's as long as it lives. */
async function watchDeath(lock: string, signal: AbortSignal, onDeath: () => void): Promise<void> {
  await navigator.locks.request(lock, { signal }, onDeath).catch(() => undefined);
}
