import { type BrowserWindow, dialog, shell } from "electron";
import type { Say } from "./messages.ts";
import { parseAbsolute } from "./sources/address.ts";

/** Shows the system's open dialog; the path chosen, or null. */
export async function choosePath(window: BrowserWindow, say: Say): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: say("chooseFile"),
    properties: ["openFile"],
    filters: [
      {
        name: say("articleFiles"),
        extensions: ["html", "htm", "xhtml", "txt", "md", "markdown", "epub", "pdf", "docx", "eml", "mht", "mhtml"],
      },
      { name: say("allFiles"), extensions: ["*"] },
    ],
  });
  return filePaths[0] ?? null;
}

/** What is to be saved: the dialog's title, the kind of file for people, and how its name ends. */
export interface SaveQuestion {
  readonly title: string;
  readonly kind: string;
  readonly extension: string;
  /** The path that is proposed. */
  readonly proposed: string;
}

/** Shows the system's save dialog, which asks before it lets a file be replaced; the path chosen, or null. */
export async function chooseSavePath(window: BrowserWindow, question: SaveQuestion): Promise<string | null> {
  const { title, kind, extension, proposed } = question;
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: proposed,
    filters: [{ name: kind, extensions: [extension] }],
    // Elsewhere the system's dialogs ask by themselves.
    properties: ["showOverwriteConfirmation"],
  });
  return filePath || null;
}

/** What is to be opened: the dialog's title, the kind of file for people, and how their names may end. */
export interface OpenQuestion {
  readonly title: string;
  readonly kind: string;
  readonly extensions: readonly string[];
}

/** Shows the system's open dialog for files of one kind; the path chosen, or null. */
export async function chooseOpenPath(window: BrowserWindow, question: OpenQuestion, say: Say): Promise<string | null> {
  const { title, kind, extensions } = question;
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ["openFile"],
    filters: [
      { name: kind, extensions: [...extensions] },
      { name: say("allFiles"), extensions: ["*"] },
    ],
  });
  return filePaths[0] ?? null;
}

/** Shows the system's dialog for a folder; the path chosen, or null. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { title, properties: ["openDirectory"] });
  return filePaths[0] ?? null;
}

// A dialog taller than the screen would hide its buttons.
const longestShown = 400;

/** Asks, then opens a web address in the reader's browser. False when it is no http(s) address or was refused. */
export async function askToOpenInBrowser(window: BrowserWindow, address: string, say: Say): Promise<boolean> {
  const parsed = parseAbsolute(address);
  if (!parsed.ok) return false;
  const { href, host } = parsed.value;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    title: say("openBrowserTitle"),
    message: say("openBrowserQuestion", { host }),
    detail: href.length > longestShown ? `${href.slice(0, longestShown)}…` : href,
    buttons: [say("cancel"), say("openBrowser")],
    // Enter pressed by habit opens nothing.
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1) return false;
  await shell.openExternal(href);
  return true;
}

/** Asks a question with two answers; true for the second. Escape is the first. */
export async function askEither(
  window: BrowserWindow,
  texts: { readonly title: string; readonly message: string; readonly buttons: readonly [string, string] },
): Promise<boolean> {
  const { title, message, buttons } = texts;
  const options = { type: "warning" as const, title, message, buttons: [...buttons], cancelId: 0, noLink: true };
  const { response } = await dialog.showMessageBox(window, options);
  return response === 1;
}
