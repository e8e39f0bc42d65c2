import { createEmbeddedEngine, type EmbeddedEngine } from "./embedded-engine.ts";
import { WebAudioOutput } from "./web-audio-output.ts";
import type { WorkerListener, WorkerPort, WorkerReply } from "./worker-messages.ts";

/**
 * The embedded engine with a real worker and a real sound card. Loads its voice data only when warmed up or used.
 * @param options.isAudible false runs in real time without a sound card.
 */
export function startEmbeddedEngine({ isAudible }: { readonly isAudible: boolean }): EmbeddedEngine {
  return createEmbeddedEngine({ connectWorker, createOutput: () => new WebAudioOutput(isAudible) });
}

function connectWorker(listener: WorkerListener): WorkerPort {
  const worker = new Worker(new URL("./espeak-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => listener.reply(data));
  worker.addEventListener("error", ({ message }) => listener.failed(message));
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
}
