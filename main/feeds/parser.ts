import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ParseTask, Understanding } from "./parsed-feed.ts";

/** Understands what came from the web, out of the way of everything else, within limits of time and memory. */
export interface FeedParser {
  /** One after the other. Null for what took too long or too much memory, which feeds only do on purpose. */
  parse(task: ParseTask): Promise<Understanding | null>;
  /** Ends the thread; a next task begins another. */
  close(): void;
}

/** Ten thousand entries take half a second on a slow machine. In ms. */
const timeLimit = 20_000;
/** In megabytes. */
const memoryLimit = 512;
/** In ms: between two rounds of refreshing no thread need wait. */
const idleTime = 30_000;

// The same file in the checkout, where Node reads TypeScript, and beside the built main.js.
const workerFile = join(import.meta.dirname, `parse-worker${extname(import.meta.filename)}`);

export function createFeedParser(limit = timeLimit): FeedParser {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = null;
  };
  const run = (task: ParseTask): Promise<Understanding | null> => {
    clearTimeout(idle);
    const used = worker ?? startWorker();
    worker = used;
    return new Promise((resolve) => {
      const deadline = setTimeout(() => finish(null), limit);
      const giveUp = () => finish(null);
      const finish = (result: Understanding | null) => {
        clearTimeout(deadline);
        used.off("message", finish).off("error", giveUp).off("exit", giveUp);
        if (result === null) close();
        else idle = setTimeout(close, idleTime).unref();
        resolve(result);
      };
      used.on("message", finish).on("error", giveUp).on("exit", giveUp);
      used.postMessage(task);
    });
  };

  return {
    parse: (task) => {
      const result = last.then(() => run(task));
      last = result;
      return result;
    },
    close,
  };
}

function startWorker(): Worker {
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } });
  // What was ended from outside may still say so, when nobody waits for it any more.
  worker.on("error", () => undefined);
  // It must not keep Hark from ending.
  worker.unref();
  return worker;
}
