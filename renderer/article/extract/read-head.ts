import type { Block, Metadata, ParagraphBlock } from "../article.ts";
import { foldText, isSaidIn } from "../compare-text.ts";
import { isDateLine, parseDateLine } from "../dates.ts";
import { isSignature } from "../signature.ts";
import type { Verdict } from "./choose-pieces.ts";
import { getNameHints } from "./element-kinds.ts";
import type { Piece } from "./piece-writer.ts";

type Facts = Omit<Metadata, "wordCount">;
type Role = NonNullable<ParagraphBlock["role"]>;

/** The blocks above the body, and the pieces that they were made of. */
export interface Head {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly used: ReadonlySet<Piece>;
}

const hints: readonly (readonly [Role, RegExp])[] = [
  ["byline", /\b(?:byline|author|authors|autor|autoren|auteur|auteurs|autore|writer)\b/],
  ["dateline", /\b(?:dateline|date|datetime|timestamp|published|pubdate|datum|fecha)\b/],
  [
    "standfirst",
    /\b(?:standfirst|subtitle|subheadline|subhead|sub-?title|dek|deck|lead|lede|intro|summary|excerpt|abstract|teaser|vorspann|chapeau|chapo|bajada|sottotitolo|sommario|description|lead-in)\b/,
  ],
];

/** How far after the headline, in pieces, its standfirst, byline and date can stand. */
const reach = 25;
const longestLine = 220;
const longestStandfirst = 900;

/**
 * Finds what stands between headline and body (standfirst, byline, date) and makes the head of the article: headline,
 * dateline, byline, standfirst. What the page does not show but says of itself is added, so that it can be heard.
 */
export function readHead(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  facts: Facts,
  headline: Element | null,
): Head {
  const start = headline ? pieces.findIndex(({ element }) => element === headline || headline.contains(element)) : -1;
  const found = new Map<Role, Piece[]>();
  const bodyStart = verdicts.findIndex((verdict, index) => verdict === null && isLongText(pieces[index]));
  const end = Math.min(pieces.length, Math.max(bodyStart, start + 1), start + 1 + reach);
  for (const piece of headline ? pieces.slice(start + 1, end + 1) : []) {
    const role = findRole(piece, facts, piece === pieces[bodyStart]);
    if (role && (role === "byline" || !found.has(role))) found.set(role, [...(found.get(role) ?? []), piece]);
  }
  const shown = (role: Role): string => joinTexts(found.get(role) ?? []);
  const byline = cleanByline(pickByline(shown("byline"), facts.byline), facts.site);
  const standfirst = shown("standfirst");
  const published = facts.published || parseDateLine(shown("dateline"));
  const dateline =
    shown("dateline") ||
    (isSaidIn(published.slice(0, 4), shown("byline")) ? "" : formatDate(published, facts.language));
  const headBlocks: Block[] =
    facts.headline === "" ? [] : [{ kind: "heading", level: 1, text: facts.headline, marks: [] }];
  return {
    facts: { ...facts, byline, published, standfirst: standfirst || facts.standfirst },
    blocks: [
      ...headBlocks,
      ...makeLine("dateline", dateline),
      ...makeLine("byline", byline),
      ...makeLine("standfirst", standfirst),
    ],
    used: new Set([...pieces.filter(({ element }) => element === headline), ...[...found.values()].flat()]),
  };
}

function makeLine(role: Role, text: string): Block[] {
  return text === "" ? [] : [{ kind: "paragraph", role, text, marks: [] }];
}

function isLongText(piece: Piece | undefined): boolean {
  return piece?.block.kind === "paragraph" && piece.block.text.length > 80;
}

function findRole({ block, element, region }: Piece, facts: Facts, isFirstOfBody: boolean): Role | null {
  if (
    (block.kind !== "paragraph" && block.kind !== "listItem" && block.kind !== "heading") ||
    region === "navigation" ||
    region === "form" ||
    region === "hidden"
  )
    return null;
  const { text } = block;
  if (isDateLine(text)) return "dateline";
  const names = collectHints(element);
  if (text.length <= longestLine && hints[0]?.[1].test(names) && !isFirstOfBody)
    return isNameLike(text) ? "byline" : null;
  if (text.length <= 80 && hints[1]?.[1].test(names) && parseDateLine(text) !== "") return "dateline";
  if (text.length < 30 || text.length > longestStandfirst) return null;
  if (facts.standfirst !== "" && foldText(text) === foldText(facts.standfirst)) return "standfirst";
  return hints[2]?.[1].test(names) ? "standfirst" : null;
}

/** Author boxes hold biographies and buttons, too. */
function isNameLike(text: string): boolean {
  return (
    text.split(/\s+/).length <= 16 &&
    /\p{L}{2}/u.test(text) &&
    !/^(?:follow|folgen|contact|e-?mail|share|view|see|more)\b/i.test(text) &&
    !isSignature(text)
  );
}

function collectHints(element: Element): string {
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  return around
    .map((each) =>
      each && !/^(?:body|main|article)$/.test(each.localName) ? getNameHints(each).replaceAll("_", "-") : "",
    )
    .join(" ");
}

function joinTexts(pieces: readonly Piece[]): string {
  const texts = pieces.flatMap(({ block }) => ("text" in block ? [block.text.replaceAll("\n", ", ")] : []));
  return texts
    .filter(
      (text, index) =>
        !texts.some((other, at) => at !== index && isSaidIn(text, other) && (at < index || !isSaidIn(other, text))),
    )
    .join(", ");
}

/** As printed, unless what is printed there does not name who the page says wrote it. */
function pickByline(shown: string, known: string): string {
  if (shown === "") return known;
  const names = foldText(known)
    .split(" ")
    .filter((name) => name.length > 2);
  return known === "" || names.some((name) => ` ${foldText(shown)} `.includes(` ${name} `)) ? shown : known;
}

/** Only who: "By" is said by the announcement, and a site that wrote its own article is no news. */
function cleanByline(byline: string, site: string): string {
  const names = byline
    .replace(/^(?:by|von|par|por|di|da|door|av|af)\s+(?=\p{Lu})/iu, "")
    .replace(/\s*[|,·–—-]+$/u, "")
    .trim();
  return foldText(names) === foldText(site) ? "" : names;
}

function formatDate(published: string, language: string): string {
  const date = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
