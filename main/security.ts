import { type App, app, type Session, session, type WebContents } from "electron";
import { appOrigin } from "./app-files.ts";

/** Features of Chromium that call home or that Hark never uses. */
const unusedFeatures = [
  "AutofillServerCommunication",
  "CertificateTransparencyComponentUpdater",
  "GlobalMediaControls",
  "InterestFeedContentSuggestions",
  "MediaRouter",
  "OptimizationHints",
  "Translate",
];

const unusedServices = [
  "disable-background-networking",
  "disable-component-update",
  "disable-domain-reliability",
  "disable-sync",
  "dns-prefetch-disable",
  "no-pings",
];

/** What every window has: nothing of a page's reaches Node, the system or another page. */
export const closedOff = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const;

/**
 * Asking for sound devices asks for cameras as well: that takes a process of 15 MB, unless it is done in main's. Elsewhere
 * than on Linux that would load other makers' drivers into it.
 */
const sparingFeatures = process.platform === "linux" ? ["RunVideoCaptureServiceInBrowserProcess"] : [];

/** Switches off what would reach the network by itself, or be there for nothing. To be called before the app is ready. */
export function silenceChromium({ commandLine }: Pick<App, "commandLine">): void {
  for (const service of unusedServices) commandLine.appendSwitch(service);
  for (const [list, features] of [
    ["disable-features", unusedFeatures],
    ["enable-features", sparingFeatures],
  ] as const) {
    // Of two such switches the last would win; the first may come from the command line.
    const asked = commandLine.getSwitchValue(list);
    commandLine.appendSwitch(list, [asked, ...features].filter(Boolean).join(","));
  }
}

/** Denies every permission but to choose a sound device, and every window, navigation and download, for all that is there and all that will be. */
export function guardEverything(): void {
  app.on("session-created", guardSession);
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  // No client certificate: it would tell a site who is reading.
  app.on("select-client-certificate", (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  guardSession(session.defaultSession);
}

function guardSession(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  // Names of loudspeakers and headphones, so that the reader can choose one; of microphones, nothing.
  guarded.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      permission === "speaker-selection" && isMainFrame && origin.replace(/\/$/, "") === appOrigin,
  );
  guarded.setDevicePermissionHandler(() => false);
  // First, and not only disabled: a new session fetches dictionaries for its languages from Google at once.
  guarded.setSpellCheckerLanguages([]);
  guarded.setSpellCheckerEnabled(false);
  guarded.on("will-download", (event) => event.preventDefault());
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // Also a dropped file or link, which would otherwise replace the app. What main itself loads does not come here.
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
