import type { Failure, Result } from "../contract.ts";
import { parseAbsolute } from "../sources/address.ts";
import { type HopResponse, type Network, statusFailure } from "../sources/fetch-bytes.ts";
import { networkReason } from "../sources/network-reason.ts";
import { fail, succeed } from "../sources/result.ts";
import type { PackFolder } from "./pack-folder.ts";
import type { PackFile } from "./pack-manifest.ts";

/** A file's own host, and where it really lies. */
const mostRedirects = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** In ms; a server that says nothing for so long is taken for gone. What has come until then stays. */
const patience = 20_000;

/**
 * Downloads one file of the pack, from where an earlier download was broken off. Null, or why not: "cancelled",
 * "damaged", reasons of the network, of the server and of the disk. Never throws.
 */
export async function downloadFile(
  network: Network,
  folder: PackFolder,
  file: PackFile,
  address: string,
  { onBytes, signal }: { onBytes(count: number): void; signal: AbortSignal },
): Promise<Failure | null> {
  const stall = new AbortController();
  const watched = AbortSignal.any([signal, stall.signal]);
  const watch = setTimeout(() => stall.abort(), patience);
  let host = "";
  try {
    const url = new URL(file.path, address);
    host = url.host;
    const here = await folder.readUnfinished(file);
    const followed = await follow(network, url, here, watched);
    if (!followed.ok) return followed;
    const answer = followed.value;
    // A server that knows no ranges sends all of it.
    const from = answer.status === 206 ? here : 0;
    if (from < here) onBytes(-here);
    return await folder.add(file, from, read(answer, watch, watched), onBytes);
  } catch (error) {
    if (signal.aborted) return fail("cancelled");
    if (stall.signal.aborted) return fail("timed-out", { name: host });
    return fail(networkReason(error, network.isOnline()), { name: host });
  } finally {
    clearTimeout(watch);
  }
}

/** The answer with the file's bytes from `from` on, wherever it was sent to for it. */
async function follow(network: Network, start: URL, from: number, signal: AbortSignal): Promise<Result<HopResponse>> {
  let url = start;
  const headers = {
    accept: "application/octet-stream, */*;q=0.5",
    "accept-encoding": "identity",
    "user-agent": network.userAgent,
    ...(from > 0 && { range: `bytes=${from}-` }),
  };
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await network.fetchHop(url.href, { headers, signal });
    const location = redirectStatuses.has(response.status) ? response.headers.get("location") : null;
    if (location === null)
      return response.status === 200 || response.status === 206 ? succeed(response) : refuse(response, url);
    await response.body?.cancel();
    const next = parseAbsolute(new URL(location, url).href);
    if (!next.ok) return next;
    // What is checked by its hash may come from anywhere, but nobody on the way need know what it is.
    if (url.protocol === "https:" && next.value.protocol !== "https:") return fail("certificate", { name: url.host });
    url = next.value;
  }
  return fail("too-many-redirects", { name: start.host });
}

async function refuse(response: HopResponse, url: URL): Promise<Failure> {
  await response.body?.cancel();
  return statusFailure(response.status, url);
}

async function* read(
  response: HopResponse,
  watch: NodeJS.Timeout,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const end = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", end, { once: true });
  try {
    for (;;) {
      const { value, done } = await reader.read();
      signal.throwIfAborted();
      if (done) return;
      watch.refresh();
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", end);
    end();
  }
}
