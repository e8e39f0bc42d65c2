import { clipboard } from "electron";
import type { ClipboardReader } from "./sources/clipboard.ts";

/** The system's clipboard, as Electron 45 has it and, for tests on an older one, as it was before. */
export const systemClipboard: ClipboardReader = {
  async readHtml() {
    if (hasReadHtml(clipboard)) return clipboard.readHTML();
    for (const item of await clipboard.read()) {
      if (item.types.includes("text/html")) return (await item.getType<"text/html">("text/html")).text();
    }
    return "";
  },
  readText: async () => clipboard.readText(),
};

/** In place of what was there. */
export function copyText(text: string): void {
  void clipboard.writeText(text);
}

function hasReadHtml(candidate: object): candidate is { readHTML(): string } {
  return "readHTML" in candidate;
}
