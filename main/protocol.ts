import { protocol, session } from "electron";
import { appOrigin, mediaTypeOf, resolveAppFile } from "./app-files.ts";
import { securityHeaders } from "./response-headers.ts";

/** Chromium's number for a file that is not there. */
const fileNotFound = -6;

/** Makes hark:// as trusted as https:// (own origin, modules, fetch, WebAssembly). Before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "hark", privileges }]);
}

/** Serves the built renderer, and lets the window reach nothing else. */
export function serveApp(folder: string): void {
  // Not `protocol.handle`, though Electron prefers it: there each byte passes through JavaScript. With the voices' 24 MB
  // that is 60 MB of main's memory, a slower start, and a longer silence before a voice that died is there again.
  protocol.registerFileProtocol("hark", ({ url, method }, answer) => {
    void (method === "GET" ? resolveAppFile(url, folder) : Promise.resolve(null)).then((path) =>
      answer(
        path === null
          ? { error: fileNotFound }
          : { path, headers: { ...securityHeaders, "content-type": mediaTypeOf(path) } },
      ),
    );
  });
  // The content security policy says so already; this holds even if a page could get around it.
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOurs = url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`);
    answer({ cancel: !isOurs && !url.startsWith("devtools:") });
  });
}
