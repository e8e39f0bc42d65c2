import type { Block } from "../article.ts";
import { foldText } from "../compare-text.ts";
import type { Boxes } from "./boxes.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** More pictures than this before the first paragraph are a page's showcase; the nearest to it are the article's. */
const mostLeads = 12;

/** The pictures and films that stand between headline and first paragraph and lead the article; by index. */
export function findLeads(
  pieces: readonly Piece[],
  first: number,
  headline: PageElement | null,
  boxes: Boxes,
): ReadonlySet<number> {
  const leads = new Set<number>();
  const firstText = pieces[first]?.element ?? null;
  for (let index = first - 1; index >= 0 && leads.size < mostLeads; index -= 1) {
    const piece = pieces[index];
    if (piece && isLead(piece, headline, firstText) && !boxes.hasHeading(piece)) leads.add(index);
  }
  return leads;
}

function isLead(
  { block, element, region }: Piece,
  headline: PageElement | null,
  firstText: PageElement | null,
): boolean {
  if ((block.kind !== "figure" && block.kind !== "embed") || region !== undefined) return false;
  if (!headline) return true;
  const isAfter = element !== headline && element.index > headline.index;
  const holder = element.closest(isMainPart);
  const isShared = holder?.contains(headline) === true && holder.contains(firstText);
  const isBare = block.kind === "figure" && block.caption === "";
  return !isLinkedTeaser(isBare, element, headline) && (isAfter || isShared || isNamedLike(block, headline));
}

/** Above the headline, a picture is the article's when it is named like the article. */
function isNamedLike(block: Block, headline: PageElement): boolean {
  if (block.kind !== "figure") return false;
  const title = foldText(headline.textContent);
  return title.includes(" ") && (foldText(block.alt) === title || foldText(block.unsaidAlt ?? "") === title);
}

function isMainPart(element: PageElement): boolean {
  const { name } = element.kind;
  return name === "article" || name === "main" || element.traits.role === "main";
}

function isLink(element: PageElement): boolean {
  return element.kind.name === "a" && element.href !== null;
}

/** A picture without a caption that links to another page, not to itself in large. */
function isLinkedTeaser(isBare: boolean, element: PageElement, headline: PageElement): boolean {
  const link = element.closest(isLink);
  if (!isBare || !link || link.contains(headline)) return false;
  const href = link.href ?? "";
  return !href.startsWith("#") && !/^javascript:|\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i.test(href);
}
