import { BrowserWindow, type Session, session } from "electron";
import type { Result, SourceDocument } from "./contract.ts";
import { closedOff } from "./security.ts";
import { waitForQuiet, writePage } from "./settled-page.ts";
import { documentSizeLimit, makeDocument } from "./sources/document.ts";
import type { Network } from "./sources/fetch-bytes.ts";
import { createRequestGuard } from "./sources/page-requests.ts";
import { fail } from "./sources/result.ts";

/** Runs a page's scripts and gives what they made of it. Never throws; `signal` ends it with the reason "cancelled". */
export type RunScripts = (page: URL, signal: AbortSignal) => Promise<Result<SourceDocument>>;

/** Milliseconds for all of it: a page that is not there by then is taken as it is. */
const timeLimit = 15_000;
/** In bytes, of all that a page asks for: text and its scripts are a twentieth of that. */
const mostBytes = 60 * 1024 * 1024;
/** In ms: a page whose document and requests have not changed for this long has said what it has to say. */
const quietTime = 500;

/** In a world of its own page scripts reach neither these functions nor what they use. */
const ownWorld = 2718;

/**
 * What the page's scripts may do, besides what the window does not have: run. No dialogs, windows, downloads, forms or
 * ways out; the same origin, because they fetch the text from their own server.
 */
const policy =
  "sandbox allow-scripts allow-same-origin; frame-src 'none'; object-src 'none'; worker-src 'none'; webrtc 'block'";

/** Runs pages one at a time, each in a window and a memory of its own, of which nothing stays. */
export function createScriptRunner(network: Network): RunScripts {
  return async (page, signal) => {
    const own = AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
    const place = session.fromPartition("scripted", { cache: false });
    const window = openWindow(place);
    try {
      const activity = guardRequests(place, page, network, signal);
      return await readPage(window, page, { activity, signal, own });
    } catch {
      // What a page can do to its own window ends here, too: it went away, or never came.
      return fail(signal.aborted ? "cancelled" : own.aborted ? "timed-out" : "connection-failed", { name: page.host });
    } finally {
      window.destroy();
      await Promise.all([place.clearStorageData(), place.clearCache(), place.closeAllConnections()]);
    }
  };
}

function openWindow(place: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 2000,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      session: place,
      ...closedOff,
      plugins: false,
      images: false,
      webgl: false,
      disableDialogs: true,
      autoplayPolicy: "document-user-activation-required",
      // Nobody sees the window, and its timers must run all the same.
      backgroundThrottling: false,
    },
  });
  window.webContents.setAudioMuted(true);
  window.webContents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  return window;
}

interface Activity {
  /** Milliseconds since a request began or ended; 0 while one is under way. */
  idleTime(): number;
}

/** No request leaves before it was checked, and none takes a cookie along or brings one. */
function guardRequests(place: Session, page: URL, network: Network, signal: AbortSignal): Activity {
  const mayGo = createRequestGuard(page, network.resolveHost, signal);
  const pending = new Set<number>();
  let last = performance.now();
  const settle = ({ id }: { id: number }) => {
    pending.delete(id);
    last = performance.now();
  };
  place.setUserAgent(network.userAgent, network.acceptLanguage);
  place.webRequest.onBeforeRequest(({ id, url, resourceType }, answer) => {
    pending.add(id);
    void mayGo({ address: url, kind: resourceType }).then((isAllowed) => {
      if (!isAllowed) settle({ id });
      answer({ cancel: !isAllowed });
    });
  });
  place.webRequest.onBeforeSendHeaders(({ requestHeaders }, answer) =>
    answer({ requestHeaders: withoutHeader(requestHeaders, "cookie") }),
  );
  let promised = 0;
  place.webRequest.onHeadersReceived(({ responseHeaders = {}, resourceType }, answer) => {
    const kept = withoutHeader(responseHeaders, "set-cookie");
    promised += readLength(responseHeaders);
    const cancel = promised > mostBytes;
    answer({ cancel, responseHeaders: resourceType === "mainFrame" ? addPolicy(kept) : kept });
  });
  place.webRequest.onCompleted(settle);
  place.webRequest.onErrorOccurred(settle);
  return { idleTime: () => (pending.size > 0 ? 0 : performance.now() - last) };
}

/** In bytes as they travel; 0 where an answer does not say. What never ends ends with the time that there is. */
function readLength(headers: Record<string, string[]>): number {
  const [length] = Object.entries(headers).flatMap(([name, values]) => (/^content-length$/i.test(name) ? values : []));
  return Number(length) || 0;
}

function addPolicy(headers: Record<string, string[]>): Record<string, string[]> {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === "content-security-policy");
  // Several policies hold all at once.
  return { ...headers, [name ?? "content-security-policy"]: [...(name ? (headers[name] ?? []) : []), policy] };
}

function withoutHeader<Value>(headers: Record<string, Value>, unwanted: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== unwanted));
}

interface Run {
  readonly activity: Activity;
  /** The reader's wish to end it. */
  readonly signal: AbortSignal;
  /** The same, or the end of the time that there is. */
  readonly own: AbortSignal;
}

async function readPage(window: BrowserWindow, page: URL, run: Run): Promise<Result<SourceDocument>> {
  const contents = window.webContents;
  const evaluate = (code: string) => contents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code }]);
  const loaded = contents.loadURL(page.href);
  // Some pages never stop loading; what they show by the end of the time is taken.
  loaded.catch(() => undefined);
  const isOver = untilAborted(run.own);
  await Promise.race([untilReady(contents, loaded), isOver]);
  run.signal.throwIfAborted();
  while (!run.own.aborted) {
    await Promise.race([evaluate(`(${waitForQuiet})(${quietTime}, ${timeLimit})`), isOver]);
    if (run.activity.idleTime() >= quietTime) break;
  }
  run.signal.throwIfAborted();
  // A script that never ends would keep this waiting, too.
  const written: unknown = await Promise.race([evaluate(`(${writePage})(${documentSizeLimit})`), after(quietTime * 4)]);
  run.signal.throwIfAborted();
  if (typeof written !== "string" || written === "") return fail("timed-out", { name: page.host });
  const facts = { label: page.host, url: page.href, charset: "utf-8", language: "", mediaType: "text/html" } as const;
  return makeDocument(new TextEncoder().encode(written), { ...facts, name: page.pathname });
}

/** The document is there, or could not be had. */
function untilReady(contents: Electron.WebContents, loaded: Promise<void>): Promise<void> {
  return Promise.race([loaded, new Promise<void>((resolve) => contents.once("dom-ready", () => resolve()))]);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function after(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
