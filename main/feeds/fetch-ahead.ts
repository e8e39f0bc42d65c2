import type { TextDocument } from "../contract.ts";
import { deflate } from "../deflate.ts";
import type { Network } from "../sources/fetch-bytes.ts";
import { loadPart } from "../sources/web-page.ts";
import type { EntryAhead, EntryPages } from "../storage/entry-pages.ts";

/** At once, and of each host only one. */
const atOnce = 2;

/** Fetches the pages of new entries that their feeds have no text of, for listening without a network. Rejects where the database refuses. */
export async function fetchAhead(network: Network, pages: EntryPages, signal: AbortSignal): Promise<void> {
  const waiting = [...pages.listWaiting(Date.now())];
  const busy = new Set<string>();
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      const index = waiting.findIndex(({ url }) => !busy.has(new URL(url).host));
      const entry = index < 0 ? undefined : waiting.splice(index, 1)[0];
      if (!entry) return;
      const { host } = new URL(entry.url);
      busy.add(host);
      await fetchEntry(network, pages, entry, signal);
      busy.delete(host);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function fetchEntry(
  network: Network,
  pages: EntryPages,
  { id, url, feedAddress }: EntryAhead,
  signal: AbortSignal,
): Promise<void> {
  try {
    const loaded = await loadPart(network, url, new URL(feedAddress), signal);
    if (signal.aborted) return;
    // Asked once: what cannot be had, or is a book, is loaded when it is opened, and fails there in words.
    const page = loaded.ok && "text" in loaded.value ? await pack(loaded.value) : null;
    pages.keep(id, page);
  } catch (error) {
    console.error(error);
  }
}

async function pack({ text, url, label, language, mediaType, charset }: TextDocument) {
  return { url, label, language, mediaType, charset, source: await deflate(text) };
}
