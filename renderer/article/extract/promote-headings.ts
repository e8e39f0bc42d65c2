import type { Block, HeadingLevel, Mark, ParagraphBlock } from "../article.ts";
import { isAsideName, readWeakNames } from "./body/name-evidence.ts";
import { getNameHints } from "./element-kinds.ts";
import type { Piece } from "./piece-writer.ts";
import { isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** Longer than this a bold line is a sentence that matters, not a heading. */
const longestHeading = 90;

/** What a bold line has to introduce, in characters: labels and names stand above less. */
const leastText = 80;

/**
 * Makes headings of paragraphs that are only styled as such: short, no sentence, above ordinary text, and either bold
 * throughout, or named so, or of a class of their own. One alone may be a call or a name, so there have to be two. Bold
 * questions that prevail are an interview's.
 */
export function promoteHeadings(kept: readonly Piece[]): void {
  // Above the first text stand names and places.
  const first = kept.findIndex((piece) => isText(piece));
  const lines = kept.filter((piece, index) => index > first && isShortLine(piece) && introducesText(kept[index + 1]));
  // One alone is none, and most articles have no such line.
  if (lines.length < 2) return;
  const chosen = new Set([...chooseMarked(lines), ...chooseAlike(lines, kept)]);
  let level: HeadingLevel = 2;
  for (const piece of kept) {
    if (piece.block.kind === "heading") level = Math.min(Math.max(piece.block.level + 1, 2), 6) as HeadingLevel;
    else if (chosen.has(piece) && piece.block.kind === "paragraph") piece.block = makeHeading(piece.block, level);
  }
}

function chooseMarked(lines: readonly Piece[]): readonly Piece[] {
  const marked = lines.filter((piece) => isMarked(piece));
  const others = marked.filter(({ block }) => !isQuestion(block));
  const chosen = others.length * 2 > marked.length ? marked : others;
  return chosen.length < 2 ? [] : chosen;
}

function isMarked({ block, element }: Piece): boolean {
  if (block.kind !== "paragraph") return false;
  return isBold(block.text, block.marks) || headingName.test(getNameHints(element).replaceAll("_", "-"));
}

/** Whether a paragraph is styled as a heading is; what it stands above is not looked at. */
export function looksLikeHeading(piece: Piece): boolean {
  return isShortLine(piece) && isMarked(piece);
}

/** Those of a class that all lines with it share: no text of the article, and no line that is there twice. */
function chooseAlike(lines: readonly Piece[], kept: readonly Piece[]): readonly Piece[] {
  const looks = Map.groupBy(lines, ({ element }) => readLook(element));
  const all = Map.groupBy(kept, ({ element }) => readLook(element));
  return [...looks].flatMap(([look, alike]) => {
    const texts = new Set(alike.map(({ block }) => (block.kind === "paragraph" ? block.text : "")));
    const isOwn = look !== "" && alike.length >= 2 && texts.size === alike.length;
    return isOwn && all.get(look)?.length === alike.length && !alike.some(isQuestionPiece) ? alike : [];
  });
}

/** Who said something stands in lines of its own, too. */
const namesSpeaker = /quot|cit(?:e|ation)|speaker|person|name(?![a-z])/i;

/** PageElement and class; empty for elements that have no class or one that names something else. */
function readLook(element: PageElement): string {
  const name = element.className.trim();
  if (name === "" || isAsideName(element) || readWeakNames(element) > 0) return "";
  return namesSpeaker.test(name) ? "" : `${element.localName}.${name}`;
}

function makeHeading({ kind: _kind, role: _role, ...text }: ParagraphBlock, level: HeadingLevel): Block {
  return { kind: "heading", level, ...text, marks: text.marks.filter((mark) => !isStrong(mark)) };
}

const isItem = isNamed("dt", "td", "li");

function isShortLine({ block, element, linkLength, region }: Piece): boolean {
  if (block.kind !== "paragraph" || block.role || region || linkLength > 0) return false;
  const { text } = block;
  if (text.length < 3 || text.length > longestHeading || text.includes("\n") || element.closest(isItem)) return false;
  return !/[.!…,;:。！、]["”»’]?$/u.test(text) && /\p{L}/u.test(text);
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

function isQuestionPiece({ block }: Piece): boolean {
  return isQuestion(block);
}

function isQuestion(block: Block): boolean {
  return block.kind === "paragraph" && /[?？؟]["”»’]?$/u.test(block.text);
}
