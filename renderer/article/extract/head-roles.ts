import type { ParagraphBlock } from "../article.ts";
import { foldText, isSaidIn } from "../compare-text.ts";
import { isDateLine, parseDateLine } from "../dates.ts";
import { isSignature } from "../signature.ts";
import { foldStart } from "../text-starts.ts";
import { measureText } from "./body/page-shape.ts";
import { getNameHints } from "./element-kinds.ts";
import type { Piece } from "./piece-writer.ts";
import { judgeNames } from "./tree/judge-names.ts";
import { readNameWords } from "./tree/name-hints.ts";
import type { PageElement } from "./tree/page-element.ts";

export type HeadRole = NonNullable<ParagraphBlock["role"]>;

const bylineHint = /\b(?:byline|author|authors|autor|autoren|autorenzeile|auteur|auteurs|autore|writer)\b/;
const dateHint = /\b(?:dateline|date|datetime|timestamp|published|pubdate|datum|fecha)\b/;
const standfirstHint =
  /\b(?:standfirst|subtitle|subheadline|subhead|sub-?title|dek|deck|lead|lede|intro|summary|excerpt|abstract|teaser|vorspann|chapeau|chapo|bajada|sottotitolo|sommario|description|lead-in)\b/;

/** In characters: longer lines are not a byline, longer paragraphs not a standfirst. */
const longestLine = 220;
const longestStandfirst = 900;
/** In Latin letters' worth: what the page gives as its description may be as short as a title. */
const shortestStated = 8;
/** A heading that is named as the headline's second line says something, if it is more than a rubric. */
const shortestSubtitle = 15;

/**
 * What a piece between headline and body is for; null when it is plain text. `standfirst` is what the page gives as its
 * description. The first paragraph of the body is never taken for a byline, whatever its class is called.
 */
export function findHeadRole(piece: Piece, standfirst: string, isFirstOfBody: boolean): HeadRole | null {
  const { block, inner, region, list } = piece;
  const isLine = block.kind === "paragraph" || block.kind === "listItem" || block.kind === "heading";
  if (!isLine || region === "navigation" || region === "form" || region === "hidden") return null;
  const { text } = block;
  if (isDateLine(text)) return "dateline";
  if (!isFirstOfBody && isByline(text)) return "byline";
  const names = collectHints(inner);
  if (text.length <= 80 && isDateName(inner) && parseDateLine(text) !== "") return "dateline";
  if (text.length <= longestLine && (bylineHint.test(names) || isAddress(inner)) && !isFirstOfBody)
    return isNameLike(text) ? "byline" : null;
  if (text.length <= 80 && dateHint.test(names) && parseDateLine(text) !== "") return "dateline";
  const size = measureText(piece);
  const isStated = size >= shortestStated && standfirst !== "" && soundsAlike(text, standfirst);
  const isSubtitle = size >= shortestSubtitle && block.kind === "heading" && isSubtitleName(inner);
  if ((size < 30 && !isStated && !isSubtitle) || text.length > longestStandfirst || (list && list.children.length > 1))
    return null;
  const isNamedSo = standfirstHint.test(names) || standfirstHint.test(readDataNames(inner));
  return isStated || isIntro(block, standfirst) || isNamedSo ? "standfirst" : null;
}

/** Most lines begin otherwise, and are not folded to their end. */
function soundsAlike(one: string, other: string): boolean {
  return foldStart(one) === foldStart(other) && foldText(one) === foldText(other);
}

/**
 * What an element's data attributes call it, whatever they are called themselves (data-testid="lead-text"): pages whose
 * classes are made by a program have no other names.
 */
function readDataNames({ source }: PageElement): string {
  const data = source.getAttributeNames().filter((name) => name.startsWith("data-"));
  const values = data.map((name) => source.getAttribute(name) ?? "");
  return readNameWords(values.filter((value) => /^[\w -]{1,40}$/.test(value)).join(" ")).replaceAll("_", "-");
}

/** In characters. */
const shortestIntro = 60;

/** A heading under the headline that says, behind a kicker, what the page gives as its description. */
function isIntro({ kind, text }: { readonly kind: string; readonly text: string }, standfirst: string): boolean {
  return kind === "heading" && standfirst.length >= shortestIntro && isSaidIn(standfirst, text);
}

/** "By Jane Roe, John Doe on Monday", whatever the line is called: two words with capital letters, and no sentence. */
const bylineStart = /^(?:[Bb]y|[Vv]on|Par|Por|Door|Di|Av|Af)\s+\p{Lu}[\p{L}.'’-]*\s+(?:\p{Ll}{2,3}\s+)?\p{Lu}/u;
const sentenceEnd = /(?<!\b[ap]\.\s?m)[.!?…]["”»]?$/i;
const longestByline = 120;

function isByline(text: string): boolean {
  return text.length <= longestByline && bylineStart.test(text) && !sentenceEnd.test(text);
}

/** Whether a line names who wrote the article, wherever it stands. */
export function isBylinePiece({ block, region }: Piece): boolean {
  return block.kind === "paragraph" && region === undefined && isByline(block.text);
}

/** Author boxes hold biographies and buttons, too. */
function isNameLike(text: string): boolean {
  const invites = /^(?:follow|folgen|contact|e-?mail|share|view|see|more)\b/i.test(text);
  const words = text.split(/\s+/);
  return words.length <= 16 && /\p{L}{2}/u.test(text) && !invites && !isSignature(text) && !isSentence(words);
}

/** In words, most of them in small letters: names have capitals, in scripts that have them. */
const shortestSentence = 8;

function isSentence(words: readonly string[]): boolean {
  return (
    words.length >= shortestSentence && words.filter((word) => /^\p{Ll}/u.test(word)).length * 3 > words.length * 2
  );
}

/** Whom to write to: under a headline, its author. */
function isAddress(element: PageElement): boolean {
  return element.kind.name === "address" || element.parentElement?.kind.name === "address";
}

const isSubtitleName = judgeNames((words) => /\b(?:subtitle|sub-title|subheadline|standfirst|dek)\b/.test(words));

/** Its own name tells more than those around it. */
const isDateName = judgeNames((words) => dateHint.test(words.replaceAll("_", "-")));

/** The names of the element and of what is right around it; a page's main parts are named for everything. */
function collectHints(element: PageElement): string {
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  return around
    .map((each) => (each && !/^(?:body|main|article)$/.test(each.localName) ? getNameHints(each) : ""))
    .join(" ")
    .replaceAll("_", "-");
}
