import type { Block, Mark } from "../../article.ts";
import { hasLetter } from "../../letters.ts";
import { isLinkLine } from "./link-line.ts";
import { countCommas, hasSalesWords, isCapitals } from "./text-marks.ts";
import { type TextPiece, weigh } from "./text-piece.ts";
import { weights } from "./weights.ts";

/** Where links of calls to sign up, to follow and to give lead, in addresses of any language. */
const calls =
  /newsletter|subscri|sign-?up|register|\babo(?:s|nn|\b)|donat|membership|whatsapp\.com\/channel|t\.me\/|mailto:|youtube\.com\/(?:c\/|channel|user|@)|(?:facebook|twitter|instagram|x)\.com\/[\w.]+\/?(?:$|\?)/i;

const sentenceEnds = new Set('.!?…。！？"”»؟।');
const colons = new Set(":：");
const questionMarks = new Set("?？؟");

/** In Latin letters' worth: longer texts do not stand twice by chance. */
const longRepeat = 40;

/** Weighs how a text looks; `seen` are the texts before it. */
export function weighText({ piece, text, size }: TextPiece, seen: Set<string>): number {
  const { block, length, linkLength } = piece;
  const linkShare = length > 0 ? linkLength / length : 0;
  const isRepeated = size > longRepeat && seen.has(text);
  if (size > longRepeat) seen.add(text);
  return (
    weighKind(block.kind, linkShare) +
    weighEnd(text.charAt(text.length - 1)) +
    linkShare * weights.links +
    (countCommas(text) / 3) * weights.commas +
    weigh(size >= 120, weights.long) +
    weigh(size >= 45 && size < 120, weights.medium) +
    weigh(size < 18, weights.tiny) +
    weigh(linkShare > 0.85, weights.allLink) +
    weigh(isRepeated, weights.repeated)
  );
}

/** Weighs what words, links and marks of a piece say against it. */
export function weighWords({ piece, text }: TextPiece, site: string): number {
  const { block } = piece;
  return (
    ("marks" in block ? weighMarks(block.marks, text.length) : 0) +
    weigh(isCapitals(text), weights.capitals) +
    weigh(hasSalesWords(text), weights.phrase) +
    weigh(isLinkLine(piece, text, site), weights.linkLine) +
    weigh(!hasLetter(text), weights.wordless)
  );
}

const kindWorths: Partial<Record<Block["kind"], number>> = {
  listItem: weights.listItem,
  heading: weights.heading,
  quote: weights.quote,
  table: weights.table,
};

function weighKind(kind: Block["kind"], linkShare: number): number {
  return (kindWorths[kind] ?? 0) + weigh(kind === "listItem" && linkShare > 0.6, weights.linkItem);
}

function weighEnd(sign: string): number {
  if (sentenceEnds.has(sign)) return weights.sentence + weigh(questionMarks.has(sign), weights.question);
  return weigh(colons.has(sign), weights.colonEnd) + weigh(questionMarks.has(sign), weights.question);
}

function weighMarks(marks: readonly Mark[], length: number): number {
  if (marks.length === 0) return 0;
  const isEmphasised = marks.some(({ kind, start, end }) => kind === "emphasis" && start === 0 && end === length);
  const isCall = marks.some((mark) => mark.kind === "link" && calls.test(mark.url));
  return weigh(isEmphasised, weights.emphasised) + weigh(isCall, weights.callLink);
}
