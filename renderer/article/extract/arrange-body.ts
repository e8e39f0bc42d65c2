import type { Block } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { isSignature } from "../signature.ts";
import type { SkipList } from "../skip-list.ts";
import { adoptCredits } from "./adopt-credits.ts";
import type { Verdict } from "./choose-pieces.ts";
import { findRepeats } from "./find-repeats.ts";
import { numberGalleries } from "./number-galleries.ts";
import type { Piece } from "./piece-writer.ts";
import { placePostTimes } from "./post-times.ts";
import { promoteHeadings } from "./promote-headings.ts";
import type { Head } from "./read-head.ts";
import { sayOnce } from "./say-once.ts";
import type { PageElement } from "./tree/page-element.ts";

export interface Body {
  readonly blocks: readonly Block[];
  /** Who signed at the end; empty when nobody did. */
  readonly byline: string;
}

/** The body's blocks in order, each thing once, lists counted; the rest goes to `skips`. */
export function arrangeBody(pieces: readonly Piece[], verdicts: readonly Verdict[], head: Head, skips: SkipList): Body {
  const { late } = head;
  const repeats = findRepeats(pieces, verdicts, late ? [...head.blocks, late.block] : head.blocks);
  const credits = adoptCredits(pieces, verdicts);
  for (const text of head.leftOut) skips.add("boilerplate", "page-furniture", text);
  const kept: Piece[] = [];
  pieces.forEach((piece, index) => {
    const verdict = verdicts[index] ?? null;
    const repeat = repeats.get(piece);
    if (piece === late?.piece) {
      kept.push({ ...piece, block: late.block });
    } else if (head.used.has(piece) || credits.has(piece)) {
      // Its words are in the head, or under a picture.
    } else if (verdict) skips.add(verdict.kind, verdict.reason, getBlockText(piece.block));
    else if (repeat) skips.add("duplicate", repeat, getBlockText(piece.block));
    else kept.push(piece);
    for (const each of piece.leftOut) {
      const { kind, reason } = each.isApart ? each : (verdict ?? each);
      skips.add(kind, reason, each.text);
    }
  });
  placePostTimes(kept);
  promoteHeadings(kept);
  dropLooseEnds(kept, skips);
  sayOnce(kept, head.facts.headline, skips);
  numberGalleries(kept);
  const signed = markSignature(countItems(kept.filter(({ block }) => !isNothing(block))));
  const byline = signed.flatMap((block) => (block.kind === "paragraph" && block.role === "byline" ? [block.text] : []));
  return { blocks: signed, byline: byline.join("\n").replaceAll("\n", ". ") };
}

/** What only its caption made a figure, and the caption was said before. */
function isNothing(block: Block): boolean {
  return block.kind === "figure" && !block.image && getBlockText(block) === "";
}

/** Headings and separators at the end have lost what they introduced. */
function dropLooseEnds(kept: Piece[], skips: SkipList): void {
  while (isLooseEnd(kept.at(-1)) && kept.some(({ block }) => block.kind !== "heading")) {
    const loose = kept.pop();
    if (loose) skips.add("boilerplate", "heading-without-text", getBlockText(loose.block));
  }
  while (kept[0]?.block.kind === "separator") kept.shift();
}

function isLooseEnd(piece: Piece | undefined): boolean {
  return piece?.block.kind === "heading" || piece?.block.kind === "separator";
}

/** Blocks of pieces, each list item with its number in its list and how many that has. */
export function countItems(kept: readonly Piece[]): Block[] {
  const counts = new Map<PageElement, number>();
  for (const { list } of kept) if (list) counts.set(list, (counts.get(list) ?? 0) + 1);
  const indices = new Map<PageElement, number>();
  return kept.map(({ block, list }) => {
    if (block.kind !== "listItem" || !list) return block;
    const index = (indices.get(list) ?? 0) + 1;
    indices.set(list, index);
    return { ...block, index, count: counts.get(list) ?? 1 };
  });
}

/** How many paragraphs at the end can be a signature: initials, editor, agencies. */
const signatureReach = 3;

function markSignature(blocks: readonly Block[]): Block[] {
  const from = blocks.length - signatureReach;
  return blocks.map((block, index) =>
    index >= from && index > 0 && block.kind === "paragraph" && isSignature(block.text)
      ? { ...block, role: "byline" }
      : block,
  );
}
