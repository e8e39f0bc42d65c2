import type { WorkerListener, WorkerPort, WorkerReply } from "./embedded/worker-messages.ts";

/**
 * Talks to a worker of an engine, and watches whether it lives.
 * @param start makes it under this name, which it holds a lock with.
 * @param onStarted for what it is to be told first.
 */
export function connectVoiceWorker(
  start: (name: string) => Worker,
  listener: WorkerListener,
  onStarted: (worker: Worker) => void = () => undefined,
): WorkerPort {
  const name = `voice-${crypto.randomUUID()}`;
  const worker = start(name);
  const watch = new AbortController();
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
    if (data.kind === "alive") void watchDeath(name, watch.signal, () => listener.failed("it is gone"));
    listener.reply(data);
  });
  worker.addEventListener("error", ({ message }) => listener.failed(message));
  onStarted(worker);
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
