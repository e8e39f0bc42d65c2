import type { Doubt } from "../article.ts";
import { isUnderAside } from "./body/name-evidence.ts";
import type { Verdict } from "./choose-pieces.ts";
import type { FoundText } from "./find-text.ts";
import type { Piece } from "./piece-writer.ts";

/** In characters: less is hardly a paragraph, and this is hardly a sentence. */
const littleText = 200;
const nothingMuch = 40;
/** In characters: a page of no more text, hardly any of it in links, is a notice and may well be no article. */
const longestNotice = 600;
/** In characters: shorter paragraphs that are left out may be anything. */
const longParagraph = 100;
/** From this many characters, and this much beside what was taken, text that was left out may be the article's. */
const muchText = 800;
const muchBeside = 0.5;

/** What speaks against the pieces that were chosen from a page. */
export function findDoubts({ pieces, verdicts, isFallback }: FoundText, headline: string): Doubt[] {
  const kept = measure(pieces, (_, index) => verdicts[index] === null);
  const all = measure(pieces, ({ region }) => region !== "hidden" && region !== "noscript");
  const isNotice = all.length < longestNotice && all.links * 4 < all.length;
  const left = measure(pieces, (piece, index) => looksLikeText(piece, verdicts[index] ?? null));
  const doubts: [Doubt, boolean][] = [
    ["no-body", isFallback && !isNotice],
    ["links", kept.links * 2 > kept.length],
    ["left-out", !isFallback && left.length >= muchText && left.length > kept.length * muchBeside],
    ["little-text", kept.length < (isNotice ? nothingMuch : littleText)],
    ["no-headline", headline === ""],
  ];
  return doubts.flatMap(([doubt, isThere]) => (isThere ? [doubt] : []));
}

interface Amount {
  length: number;
  links: number;
}

function measure(pieces: readonly Piece[], counts: (piece: Piece, index: number) => boolean): Amount {
  const amount = { length: 0, links: 0 };
  pieces.forEach((piece, index) => {
    if (!counts(piece, index)) return;
    amount.length += piece.length;
    amount.links += piece.linkLength;
  });
  return amount;
}

/** Long paragraphs that were left out, but not those of comments, sidebars and the like. */
function looksLikeText({ block, element, region, length, linkLength }: Piece, verdict: Verdict): boolean {
  if (verdict === null || region !== undefined || block.kind !== "paragraph" || length < longParagraph) return false;
  if (verdict.reason === "offer") return false;
  return linkLength * 3 < length && !isUnderAside(element);
}
