import type { Block, Mark, Metadata } from "../article.ts";
import { foldText, isSaidIn } from "../compare-text.ts";
import { isDateLine, parseDate, parseDateLine, sayDate } from "../dates.ts";
import { hasLetter } from "../letters.ts";
import type { Verdict } from "./choose-pieces.ts";
import { findHeadRole, type HeadRole, isBylinePiece } from "./head-roles.ts";
import { isAlike } from "./headline.ts";
import type { Piece } from "./piece-writer.ts";
import { splitHeadLine } from "./split-head-line.ts";
import { dropInvisible } from "./text-collector.ts";
import type { PageElement } from "./tree/page-element.ts";

type Facts = Omit<Metadata, "wordCount">;

/** The blocks above the body, and the pieces that they were made of. */
export interface Head {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly used: ReadonlySet<Piece>;
  /** What its lines say besides: buttons among names, how long it takes to read, a rubric in the headline's own line. */
  readonly leftOut: readonly string[];
  /** A standfirst that stands below the first pictures, where it stays. */
  readonly late: Late | null;
}

interface Late {
  readonly piece: Piece;
  readonly block: Block;
}

/** How far after the headline, in pieces, its standfirst, byline and date can stand. */
const reach = 25;
/** In characters: a paragraph of this length without another role begins the body. */
const bodyLength = 80;

/**
 * Finds what stands between headline and body (standfirst, byline, date) and makes the head of the article: headline,
 * dateline, byline, standfirst. What the page does not show but says of itself is added, so that it can be heard.
 */
export function readHead(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  facts: Facts,
  headline: PageElement | null,
): Head {
  const { found, split } = headline ? findLines(pieces, verdicts, facts.standfirst, headline) : noLines;
  const read = (role: HeadRole): string => joinTexts(found.get(role) ?? []);
  const shown = { byline: read("byline"), dateline: read("dateline"), standfirst: read("standfirst") };
  const { names } = splitDate(pickByline(shown.byline, facts.byline));
  const { byline, buttons } = cleanByline(names, facts.site);
  const published =
    facts.published ||
    readTime(found.get("dateline")?.[0]) ||
    parseDateLine(shown.dateline) ||
    splitDate(shown.byline).date;
  const printed = isForMachines(shown.dateline) ? "" : dropReadingTime(shown.dateline);
  const heard = [facts.headline, byline, printed].join("\n");
  const dateline = printed || formatDate(published, facts.language, byline);
  const [standfirst] = found.get("standfirst") ?? [];
  const marks = standfirst && "marks" in standfirst.block ? standfirst.block.marks : [];
  const lines = makeLine("standfirst", shown.standfirst, marks);
  const late = findLate(pieces, verdicts, standfirst, lines);
  const heading = pieces.filter((piece) => showsHeadline(piece, headline, facts.headline));
  return {
    late,
    leftOut: [...listUnsaid(heading, facts.headline), ...buttons, shown.dateline.slice(printed.length)].filter(
      (text) => hasLetter(text) && !isSaidIn(text, heard),
    ),
    facts: { ...facts, byline, published, standfirst: shown.standfirst || facts.standfirst },
    blocks: [
      ...makeHeading(dropInvisible(facts.headline)),
      ...makeLine("dateline", dateline),
      ...makeLine("byline", byline),
      ...(late ? [] : lines),
    ],
    used: new Set([...heading, ...[...found.values()].flat(), ...split]),
  };
}

/** A heading that says something else than the headline stays where it is. */
function showsHeadline({ element, block }: Piece, heading: PageElement | null, headline: string): boolean {
  return element === heading && (!("text" in block) || headline === "" || isAlike(block.text, headline));
}

/** A rubric that stands in the headline's element, before or behind it. */
function listUnsaid(heading: readonly Piece[], headline: string): string[] {
  return heading.flatMap(({ block }) => {
    const text = "text" in block ? block.text : "";
    const at = text.indexOf(headline);
    return at < 0 ? [] : [text.slice(0, at), text.slice(at + headline.length)].map(trimUnsaid);
  });
}

