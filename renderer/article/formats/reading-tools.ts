import { FormatFailure } from "./format-failure.ts";

/** What the readers of large forms are given, so that they need no window of their own. */
export interface ReadingTools {
  /** Inert: no script runs, nothing is loaded. */
  parseHtml(text: string): Document;
  /** Inert, too; what is not well-formed gives a document with a `parsererror` in it. */
  parseXml(text: string): Document;
  /** Everything a page shows, without a guess at what the article is. */
  readonly asItIs: boolean;
  /** The reader's wish to end it. */
  readonly signal: AbortSignal | undefined;
  /** How much is read, 0 to 1. */
  onProgress(share: number): void;
}

/** Lets keys and sound have their turn in the middle of long work. Throws "cancelled" when the reader has had enough. */
export async function pause(tools: ReadingTools, share: number): Promise<void> {
  tools.onProgress(share);
  await new Promise((resolve) => setTimeout(resolve));
  if (tools.signal?.aborted) throw new FormatFailure("cancelled");
}
