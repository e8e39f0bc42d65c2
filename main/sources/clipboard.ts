import type { Result, SourceDocument } from "../contract.ts";
import { makeDocument } from "./document.ts";
import { fail } from "./result.ts";

export interface ClipboardReader {
  /** Empty when there is none. */
  readHtml(): Promise<string>;
  readText(): Promise<string>;
}

/** Understands what the clipboard holds, HTML preferred. Fails with "clipboard-empty" or "too-large". Never throws. */
export async function readClipboard(clipboard: ClipboardReader, label: string): Promise<Result<SourceDocument>> {
  const html = await clipboard.readHtml().catch(() => "");
  const isHtml = html.trim() !== "";
  const content = isHtml ? html : await clipboard.readText().catch(() => "");
  if (content.trim() === "") return fail("clipboard-empty");
  const mediaType = isHtml ? "text/html" : null;
  const bytes = new TextEncoder().encode(content);
  return makeDocument(bytes, { label, url: "", charset: "utf-8", language: "", mediaType, name: "" });
}

/** The web address that the clipboard holds and nothing besides, as after "Copy link"; null otherwise. Never throws. */
export async function readClipboardAddress(clipboard: ClipboardReader): Promise<string | null> {
  const text = (await clipboard.readText().catch(() => "")).trim();
  return /^https?:\/\/\S+$/i.test(text) ? text : null;
}
