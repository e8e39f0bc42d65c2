import { Readable } from "node:stream";
import { type ClientRequest, type IncomingMessage, net, type Session, session } from "electron";
import { weighLanguages } from "./accept-language.ts";
import type { HopRequest, HopResponse, Network } from "./sources/fetch-bytes.ts";

/**
 * Chromium's network for the pages that the reader asks for: proxies and certificates as the system has them, but no
 * cookies, no cache on disk and nothing that outlives Hark.
 */
export function createPageNetwork(version: string, languages: readonly string[]): Network {
  let made: Session | null = null;
  // Made when it is first needed: it costs time and memory at start, and the first article may well be a file.
  const getPages = (): Session => {
    // Without "persist:" a partition lives in memory only.
    made ??= session.fromPartition("pages", { cache: false });
    return made;
  };
  return {
    fetchHop: (url, request) => fetchHop(getPages(), url, request),
    async resolveHost(host) {
      const { endpoints } = await getPages().resolveHost(host);
      return endpoints.map(({ address }) => address);
    },
    isOnline: () => net.isOnline(),
    // Honest about who asks; the first word is what sites look for before they send a page at all.
    userAgent: `Mozilla/5.0 (compatible; Hark/${version})`,
    acceptLanguage: weighLanguages(languages),
  };
}

/** One request, redirects not followed: session.fetch refuses redirect "manual", the request below it does not. */
function fetchHop(pages: Session, url: string, { headers, signal }: HopRequest): Promise<HopResponse> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = net.request({
      url,
      session: pages,
      credentials: "omit",
      redirect: "manual",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    // Not removed on the request's "close": as a stream it closes once it is sent, long before the answer.
    const abort = () => {
      request.abort();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    const settle = () => signal.removeEventListener("abort", abort);
    request.on("error", (error) => {
      settle();
      reject(error);
    });
    request.on("redirect", (status, _method, location) => {
      settle();
      resolve({ status, headers: new Headers({ location }), body: null });
      request.abort();
    });
    request.on("response", (response) => {
      settle();
      resolve(readResponse(request, response));
    });
    request.end();
  });
}

/** Cancelling the body ends the request. */
function readResponse(request: ClientRequest, response: IncomingMessage): HopResponse {
  // Electron's typings leave out that it is one: https://www.electronjs.org/docs/latest/api/incoming-message
  const body = response as unknown as Readable;
  body.once("close", () => request.abort());
  return {
    status: response.statusCode,
    headers: readHeaders(response.rawHeaders),
    body: Readable.toWeb(body) as ReadableStream<Uint8Array>,
  };
}

/** `raw` holds names and values in turn; a header that is not well-formed is left out. */
function readHeaders(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    try {
      headers.append(raw[index] ?? "", raw[index + 1] ?? "");
    } catch {}
  }
  return headers;
}
