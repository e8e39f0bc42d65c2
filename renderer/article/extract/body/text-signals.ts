import type { Mark } from "../../article.ts";
import { isFurniture } from "../../furniture.ts";
import type { Piece } from "../piece-writer.ts";
import { isLinkLine } from "./link-line.ts";
import { measureText } from "./page-shape.ts";
import { countCommas, hasSalesWords, isCapitals } from "./text-marks.ts";

/** What words, links and marks of a piece say. */
export const textSignals = [
  "long",
  "medium",
  "tiny",
  "links",
  "allLink",
  "sentence",
  "commas",
  "furniture",
  "capitals",
  "phrase",
  "colonEnd",
  "question",
  "listItem",
  "heading",
  "quote",
  "table",
  "linkItem",
  "textItem",
  "emphasised",
  "repeated",
  "wordless",
  "linkLine",
  "callLink",
] as const;
type TextSignals = Record<(typeof textSignals)[number], number>;

export function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** Where links of calls to sign up, to follow and to give lead, in addresses of any language. */
const calls =
  /newsletter|subscri|sign-?up|register|\babo(?:s|nn|\b)|donat|membership|whatsapp\.com\/channel|t\.me\/|mailto:|youtube\.com\/(?:c\/|channel|user|@)|(?:facebook|twitter|instagram|x)\.com\/[\w.]+\/?(?:$|\?)/i;

const sentenceEnds = new Set('.!?…。！？"”»؟।');
const colons = new Set(":：");
const questionMarks = new Set("?？؟");

/** What the words themselves say. */
export function readText(
  signals: TextSignals,
  piece: Piece,
  text: string,
  { seen, site }: { seen: Set<string>; site: string },
): void {
  const { block, length, linkLength } = piece;
  const size = measureText(piece);
  const linkShare = length > 0 ? linkLength / length : 0;
  const end = text.charAt(text.length - 1);
  const isAll = (mark: Mark): boolean => mark.start === 0 && mark.end === text.length;
  const isRepeated = size > 40 && seen.has(text);
  seen.add(text);
  signals.long = flag(size >= 120);
  signals.medium = flag(size >= 45 && size < 120);
  signals.tiny = flag(size < 18);
  signals.links = linkShare;
  signals.allLink = flag(linkShare > 0.85);
  signals.sentence = flag(sentenceEnds.has(end));
  signals.commas = countCommas(text) / 3;
  signals.furniture = flag(isFurniture(block));
  signals.capitals = flag(isCapitals(text));
  signals.phrase = flag(hasSalesWords(text));
  signals.colonEnd = flag(colons.has(end));
  signals.question = flag(questionMarks.has(end));
  signals.listItem = flag(block.kind === "listItem");
  signals.heading = flag(block.kind === "heading");
  signals.quote = flag(block.kind === "quote");
  signals.table = flag(block.kind === "table");
  signals.linkItem = flag(block.kind === "listItem" && linkShare > 0.6);
  signals.textItem = flag(block.kind === "listItem" && linkShare < 0.35);
  signals.emphasised = flag("marks" in block && block.marks.some((mark) => mark.kind === "emphasis" && isAll(mark)));
  signals.repeated = flag(isRepeated);
  signals.linkLine = flag(isLinkLine(piece, text, site));
  signals.wordless = flag(!/\p{L}/u.test(text));
  signals.callLink = flag("marks" in block && block.marks.some((mark) => mark.kind === "link" && calls.test(mark.url)));
}
