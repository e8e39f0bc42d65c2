import { foldText } from "../../compare-text.ts";
import { bullet } from "./join-paragraphs.ts";
import type { BodyType, PdfParagraph } from "./pdf-paragraph.ts";

/** An entry of the document's bookmarks. */
export interface OutlineEntry {
  readonly title: string;
  /** 0 for the outermost. */
  readonly depth: number;
  /** 1 for the first page. */
  readonly page: number;
  /** Where on the page, in points from its top; 0 where it does not say. */
  readonly y: number;
}

export interface Headings {
  readonly title: PdfParagraph | undefined;
  /** 1 for the title, deeper from 2 on; without limit. */
  readonly levels: ReadonlyMap<PdfParagraph, number>;
  /** Bookmarks that no line on their page says, by the paragraph that they stand before. */
  readonly added: ReadonlyMap<PdfParagraph, readonly { readonly text: string; readonly level: number }[]>;
}

const longest = 200;
/** Letters this much larger than the text's are a heading's. */
const largerBy = 1.12;
export const captionStart = /^(?:fig(?:ure|ura|\.)?|abb(?:ildung|\.)|bild|photo|foto|image|рис\.)\s*\d+/i;
const tableStart = /^(?:table|tab(?:elle|\.)|tabla|tableau|tabella)\s*\d+/i;

/** Finds headings by their letters' size, by a font that the text does not have, and by the bookmarks. */
export function findHeadings(
  paragraphs: readonly PdfParagraph[],
  body: BodyType,
  outline: readonly OutlineEntry[],
): Headings {
  const large = paragraphs.filter((paragraph) => isHeadingLike(paragraph) && paragraph.size >= body.size * largerBy);
  const title = findTitle(paragraphs, large, body);
  const sizes = [...new Set(large.filter((paragraph) => paragraph !== title).map(({ size }) => Math.round(size)))];
  sizes.sort((a, b) => b - a);
  const levels = new Map<PdfParagraph, number>();
  for (const paragraph of large)
    levels.set(paragraph, readNumbering(paragraph) ?? 2 + sizes.indexOf(Math.round(paragraph.size)));
  for (const paragraph of findSetOff(paragraphs, body))
    if (!levels.has(paragraph)) levels.set(paragraph, readNumbering(paragraph) ?? 2 + sizes.length);
  if (title) levels.set(title, 1);
  return { title, levels, added: followOutline(paragraphs, outline, levels, title) };
}

function isHeadingLike({ text, lineCount }: PdfParagraph): boolean {
  if (text.length > longest || lineCount > 4 || !/\p{L}{2}/u.test(text)) return false;
  return !/[,;]$|[^.]\.$/.test(text) && !captionStart.test(text) && !tableStart.test(text) && !/^[•▪●–]/.test(text);
}

/** The largest letters on the first page that has text, near its beginning. */
function findTitle(
  paragraphs: readonly PdfParagraph[],
  large: readonly PdfParagraph[],
  body: BodyType,
): PdfParagraph | undefined {
  const page = paragraphs[0]?.page;
  const first = paragraphs.filter((paragraph) => paragraph.page === page).slice(0, 12);
  const [largest] = large.filter((paragraph) => first.includes(paragraph)).toSorted((a, b) => b.size - a.size);
  return largest && largest.size >= body.size * 1.25 ? largest : undefined;
}

/** "2.1 Results" is one level below "2 Method". */
function readNumbering({ text }: PdfParagraph): number | undefined {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}/u.exec(text)?.[1];
  return number === undefined ? undefined : number.split(".").length + 1;
}

/** Lines in a font of their own before a paragraph in the text's: bold headings of the text's size. */
function findSetOff(paragraphs: readonly PdfParagraph[], body: BodyType): PdfParagraph[] {
  const letters = new Map<string, number>();
  for (const { font, text } of paragraphs) letters.set(font, (letters.get(font) ?? 0) + text.length);
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  return paragraphs.filter((paragraph, index) => {
    const next = paragraphs[index + 1];
    const isRare = (letters.get(paragraph.font) ?? 0) < all * 0.25;
    const isShort = paragraph.text.length <= 120 && paragraph.lineCount <= 2 && paragraph.size >= body.size * 0.95;
    const leads = next !== undefined && next.font === body.font && Math.abs(next.size - body.size) <= 0.6;
    return (
      paragraph.font !== body.font &&
      isRare &&
      isShort &&
      leads &&
      paragraph.standsApart &&
      isHeadingLike(paragraph) &&
      (!bullet.test(paragraph.text) || readNumbering(paragraph) !== undefined)
    );
  });
}

/** The bookmarks give their headings their rank; one that no line says is added where it leads. */
function followOutline(
  paragraphs: readonly PdfParagraph[],
  outline: readonly OutlineEntry[],
  levels: Map<PdfParagraph, number>,
  title: PdfParagraph | undefined,
): Headings["added"] {
  const added = new Map<PdfParagraph, { text: string; level: number }[]>();
  const byPage = Map.groupBy(paragraphs, ({ page }) => page);
  for (const { title: text, depth, page, y } of outline) {
    const candidates = byPage.get(page) ?? [];
    const same = candidates.find((paragraph) => says(paragraph.text, text) && paragraph.text.length <= longest);
    if (same && same !== title) levels.set(same, depth + 2);
    const place = candidates.find((paragraph) => paragraph.y >= y) ?? candidates.at(-1);
    if (same || !place || (title && foldText(title.text) === foldText(text))) continue;
    added.set(place, [...(added.get(place) ?? []), { text, level: depth + 2 }]);
  }
  return added;
}

function says(line: string, entry: string): boolean {
  const bare = (text: string) => foldText(text.replace(/^(?:\d+(?:\.\d+)*\.?|[IVXL]+\.)\s+/, ""));
  return bare(line) === bare(entry) && bare(entry) !== "";
}
