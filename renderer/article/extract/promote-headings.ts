import type { Block, HeadingLevel, Mark, ParagraphBlock } from "../article.ts";
import { getNameHints } from "./element-kinds.ts";
import type { Piece } from "./piece-writer.ts";

/** Longer than this a bold line is a sentence that matters, not a heading. */
const longestHeading = 90;

/** What a bold line has to introduce, in characters: labels and names stand above less. */
const leastText = 80;

/**
 * Makes headings of paragraphs that are only styled as such: short, bold throughout or named so, no sentence, above text.
 * One alone may be a call or a name, so there have to be two. Bold questions that prevail are an interview's.
 */
export function promoteHeadings(kept: readonly Piece[]): void {
  // Above the first text stand names and places.
  const first = kept.findIndex((piece) => isText(piece));
  const found = kept.filter(
    (piece, index) => index > first && looksLikeHeading(piece) && introducesText(kept[index + 1]),
  );
  const others = found.filter(({ block }) => !isQuestion(block));
  const chosen = new Set(others.length * 2 > found.length ? found : others);
  if (chosen.size < 2) return;
  let level: HeadingLevel = 2;
  for (const piece of kept) {
    if (piece.block.kind === "heading") level = Math.min(Math.max(piece.block.level + 1, 2), 6) as HeadingLevel;
    else if (chosen.has(piece) && piece.block.kind === "paragraph") piece.block = makeHeading(piece.block, level);
  }
}

function makeHeading({ kind: _kind, role: _role, ...text }: ParagraphBlock, level: HeadingLevel): Block {
  return { kind: "heading", level, ...text, marks: text.marks.filter((mark) => !isStrong(mark)) };
}

function looksLikeHeading({ block, element, linkLength, region }: Piece): boolean {
  if (block.kind !== "paragraph" || block.role || region || linkLength > 0 || element.closest("dt,td,li")) return false;
  const { text, marks } = block;
  if (text.length < 3 || text.length > longestHeading || text.includes("\n")) return false;
  if (/[.!…,;:。！、]["”»’]?$/u.test(text) || !/\p{L}/u.test(text)) return false;
  return isBold(text, marks) || headingName.test(getNameHints(element).replaceAll("_", "-"));
}

/** What page builders call the lines between paragraphs. */
const headingName =
  /\b(?:sub-?head(?:ing|line|er)?s?|sub-?titles?|cross-?head(?:ing|er)?s?|inter-?titres?|zwischen-?(?:titel|ueberschrift|überschrift)|tussenkop(?:je)?|ladillo|mellanrubrik|mellomtittel|mezzotitolo|sumario|(?:section|paragraph)-?(?:title|heading|head)|heading)\b/;

/** Bold from end to end, but for a mark of punctuation. */
function isBold(text: string, marks: readonly Mark[]): boolean {
  let end = 0;
  for (const mark of marks) if (isStrong(mark) && mark.start <= end + 1) end = Math.max(end, mark.end);
  return end >= text.length - 1;
}

function isStrong(mark: Mark): boolean {
  return mark.kind === "emphasis" && mark.strong;
}

function introducesText(next: Piece | undefined): boolean {
  if (!next) return false;
  if (next.block.kind === "figure" || next.block.kind === "listItem" || next.block.kind === "table") return true;
  return isText(next);
}

function isText({ block }: Piece): boolean {
  return block.kind === "paragraph" && block.text.length >= leastText;
}

function isQuestion(block: Block): boolean {
  return block.kind === "paragraph" && /[?？؟]["”»’]?$/u.test(block.text);
}
