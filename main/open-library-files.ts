import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { app, type BrowserWindow } from "electron";
import type { LibraryFileRequests } from "./contract-library-file.ts";
import { chooseOpenPath, chooseSavePath } from "./dialogs.ts";
import { sendEvent } from "./ipc.ts";
import { createLibraryExport } from "./library-file/library-export.ts";
import { createLibraryImport, type LibraryImport } from "./library-file/library-import.ts";
import type { Say } from "./messages.ts";
import { createLibraryImages } from "./storage/library-images.ts";
import { measureLibrary } from "./storage/library-size.ts";
import { createLibraryTransfer } from "./storage/library-transfer.ts";
import { createNewsTransfer } from "./storage/news-transfer.ts";
import { readPronunciations } from "./storage/pronunciations.ts";
import { readSettings } from "./storage/settings.ts";
import { inTransaction } from "./storage/transaction.ts";

interface LibraryFileParts {
  readonly database: DatabaseSync;
  readonly window: BrowserWindow;
  readonly say: Say;
}

export interface LibraryFiles {
  readonly requests: LibraryFileRequests;
  readonly offer: LibraryImport["offer"];
}

/** The library as one file, written and brought in again. */
export function openLibraryFiles({ database, window, say }: LibraryFileParts): LibraryFiles {
  const parts = {
    library: createLibraryTransfer(database, createLibraryImages(database)),
    news: createNewsTransfer(database),
  };
  const written = { ...parts, readPronunciations: () => readPronunciations(database) };
  const { dropNow, ...writing } = createLibraryExport(written, () => {
    const proposed = join(app.getPath("documents"), "hark-library.zip");
    const question = { title: say("saveLibrary"), kind: say("libraryFiles"), extension: "zip", proposed };
    return chooseSavePath(window, question);
  });
  const { offer, ...reading } = createLibraryImport({
    ...parts,
    inTransaction: (act) => inTransaction(database, act),
    isOverLimit: () => measureLibrary(database) > readSettings(database).libraryLimit * 1_000_000,
    folder: app.getPath("userData"),
    isLasting: database.location() !== null,
    choosePath: () =>
      chooseOpenPath(window, { title: say("openLibrary"), kind: say("libraryFiles"), extensions: ["zip"] }, say),
    tell: (progress) => sendEvent(window.webContents, "libraryProgress", progress),
  });
  // With the page that writes it, a file that is not complete has come to nothing.
  window.once("closed", () => {
    dropNow();
    void reading.cancelLibraryImport();
  });
  window.webContents.on("render-process-gone", dropNow);
  app.once("will-quit", dropNow);
  return { requests: { ...writing, ...reading }, offer };
}
