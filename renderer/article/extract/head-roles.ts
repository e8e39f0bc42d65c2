import type { ParagraphBlock } from "../article.ts";
import { foldText } from "../compare-text.ts";
import { isDateLine, parseDateLine } from "../dates.ts";
import { isSignature } from "../signature.ts";
import { measureText } from "./body/page-shape.ts";
import { getNameHints } from "./element-kinds.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

export type HeadRole = NonNullable<ParagraphBlock["role"]>;

const bylineHint = /\b(?:byline|author|authors|autor|autoren|autorenzeile|auteur|auteurs|autore|writer)\b/;
const dateHint = /\b(?:dateline|date|datetime|timestamp|published|pubdate|datum|fecha)\b/;
const standfirstHint =
  /\b(?:standfirst|subtitle|subheadline|subhead|sub-?title|dek|deck|lead|lede|intro|summary|excerpt|abstract|teaser|vorspann|chapeau|chapo|bajada|sottotitolo|sommario|description|lead-in)\b/;

/** In characters: longer lines are not a byline, longer paragraphs not a standfirst. */
const longestLine = 220;
const longestStandfirst = 900;

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
  if (text.length <= longestLine && bylineHint.test(names) && !isFirstOfBody) return isNameLike(text) ? "byline" : null;
  if (text.length <= 80 && dateHint.test(names) && parseDateLine(text) !== "") return "dateline";
  if (measureText(piece) < 30 || text.length > longestStandfirst || (list && list.children.length > 1)) return null;
  const isDescription = standfirst !== "" && foldText(text) === foldText(standfirst);
  return isDescription || standfirstHint.test(names) ? "standfirst" : null;
}

/** "By Jane Roe, John Doe on Monday", whatever the line is called: two words with capital letters, and no sentence. */
const bylineStart = /^(?:[Bb]y|[Vv]on|Par|Por|Door|Di|Av|Af)\s+\p{Lu}[\p{L}.'’-]*\s+(?:\p{Ll}{2,3}\s+)?\p{Lu}/u;
const sentenceEnd = /(?<!\b[ap]\.\s?m)[.!?…]["”»]?$/i;
const longestByline = 120;

function isByline(text: string): boolean {
  return text.length <= longestByline && bylineStart.test(text) && !sentenceEnd.test(text);
}

/** Author boxes hold biographies and buttons, too. */
function isNameLike(text: string): boolean {
  const invites = /^(?:follow|folgen|contact|e-?mail|share|view|see|more)\b/i.test(text);
  return text.split(/\s+/).length <= 16 && /\p{L}{2}/u.test(text) && !invites && !isSignature(text);
}

/** The names of the element and of what is right around it; a page's main parts are named for everything. */
function collectHints(element: PageElement): string {
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  return around
    .map((each) => (each && !/^(?:body|main|article)$/.test(each.localName) ? getNameHints(each) : ""))
    .join(" ")
    .replaceAll("_", "-");
}
