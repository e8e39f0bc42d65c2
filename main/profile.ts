import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App } from "electron";

/** Whether something can be kept in a folder: not where it may only be read, nor on a full disk. */
export function canKeepIn(folder: string): boolean {
  const probe = join(folder, `write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "x");
    return true;
  } catch {
    return false;
  } finally {
    tryToRemove(probe);
  }
}

/**
 * Lets Chromium keep its own files elsewhere until Hark ends. Without a place for them it never grants a lock to a page,
 * so that no voice would ever begin to speak. To be called before Electron is ready.
 */
export function useTemporarySession(app: App): void {
  try {
    const folder = mkdtempSync(join(tmpdir(), "hark-session-"));
    app.setPath("sessionData", folder);
    app.once("quit", () => tryToRemove(folder));
  } catch (error) {
    console.error(error);
  }
}

function tryToRemove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It is small, and in the way of nothing.
  }
}
