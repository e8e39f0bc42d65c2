import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { protocol, session } from "electron";
import { appOrigin, mediaTypeOf, resolveAppFile } from "./app-files.ts";
import { securityHeaders } from "./response-headers.ts";

/** Makes hark:// as trusted as https:// (own origin, modules, fetch, WebAssembly). Before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "hark", privileges }]);
}

/** Serves the built renderer, and lets the window reach nothing else. */
export function serveApp(folder: string): void {
  protocol.handle("hark", async (request) => {
    const path = request.method === "GET" ? await resolveAppFile(request.url, folder) : null;
    if (path === null) return new Response("Not found", { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, "content-type": mediaTypeOf(path) };
    return new Response(streamFile(path), { headers });
  });
  // The content security policy says so already; this holds even if a page could get around it.
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOurs = url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`);
    answer({ cancel: !isOurs && !url.startsWith("devtools:") });
  });
}

/** In pieces: the voices' data is 24 MB, and read whole it would stay in memory twice. */
function streamFile(path: string): BodyInit {
  const pieces: ReadableStream = Readable.toWeb(createReadStream(path, { highWaterMark: 256 * 1024 }));
  return pieces as BodyInit;
}