function trimUnsaid(part: string): string {
  return part === "" ? "" : part.replace(/[\s:|–—-]+$/u, "");
}

interface FoundLines {
  readonly found: Map<HeadRole, Piece[]>;
  /** The lines that were taken apart: `found` has what they were made into. */
  readonly split: readonly Piece[];
}

const noLines: FoundLines = { found: new Map(), split: [] };

function findLines(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  description: string,
  headline: PageElement,
): FoundLines {
  const found = new Map<HeadRole, Piece[]>();
  const split: Piece[] = [];
  const start = pieces.findIndex(({ element }) => element === headline);
  for (let index = start + 1; index <= Math.min(start + reach, pieces.length - 1); index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const isLong = verdicts[index] === null && isLongText(piece);
    const line = isLong || split.length > 0 ? null : splitHeadLine(piece);
    if (line) {
      split.push(piece);
      if (!found.has("dateline")) found.set("dateline", [withText(piece, line.date)]);
      found.set("byline", [...(found.get("byline") ?? []), withText(piece, line.names)]);
      continue;
    }
    const role = findHeadRole(piece, description, isLong);
    const known = role ? (found.get(role) ?? []) : [];
    if (role && (role === "byline" || known.length === 0)) found.set(role, [...known, piece]);
    else if (isLong) {
      addAfterLead(pieces, index, found);
      break;
    }
  }
  return { found, split };
}

/** In pieces: some pages print who wrote it below the first paragraph. */
const afterLead = 2;

function addAfterLead(pieces: readonly Piece[], lead: number, found: Map<HeadRole, Piece[]>): void {
  if (found.has("byline")) return;
  const line = pieces.slice(lead + 1, lead + 1 + afterLead).find(isBylinePiece);
  if (line) found.set("byline", [line]);
}

function withText(piece: Piece, text: string): Piece {
  return { ...piece, block: { kind: "paragraph", text, marks: [] } };
}

function findLate(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  piece: Piece | undefined,
  [block]: readonly Block[],
): Late | null {
  const end = piece ? pieces.indexOf(piece) : 0;
  const follows = pieces
    .slice(0, end)
    .some((before, index) => verdicts[index] === null && before.block.kind === "figure");
  return piece && block && follows ? { piece, block } : null;
}

function isLongText({ block }: Piece): boolean {
  return block.kind === "paragraph" && block.text.length > bodyLength;
}

function makeHeading(text: string): Block[] {
  return text === "" ? [] : [{ kind: "heading", level: 1, text, marks: [] }];
}

function makeLine(role: HeadRole, text: string, marks: readonly Mark[] = []): Block[] {
  return text === "" ? [] : [{ kind: "paragraph", role, text, marks }];
}

/** Several author lines as one, each name once. */
function joinTexts(pieces: readonly Piece[]): string {
  if (pieces.length < 2) return pieces.map(({ block }) => ("text" in block ? block.text : "")).join("");
  const texts = pieces.flatMap(({ block }) => ("text" in block ? [block.text.replaceAll("\n", ", ")] : []));
  return texts
    .filter((text, index) => !texts.some((other, at) => saysMore(other, at, text, index)))
    .join(", ")
    .replace(openBy, "$1 ");
}

function saysMore(other: string, at: number, text: string, index: number): boolean {
  return at !== index && isSaidIn(text, other) && (at < index || !isSaidIn(other, text));
}

/** As printed, unless what is printed there does not name who the page says wrote it. */
function pickByline(shown: string, known: string): string {
  if (shown === "" || known === "") return shown || known;
  const names = foldText(known)
    .split(" ")
    .filter((name) => name.length > 2);
  const agrees = names.some((name) => ` ${foldText(shown)} `.includes(` ${name} `));
  // Dates and who took the pictures are often on the same line.
  const isMixed = (): boolean => /\d{4}|\d:\d|:\s/.test(shown) && !/\d|:/.test(known);
  return agrees && !isMixed() ? shown : known;
}

