import type { WorkerReply } from "./embedded/worker-messages.ts";

/*
 * What the workers of the engines have in common; voice-worker.ts is the page's side. Hardly any code: it is there at once,
 * and so can be watched.
 */

/** Tells the page that this worker lives. One that is killed sends no event: the page learns of it by getting this lock. */
export function holdLifeLock(): void {
  const { name } = globalThis as unknown as { readonly name: string };
  void navigator.locks.request(name, () => {
    reply({ kind: "alive" });
    return new Promise(() => undefined);
  });
}

/** Tells the page. What is transferred is the page's from then on. */
export function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

/** Reads a file that comes with Hark. Throws when it is not there. */
export async function readFile(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
