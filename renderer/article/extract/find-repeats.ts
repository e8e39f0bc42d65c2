import type { Block } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { foldText } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { foldStart, HeardTexts, startLength } from "../text-starts.ts";
import type { Verdict } from "./choose-pieces.ts";
import type { Piece } from "./piece-writer.ts";
import { isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** In characters of folded text: shorter ones may well stand twice in an article. */
const shortestRepeat = 40;
const shortestPull = 30;
/** In characters of text as it stands: with such a paragraph the text has begun. */
const shortestLead = 80;

interface Said {
  readonly text: string;
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
  const said = new SaidTexts(head.map(sayHead));
  const pulls = findPulls(body);
  const captions = listCaptions(body);
  let paragraph: Piece | undefined;
  for (const piece of body) {
    const { block } = piece;
    const text = readText(block);
    const start = foldStart(text);
    const before = text === "" ? undefined : said.find(text, start);
    const flow = findFlow(piece);
    const isRepeat = before && (block.kind === "figure" || !isMeant(before, flow, paragraph));
    if (block.kind === "paragraph" && repeatsCaption(block.text, captions)) repeats.set(piece, "repeats-caption");
    else if (isRepeat) repeats.set(piece, before.reason);
    else if (pulls.has(piece)) repeats.set(piece, "repeats-body");
    if (!isRepeat && text.length > shortestRepeat) said.add({ text, reason: nameReason(block), parent: flow }, start);
    if (!isRepeat && block.kind === "paragraph" && text.length > shortestLead) paragraph = piece;
  }
  return repeats;
}

/** Where a piece stands as its neighbours do: a quotation's paragraphs stand where the quotation does. */
function findFlow({ block, element }: Piece): PageElement | null {
  const quotation = block.kind === "quote" ? element.closest(isQuotation) : null;
  return (quotation ?? element).parentElement;
}

const isQuotation = isNamed("blockquote");

/**
 * Whether a text was to be said twice: in one flow, or as the standfirst and in the text, whose next sentence may refer to
 * it. Only as the text's beginning it says nothing new. `paragraph` is the one before.
 */
function isMeant(before: Said, flow: PageElement | null, paragraph: Piece | undefined): boolean {
  if (before.parent !== null) return before.parent === flow;
  return before.reason === "repeats-standfirst" && paragraph !== undefined && findFlow(paragraph) === flow;
}

function nameReason(block: Block): string {
  return block.kind === "figure" ? "repeats-picture" : "repeats-body";
}

/** What was said so far. Only texts that begin alike are folded and compared. */
class SaidTexts {
  readonly #byStart = new Map<string, Alike>();

  constructor(head: readonly Said[]) {
    for (const each of head) this.add(each, foldStart(each.text));
  }

  /** `start` is how its text begins as it sounds. */
  add(said: Said, start: string): void {
    const alike = this.#byStart.get(start);
    if (alike) alike.waiting.push(said);
    else this.#byStart.set(start, { waiting: [said], byText: new Map() });
  }

  /** The last that says the same. */
  find(text: string, start: string): Said | undefined {
    const alike = this.#byStart.get(start);
    if (!alike) return undefined;
    for (const said of alike.waiting.splice(0)) {
      const folded = foldText(said.text);
      // Short texts of the body may well stand twice.
      if (said.parent === null || folded.length > shortestRepeat) alike.byText.set(folded, said);
    }
    return alike.byText.get(foldText(text));
  }
}

/** Texts that begin alike. */
interface Alike {
  /** Those that were not compared yet. */
  readonly waiting: Said[];
  /** The others, folded. */
  readonly byText: Map<string, Said>;
}

/** The quotes that are in the text, too. Most articles have none that would have to be looked for. */
function findPulls(body: readonly Piece[]): ReadonlySet<Piece> {
  const quotes = body.filter(({ block }) => block.kind === "quote");
  if (quotes.length === 0) return new Set();
  const paragraphs = body.flatMap(({ block }) => (block.kind === "paragraph" ? [foldText(block.text)] : [])).join("\n");
  return new Set(
    quotes.filter(({ block }) => {
      const folded = foldText(readText(block));
      return folded.length > shortestPull && paragraphs.includes(folded);
    }),
  );
}

/** What pictures say of themselves. */
interface Captions {
  readonly heard: HeardTexts;
  /** Folded, by how they begin. */
  readonly byStart: ReadonlyMap<string, string>;
}

function listCaptions(body: readonly Piece[]): Captions {
  const heard = new HeardTexts();
  const byStart = new Map<string, string>();
  for (const { block } of body) {
    const caption = block.kind === "figure" ? foldText(block.caption) : "";
    if (block.kind !== "figure" || caption === "") continue;
    heard.add(block.caption);
    byStart.set(caption.slice(0, shortestRepeat), caption);
  }
  return { heard, byStart };
}

/** In characters: "less", "... more" behind a caption that can be shortened. */
const mostControls = 12;

/** Whether a paragraph is a caption once more: with its credit, or shortened and with a button to see the rest. */
function repeatsCaption(text: string, { heard, byStart }: Captions): boolean {
  if (!heard.mayBegin(text)) return false;
  const words = foldText(splitCredit(text).caption);
  const caption = byStart.get(words.slice(0, shortestRepeat));
  if (caption === undefined) return false;
  return caption === words || (words.length >= shortestRepeat && caption.startsWith(words.slice(0, -mostControls)));
}

function sayHead(block: Block): Said {
  const role = block.kind === "paragraph" ? (block.role ?? "paragraph") : "headline";
  return { text: getBlockText(block), reason: `repeats-${role}`, parent: null };
}

/** What makes a block the same as another; empty for blocks that may stand twice. */
function readText(block: Block): string {
  if (block.kind === "figure")
    return block.image ? describePicture(block.image.url, `${block.alt} ${block.caption}`) : "";
  return block.kind === "table" || block.kind === "code" || block.kind === "embed" ? "" : getBlockText(block);
}

/** What tells it from other pictures comes first. */
function describePicture(url: string, words: string): string {
  const place = url.replace(/[?#].*$/, "");
  return `${place.slice(-startLength)} ${place} ${words}`;
}
