import { type BrowserWindow, dialog } from "electron";
import { askEither } from "./dialogs.ts";
import type { Say } from "./messages.ts";

/** Two crashes within this many milliseconds have the same cause, most likely the document. */
const relapseTime = 60_000;

export interface RecoveryContext {
  readonly say: Say;
  /** Loads the app's page again: with what was open, or with the sample. */
  reload(start: "last" | "sample"): void;
  quit(): void;
}

/** Calls when the page's process has died, as long as there is a window. */
export function onCrash(window: BrowserWindow, act: () => void): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    // Chromium is still clearing up; to load a page now would take the whole app down.
    setImmediate(() => window.isDestroyed() || act());
  });
}

/** When the page's process dies or hangs the window stays, and begins again with what was open. */
export function recoverFromCrashes(window: BrowserWindow, context: RecoveryContext): void {
  const { say, reload, quit } = context;
  let lastCrash = Number.NEGATIVE_INFINITY;
  let isRestarting = false;
  let isAsking = false;

  onCrash(window, () => {
    const isRelapse = performance.now() - lastCrash < relapseTime;
    lastCrash = performance.now();
    if (isRestarting) {
      isRestarting = false;
      reload("sample");
    } else if (isRelapse) {
      void askAfterRelapse();
    } else {
      reload("last");
      void dialog.showMessageBox(window, {
        type: "info",
        title: say("crashTitle"),
        message: say("crashMessage"),
        buttons: [say("understood")],
      });
    }
  });

  window.webContents.on("unresponsive", () => {
    if (!isAsking) void askAboutHang();
  });

  async function askAfterRelapse(): Promise<void> {
    const texts = { title: say("crashTitle"), message: say("crashAgain") };
    const startAgain = await askEither(window, { ...texts, buttons: [say("menuQuit"), say("startAgain")] });
    if (startAgain) reload("sample");
    else quit();
  }

  async function askAboutHang(): Promise<void> {
    isAsking = true;
    const texts = { title: say("hangTitle"), message: say("hangMessage") };
    isRestarting = await askEither(window, { ...texts, buttons: [say("wait"), say("startAgain")] });
    isAsking = false;
    if (isRestarting && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  }
}