/** "Jane Roe on Monday, June 28, 2009" as who and when; the date is empty where there is none. */
function splitDate(line: string): { readonly names: string; readonly date: string } {
  if (!/\d/.test(line)) return { names: line, date: "" };
  for (const { index } of line.matchAll(/(?<=[\s,|])\S/gu)) {
    const date = parseDate(line.slice(index));
    if (date !== "") return { names: line.slice(0, index).replace(/[\s,|·–—-]+(?:(?:on|am|le|el)\s+)?$/iu, ""), date };
  }
  return { names: line, date: "" };
}

const readingTime =
  /[\s,;|·•—–-]*(?<!\d)\d{1,3}[\s-]?(?:min|mins|minutes?|minuten|minuti|minutos)\b\.?(?:\s(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd))?$/iu;

/** How long it takes to read to oneself says nothing to a listener. */
function dropReadingTime(line: string): string {
  if (!line.toLowerCase().includes("min")) return line;
  const date = line.replace(readingTime, "");
  return isDateLine(date) ? date : line;
}

/** A date and time as no newspaper prints them. */
function isForMachines(line: string): boolean {
  return line.charAt(10) === "T" && /^\d{4}-\d{2}-\d{2}T/.test(line);
}

const by = /^(?:by|von|par|por|di|da|door|av|af)\s+(?=\p{Lu})/iu;
/** The word stands on a line of its own, before the name. */
const openBy = /(?<![\p{L}\p{N}])(by|von|par|por|di|da|door|av|af), (?=\p{Lu})/giu;

/** What stands beside names: buttons to share and to write, times, and a label for a list of them. */
const noName =
  /^(?:facebook|twitter|x|linkedin|google\+?|instagram|print|e-?mail|share|follow|contact|archive|bio|rss|authors?|autor(?:en|es)?|auteurs?|autori|(?:published|updated|posted|last modified|last updated|created)\b.*|\d{1,2}[:.]\d{2}\s?(?:[ap]\.?\s?m\.?)?|\d{1,2}\/\d{1,2}\/\d{2,4}\b.*|\d{1,2} (?:min(?:ute)?s?|hours?|hrs?|days?) ago)$/i;

/** Names stand between commas, bars and line breaks. */
function dropNoNames(byline: string): { readonly names: string; readonly buttons: readonly string[] } {
  const isList = [",", "|", "\n"].some((sign) => byline.includes(sign));
  const parts = isList ? byline.split(/(\s*[|\n]\s*|,\s+)/u) : [byline];
  const buttons = parts.filter((part) => noName.test(part));
  if (buttons.length === 0) return { names: byline, buttons };
  const names = parts.filter((part) => !noName.test(part)).join("");
  return { names: names.replace(/(?:\s*[|,\n]\s*){2,}/gu, ", ").replace(/^[\s|,]+|[\s|,]+$/gu, ""), buttons };
}

/** Only who: "By" is said by the announcement, and a site that wrote its own article is no news. */
function cleanByline(line: string, site: string): { readonly byline: string; readonly buttons: readonly string[] } {
  if (line === "") return { byline: "", buttons: [] };
  const { names, buttons } = dropNoNames(line);
  const byline = trimMarks(names.replace(by, ""));
  return { byline: foldText(byline) === foldText(site) ? "" : byline, buttons };
}

function trimMarks(names: string): string {
  return "|,·–—-".includes(names.slice(-1)) ? names.replace(/\s*[|,·–—-]+$/u, "") : names;
}

function isDated(element: PageElement): boolean {
  return element.kind.name === "time" && element.getAttribute("datetime") !== null;
}

function readTime(piece: Piece | undefined): string {
  const time = piece?.inner.closest(isDated) ?? piece?.inner.find(isDated);
  return parseDate(time?.getAttribute("datetime") ?? "");
}

/** The date in words where the page shows none; empty when the byline has it. */
function formatDate(published: string, language: string, byline: string): string {
  return isSaidIn(published.slice(0, 4), byline) ? "" : sayDate(published, language);
}
