import type { RunningApp } from "../harness/launch-app.ts";

/** Has the system's save dialog answer at once, as if this path had been chosen; null for "Cancel". */
export function answerSaveDialog({ app }: RunningApp, path: string | null): Promise<unknown> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? "" });
  }, path);
}

/** Has the system's open dialog answer at once, as if this file or folder had been chosen. */
export function answerOpenDialog({ app }: RunningApp, path: string): Promise<unknown> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}
