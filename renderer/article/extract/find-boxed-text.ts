import type { Block } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { isUnderAside } from "./body/name-evidence.ts";
import { hasSalesWords } from "./body/text-marks.ts";
import type { Boxes } from "./boxes.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** In characters: how much all of a box says at least, and at most. */
const leastText = 60;
const mostText = 3000;
/** In characters, on average: shorter items are tags, tools and facts of the page. */
const leastItem = 25;

interface Box {
  readonly indices: number[];
  length: number;
  links: number;
}

/**
 * The boxes that belong to the article though they stand apart from its text: key points above it, a list with a heading;
 * and boxes of background among it, whole sentences without a link. What sells, signs up or leads elsewhere is neither.
 */
export function findBoxedText(
  pieces: readonly Piece[],
  inBody: readonly boolean[],
  headline: PageElement | null,
  boxes: Boxes,
): ReadonlySet<number> {
  const [first, last] = [inBody.indexOf(true), inBody.lastIndexOf(true)];
  const kept = new Set<number>();
  for (const box of groupBoxes(pieces, inBody, last, boxes)) {
    const [start = 0] = box.indices;
    const isAbove = start < first;
    const element = pieces[start]?.element;
    if (!element || (isAbove && (!headline || element === headline || element.index < headline.index))) continue;
    if (isAbove ? !isKeyPoints(box, pieces) : !isBackground(box, pieces)) continue;
    if (isUnderAside(boxes.findBox(element))) continue;
    for (const index of box.indices) kept.add(index);
  }
  return kept;
}

function groupBoxes(pieces: readonly Piece[], inBody: readonly boolean[], last: number, boxes: Boxes): Iterable<Box> {
  const groups = new Map<PageElement, Box>();
  for (let index = 0; index < last; index += 1) {
    const piece = pieces[index];
    if (!piece || inBody[index] || !("text" in piece.block)) continue;
    const element = boxes.findBox(piece.element);
    const group = groups.get(element) ?? { indices: [], length: 0, links: 0 };
    group.indices.push(index);
    group.length += piece.length;
    group.links += piece.linkLength;
    groups.set(element, group);
  }
  return groups.values();
}

function isKeyPoints({ indices, length, links }: Box, pieces: readonly Piece[]): boolean {
  const blocks = indices.flatMap((index) => pieces[index] ?? []);
  const items = blocks.filter(({ block }) => block.kind === "listItem");
  const size = items.reduce((sum, item) => sum + item.length, 0);
  if (items.length < 2 || size < items.length * leastItem || size < length * 0.7) return false;
  return links * 3 < length && blocks.every((piece) => isPlain(piece));
}

function isBackground({ indices, length, links }: Box, pieces: readonly Piece[]): boolean {
  if (length < leastText || length > mostText || links > 0) return false;
  const blocks = indices.flatMap((index) => pieces[index] ?? []);
  const said = blocks.filter(({ block }) => isSentence(block)).reduce((sum, piece) => sum + piece.length, 0);
  return said > length * 0.6 && blocks.every((piece) => isPlain(piece));
}

/** Its last sign ends a sentence; the source may follow in brackets, with a sign before it. */
const sentenceEnd = /[.!?。！？؟…]["”»’)]?(?:\s*[^\p{L}\p{N}]?\([^()]{2,60}\))?$/u;

/** Labels of drawings, names and numbers are none. */
function isSentence(block: Block): boolean {
  return block.kind !== "heading" && sentenceEnd.test(getBlockText(block));
}

function isPlain({ block, region }: Piece): boolean {
  return (region === undefined || region === "boilerplate") && !hasSalesWords(getBlockText(block));
}
