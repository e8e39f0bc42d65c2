import { isFurniture } from "../../furniture.ts";
import type { Piece } from "../piece-writer.ts";
import { isLinkLine } from "./link-line.ts";
import { measureText } from "./page-shape.ts";

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

const phrase =
  /(?<!\p{L})(?:newsletters?|subscri(?:be|ption|bers?)|sign up|click here|read more|read our|follow (?:us|him|her)|whatsapp|download (?:the|our) app|privacy policy|terms of|all rights reserved|copyright|©|e-?mail address|support (?:us|our)|donate|membership|log ?in|abonnieren|abonnements?|jetzt lesen|lesen sie|datenschutz\p{L}*|suscr[ií]b\p{L}*|s’?'?abonner|lire aussi|leggi anche|lees ook|czytaj (?:więcej|też|także)|leia (?:mais|também)|zobacz|přečtěte)(?!\p{L})/iu;

/** Whether a text signs up, sells or leads elsewhere. */
export function hasSalesWords(text: string): boolean {
  return phrase.test(text);
}

/** Where links of calls to sign up, to follow and to give lead, in addresses of any language. */
const calls =
  /newsletter|subscri|sign-?up|register|\babo(?:s|nn|\b)|donat|membership|whatsapp\.com\/channel|t\.me\/|mailto:|youtube\.com\/(?:c\/|channel|user|@)|(?:facebook|twitter|instagram|x)\.com\/[\w.]+\/?(?:$|\?)/i;

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
  const isAll = (start: number, end: number): boolean => start === 0 && end === text.length;
  const isRepeated = size > 40 && seen.has(text);
  seen.add(text);
  signals.long = flag(size >= 120);
  signals.medium = flag(size >= 45 && size < 120);
  signals.tiny = flag(size < 18);
  signals.links = linkShare;
  signals.allLink = flag(linkShare > 0.85);
  signals.sentence = flag(/[.!?…。！？"”»؟।]$/.test(text));
  signals.commas = Math.min(1, (text.match(/[,;،、，；]/g)?.length ?? 0) / 3);
  signals.furniture = flag(isFurniture(block));
  signals.capitals = flag(text.length > 8 && text === text.toUpperCase() && text !== text.toLowerCase());
  signals.phrase = flag(phrase.test(text));
  signals.colonEnd = flag(/[:：]$/.test(text));
  signals.question = flag(/[?？؟]$/.test(text));
  signals.listItem = flag(block.kind === "listItem");
  signals.heading = flag(block.kind === "heading");
  signals.quote = flag(block.kind === "quote");
  signals.table = flag(block.kind === "table");
  signals.linkItem = flag(block.kind === "listItem" && linkShare > 0.6);
  signals.textItem = flag(block.kind === "listItem" && linkShare < 0.35);
  signals.emphasised = flag(
    "marks" in block && block.marks.some((mark) => mark.kind === "emphasis" && isAll(mark.start, mark.end)),
  );
  signals.repeated = flag(isRepeated);
  signals.linkLine = flag(isLinkLine(piece, text, site));
  signals.wordless = flag(!/\p{L}/u.test(text));
  signals.callLink = flag("marks" in block && block.marks.some((mark) => mark.kind === "link" && calls.test(mark.url)));
}
