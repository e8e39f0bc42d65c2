import { join } from "node:path";
import { BrowserWindow, type IpcMainInvokeEvent, nativeTheme } from "electron";
import { appOrigin } from "./app-files.ts";
import { closedOff } from "./security.ts";

/** Hark's one window, hidden until it has something to show. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 840,
    useContentSize: true,
    // WCAG 2.2, 1.4.10: everything works at a width of 320 CSS pixels.
    minWidth: 320,
    minHeight: 256,
    show: false,
    // Windows and macOS take it from the program itself.
    ...(process.platform === "linux" ? { icon: join(import.meta.dirname, "icon.png") } : {}),
    // What is seen before the first paint; a white flash in a dark room hurts.
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#17191c" : "#fbf8f1",
    webPreferences: {
      preload: join(import.meta.dirname, "../preload/preload.cjs"),
      ...closedOff,
      // Playing begins by command line or second instance, too.
      autoplayPolicy: "no-user-gesture-required",
      // People listen with the window behind others or minimised.
      backgroundThrottling: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  // Chromium 148 takes a window that comes back from the task bar for one without focus: no key gets into its page.
  if (process.platform === "linux") window.on("restore", () => window.focus());
  return window;
}

/** Loads the app's page; what goes wrong shows in the window, empty as it is, rather than nowhere. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  try {
    // With a place in the page: of a page without one Orca reads all, from its first word on, as soon as it has come.
    await window.loadURL(`${appOrigin}/index.html#article`);
  } finally {
    if (!window.isDestroyed()) window.show();
  }
}

/** Whether a message comes from the app's own page, in the top frame of its window. */
export function isFromApp(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  if (window.isDestroyed() || event.senderFrame === null) return false;
  return event.senderFrame === window.webContents.mainFrame && event.senderFrame.origin === appOrigin;
}

/** Brings the window before the reader. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
