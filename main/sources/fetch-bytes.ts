import type { Failure, Result } from "../contract.ts";
import type { FailureReason } from "../contract-failures.ts";
import { parseAbsolute } from "./address.ts";
import { networkReason } from "./network-reason.ts";
import { leadsToPrivate, type ResolveHost } from "./private-address.ts";
import { readBody } from "./read-body.ts";
import { fail, failTooLarge, succeed } from "./result.ts";

/** What a request needs of the world; the app gives Chromium's network, tests may give Node's. */
export interface Network {
  /** One request, redirects not followed. Node's `fetch` with `redirect: "manual"` fits. */
  fetchHop(url: string, init: HopRequest): Promise<HopResponse>;
  readonly resolveHost: ResolveHost;
  isOnline(): boolean;
  readonly userAgent: string;
  readonly acceptLanguage: string;
}

export interface HopRequest {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

export interface HopResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

export interface FetchOptions {
  readonly accept: string;
  /** Bytes after decompression, by what the answer says it is. */
  sizeLimit(headers: Headers): number;
  /** Milliseconds for all hops, headers and body together. */
  readonly timeLimit: number;
  /** The page that asked, whose reach the first address must not exceed; null when the reader asked. */
  readonly askedBy: URL | null;
  /** The reader's wish to end it. */
  readonly signal: AbortSignal;
  /** More headers, lower-case: what is known already ("if-none-match"). */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether an answer that is no success is given, too, without its body, instead of failing. */
  readonly takesAnyStatus?: boolean;
}

export interface Fetched {
  /** After redirects. */
  readonly url: URL;
  /** Where the site says that the address is from now on; null where it did not move for good. */
  readonly movedTo: URL | null;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

// Chromium allows 20; ten are already far more than honest sites need.
const mostRedirects = 10;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const lastingStatuses: ReadonlySet<number> = new Set([301, 308]);

/** Gets a web address within limits of time, size and redirects; each hop is checked. Never throws. */
export async function fetchBytes(network: Network, start: URL, options: FetchOptions): Promise<Result<Fetched>> {
  const deadline = AbortSignal.timeout(options.timeLimit);
  const signal = AbortSignal.any([options.signal, deadline]);
  const place = { url: start };
  try {
    return await followHops(network, place, options, signal);
  } catch (error) {
    const detail = { name: place.url.host };
    if (options.signal.aborted) return fail("cancelled", detail);
    if (deadline.aborted) return fail("timed-out", detail);
    return fail(networkReason(error, network.isOnline()), detail);
  }
}

/** `place` follows the hops, so that a failure can name the host at which it happened. */
async function followHops(
  network: Network,
  place: { url: URL },
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Result<Fetched>> {
  let previous = options.askedBy;
  // Moved for good as long as each hop says so: what comes after a passing detour says nothing about the start.
  let isLasting = true;
  let movedTo: URL | null = null;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const isAllowed = await mayGoOn(previous, place.url, network.resolveHost, signal);
    if (!isAllowed) return fail("private-address", { name: place.url.host });
    const response = await network.fetchHop(withoutFragment(place.url), {
      headers: headersFor(network, options),
      signal,
    });
    const location = redirectStatuses.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return await readAnswer(response, { url: place.url, movedTo }, options, signal);
    await response.body?.cancel();
    const next = parseLocation(location, place.url);
    if (!next.ok) return next;
    isLasting &&= lastingStatuses.has(response.status);
    if (isLasting) movedTo = next.value;
    previous = place.url;
    place.url = next.value;
  }
  return fail("too-many-redirects", { name: place.url.host });
}

/** A public page must not make Hark knock at doors inside the reader's own network. */
export async function mayGoOn(
  previous: URL | null,
  next: URL,
  resolveHost: ResolveHost,
  signal: AbortSignal,
): Promise<boolean> {
  if (previous === null || previous.hostname === next.hostname) return true;
  if (!(await abortable(leadsToPrivate(next.hostname, resolveHost), signal))) return true;
  return abortable(leadsToPrivate(previous.hostname, resolveHost), signal);
}

async function readAnswer(
  response: HopResponse,
  place: Pick<Fetched, "url" | "movedTo">,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Result<Fetched>> {
  const { status, headers } = response;
  if (status < 200 || status > 299) {
    await response.body?.cancel();
    if (!options.takesAnyStatus) return statusFailure(status, place.url);
    return succeed({ ...place, status, headers, bytes: new Uint8Array() });
  }
  const sizeLimit = options.sizeLimit(headers);
  const bytes = await readBody(response, sizeLimit, signal);
  if (bytes === null) return failTooLarge(place.url.host, sizeLimit);
  return succeed({ ...place, status, headers, bytes });
}

/** The failure that an HTTP status is. */
export function statusFailure(status: number, url: URL): Failure {
  return fail(statusReason(status), { name: url.host, status });
}

function statusReason(status: number): FailureReason {
  if (status === 404 || status === 410) return "not-found";
  if (status === 401 || status === 403 || status === 451) return "forbidden";
  return status >= 500 && status <= 599 ? "server-error" : "http-error";
}

function parseLocation(location: string, base: URL): Result<URL> {
  if (!URL.canParse(location, base)) return fail("bad-address", { name: base.host });
  return parseAbsolute(new URL(location, base).href);
}

function headersFor(network: Network, options: FetchOptions): Record<string, string> {
  const { accept, headers } = options;
  return { ...headers, accept, "accept-language": network.acceptLanguage, "user-agent": network.userAgent };
}

function withoutFragment(url: URL): string {
  const [address = ""] = url.href.split("#");
  return address;
}

/** Rejects as soon as the signal is aborted, whatever the promise does. */
function abortable<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
