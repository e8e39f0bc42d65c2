import { mayGoOn } from "./fetch-bytes.ts";
import type { ResolveHost } from "./private-address.ts";

/** What a page that runs in a closed window asks for. `kind` as Electron's webRequest calls it. */
export interface PageRequest {
  readonly address: string;
  readonly kind: string;
}

/** What text needs: the page itself, its scripts and what these fetch. No pictures, sounds, fonts or frames. */
const neededKinds: ReadonlySet<string> = new Set(["mainFrame", "script", "stylesheet", "xhr"]);

/** Pages that ask for more than this are applications, or hostile. */
const mostRequests = 400;

/**
 * Decides about the requests of one page: only what its text needs, only http(s), and nothing in the reader's own network
 * unless the page itself is there. Answers whether a request may go on.
 */
export function createRequestGuard(
  page: URL,
  resolveHost: ResolveHost,
  signal: AbortSignal,
): (request: PageRequest) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  let count = 0;

  return async ({ address, kind }) => {
    count += 1;
    const url = URL.parse(address);
    if (url === null || count > mostRequests || signal.aborted) return false;
    if (!/^https?:$/.test(url.protocol) || !neededKinds.has(kind)) return false;
    // The page itself, where its scripts do not lead elsewhere: nothing but what the reader asked for.
    if (kind === "mainFrame" && withoutHash(url) !== withoutHash(page)) return false;
    const answer = known.get(url.hostname) ?? mayGoOn(page, url, resolveHost, signal).catch(() => false);
    known.set(url.hostname, answer);
    return answer;
  };
}

function withoutHash(url: URL): string {
  return url.href.replace(/#.*$/, "");
}
