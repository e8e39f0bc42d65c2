import type { Block } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { foldText } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import type { Verdict } from "./choose-pieces.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** In characters of folded text: shorter ones may well stand twice in an article. */
const shortestRepeat = 40;
const shortestPull = 30;

interface Said {
  readonly reason: string;
  /** What holds the piece that said it; null for the head. */
  readonly parent: PageElement | null;
}

/**
 * Why a chosen piece says nothing new: by the head, or by a piece before it. Pages put the same text into several boxes
 * (for wide and for narrow windows, as a pulled quote); what stands twice in one flow is meant so, as in a poem.
 */
export function findRepeats(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  head: readonly Block[],
): ReadonlyMap<Piece, string> {
  const repeats = new Map<Piece, string>();
  const body = pieces.filter((_, index) => verdicts[index] === null);
  const said = new Map(head.map((block) => [foldText(getBlockText(block)), sayHead(block)]));
  // Most articles have no quote that would have to be looked for in all of their text.
  const paragraphs = body.some(({ block }) => block.kind === "quote") ? joinParagraphs(body) : "";
  const captions = listCaptions(body);
  for (const piece of body) {
    const { block, element } = piece;
    const key = makeKey(block);
    const before = said.get(key);
    const isRepeat = key !== "" && before && (block.kind === "figure" || before.parent !== element.parentElement);
    const isPulled = block.kind === "quote" && key.length > shortestPull && paragraphs.includes(key);
    if (block.kind === "paragraph" && repeatsCaption(block.text, captions)) repeats.set(piece, "repeats-caption");
    else if (isRepeat) repeats.set(piece, before.reason);
    else if (isPulled) repeats.set(piece, "repeats-body");
    const reason = block.kind === "figure" ? "repeats-picture" : "repeats-body";
    if (key.length > shortestRepeat && !isRepeat) said.set(key, { reason, parent: element.parentElement });
  }
  return repeats;
}

function joinParagraphs(body: readonly Piece[]): string {
  return body.flatMap(({ block }) => (block.kind === "paragraph" ? [foldText(block.text)] : [])).join("\n");
}

/** Captions, folded, by how they begin. */
function listCaptions(body: readonly Piece[]): ReadonlyMap<string, string> {
  const captions = new Map<string, string>();
  for (const { block } of body) {
    const caption = block.kind === "figure" ? foldText(block.caption) : "";
    if (caption !== "") captions.set(caption.slice(0, shortestRepeat), caption);
  }
  return captions;
}

/** In characters: "less", "... more" behind a caption that can be shortened. */
const mostControls = 12;

/** Whether a paragraph is a caption once more: with its credit, or shortened and with a button to see the rest. */
function repeatsCaption(text: string, captions: ReadonlyMap<string, string>): boolean {
  if (captions.size === 0) return false;
  const words = foldText(splitCredit(text).caption);
  const caption = captions.get(words.slice(0, shortestRepeat));
  if (caption === undefined) return false;
  return caption === words || (words.length >= shortestRepeat && caption.startsWith(words.slice(0, -mostControls)));
}

function sayHead(block: Block): Said {
  const role = block.kind === "paragraph" ? (block.role ?? "paragraph") : "headline";
  return { reason: `repeats-${role}`, parent: null };
}

/** What makes a block the same as another; empty for blocks that may stand twice. */
function makeKey(block: Block): string {
  if (block.kind === "figure") {
    const words = `${block.alt} ${block.caption}`.trim();
    return block.image ? `picture ${block.image.url.replace(/[?#].*$/, "")} ${foldText(words)}` : "";
  }
  return block.kind === "table" || block.kind === "code" || block.kind === "embed" ? "" : foldText(getBlockText(block));
}
