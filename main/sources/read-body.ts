import type { HopResponse } from "./fetch-bytes.ts";

/**
 * Reads a body to its end, counting decompressed bytes as they come, so that a compressed bomb ends at the limit.
 * Null when it is larger than `sizeLimit` bytes. Throws when it breaks off or `signal` is aborted.
 */
export async function readBody(
  response: HopResponse,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  if (signal.aborted) await response.body.cancel(signal.reason);
  signal.throwIfAborted();
  const reader = response.body.getReader();
  // A server that stops in mid body keeps read() waiting; cancelling the reader is what ends it.
  const abort = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await collect(reader, sizeLimit, signal);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > sizeLimit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
