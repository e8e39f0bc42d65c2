import type { Block, FigureBlock, HeadingLevel } from "../../article.ts";
import { splitCredit } from "../../credit.ts";
import { captionStart, type Headings } from "./find-headings.ts";
import type { PdfParagraph } from "./pdf-paragraph.ts";

const sign = /^[•‣▪◦●○■□▸►·]\s*|^[-*–]\s+/;
const number = /^\(?(\d{1,2})[.)]\s+/;

/** Paragraphs as blocks: headings with their levels, runs of items as lists, captions as figures. */
export function makeBlocks(paragraphs: readonly PdfParagraph[], { levels, added }: Headings): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    for (const { text, level } of added.get(paragraph) ?? [])
      blocks.push({ kind: "heading", level: clampLevel(level), text, marks: [] });
    const level = levels.get(paragraph);
    const items = level === undefined ? readList(paragraphs.slice(index, index + 200), levels) : [];
    if (items.length > 0) {
      blocks.push(...items);
      index += items.length - 1;
    } else blocks.push(makeBlock(paragraph, level));
  }
  return blocks;
}

function makeBlock({ text, marks }: PdfParagraph, level: number | undefined): Block {
  if (level !== undefined) return { kind: "heading", level: clampLevel(level), text, marks };
  return captionStart.test(text) && text.length <= 1200 ? makeFigure(text) : { kind: "paragraph", text, marks };
}

function makeFigure(text: string): FigureBlock {
  const { caption, credit } = splitCredit(text);
  return { kind: "figure", alt: "", caption, captionMarks: [], credit };
}

function clampLevel(level: number): HeadingLevel {
  return Math.min(6, Math.max(1, level)) as HeadingLevel;
}

/** The list that begins with the first of these paragraphs; empty when none does. One number alone is no list. */
function readList(paragraphs: readonly PdfParagraph[], levels: Headings["levels"]): Block[] {
  const isNumbered = number.test(paragraphs[0]?.text ?? "");
  const items: PdfParagraph[] = [];
  for (const paragraph of paragraphs) {
    const found = isNumbered ? number.exec(paragraph.text)?.[1] : sign.test(paragraph.text) ? "0" : undefined;
    const goesOn = !isNumbered || items.length === 0 || Number(found) === items.length + readStart(items[0]);
    if (found === undefined || !goesOn || levels.has(paragraph)) break;
    items.push(paragraph);
  }
  if (items.length < (isNumbered ? 2 : 1)) return [];
  return items.map(({ text, marks }, index) => {
    const cut = (isNumbered ? number : sign).exec(text)?.[0].length ?? 0;
    const moved = marks.map((mark) => ({ ...mark, start: mark.start - cut, end: mark.end - cut }));
    const place = { ordered: isNumbered, depth: 0, index: index + 1, count: items.length };
    return { kind: "listItem", text: text.slice(cut), marks: moved, ...place };
  });
}

function readStart(item: PdfParagraph | undefined): number {
  return Number(number.exec(item?.text ?? "")?.[1] ?? 1);
}
