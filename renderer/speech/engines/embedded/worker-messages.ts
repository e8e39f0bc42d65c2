import type { RenderedChunk, RenderJob } from "./rendered-sound.ts";

/** What the page tells the worker. Jobs are done one after another, in the order they come. */
export interface WorkerRequest {
  readonly id: number;
  readonly job: RenderJob;
}

/** What the worker tells the page. */
export type WorkerReply =
  /** Its code runs, and it holds a lock with its own name until it dies, however it dies. */
  | { readonly kind: "alive" }
  | { readonly kind: "ready" }
  | { readonly kind: "chunk"; readonly id: number; readonly chunk: RenderedChunk }
  /** `speed`: seconds of sound that were made in a second, from a worker that may be slower than what is heard. */
  | { readonly kind: "done"; readonly id: number; readonly speed?: number }
  | { readonly kind: "refused"; readonly id: number }
  /** It could not start (the voice data is missing, WebAssembly is not allowed), or died of a job. */
  | { readonly kind: "broken"; readonly message: string };

/** A worker as the page sees it; a test's runs eSpeak in its own process. */
export interface WorkerPort {
  post(request: WorkerRequest): void;
  terminate(): void;
}

export interface WorkerListener {
  reply(reply: WorkerReply): void;
  /** The worker could not be loaded, or threw. */
  failed(message: string): void;
}

/** Starts a worker. */
export type ConnectWorker = (listener: WorkerListener) => WorkerPort;
