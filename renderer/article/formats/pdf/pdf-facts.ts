import type { PDFDocumentProxy } from "pdfjs-dist";
import { normaliseLanguage } from "../../extract/language.ts";
import type { OutlineEntry } from "./find-headings.ts";

/** What the file says of itself; empty where it does not. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Programs write their own name, or the file's, where a title should be. */
const noTitle =
  /^(?:untitled|unbenannt|document|dokument|microsoft (?:word|powerpoint)\b.*|about:blank|.*\.\w{2,5})\d*$/i;

export async function readFacts(pdf: PDFDocumentProxy): Promise<PdfFacts> {
  const info = await pdf.getMetadata().then(
    ({ info }) => info as Readonly<Record<string, unknown>>,
    () => ({}) as Readonly<Record<string, unknown>>,
  );
  const read = (key: string) => (typeof info[key] === "string" ? info[key].replace(/\s+/g, " ").trim() : "");
  const title = read("Title");
  return {
    title: noTitle.test(title) || !/\p{L}/u.test(title) ? "" : title,
    author: read("Author"),
    language: normaliseLanguage(read("Language")),
  };
}

/** As many as the longest manuals have; a file can make them without end. */
const mostEntries = 2000;

/** The bookmarks, by where they lead; those that lead nowhere are left out. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (items: Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>, depth: number) => {
    for (const { title, dest, items: inner } of items) {
      if (entries.length >= mostEntries) return;
      const place = await findPlace(pdf, dest);
      if (place && title.trim() !== "") entries.push({ title: title.replace(/\s+/g, " ").trim(), depth, ...place });
      await walk(inner, depth + 1);
    }
  };
  await walk((await pdf.getOutline().catch(() => null)) ?? [], 0);
  return entries;
}

async function findPlace(pdf: PDFDocumentProxy, dest: unknown): Promise<{ page: number; y: number } | null> {
  try {
    const place: unknown = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
    if (!Array.isArray(place)) return null;
    const [target, fit, , top]: unknown[] = place;
    const index = typeof target === "number" ? target : await pdf.getPageIndex(target as { num: number; gen: number });
    const page = await pdf.getPage(index + 1);
    const isExact = (fit as { name?: unknown } | undefined)?.name === "XYZ" && typeof top === "number";
    return {
      page: index + 1,
      y: isExact ? (page.getViewport({ scale: 1 }).convertToViewportPoint(0, top)[1] ?? 0) : 0,
    };
  } catch {
    return null;
  }
}
