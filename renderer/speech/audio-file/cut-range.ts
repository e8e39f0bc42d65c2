import type { Article, Position } from "../../article/article.ts";
import { getBlockText } from "../../article/block-text.ts";
import { cutScript, findPlace } from "../script-place.ts";
import type { Utterance } from "../utterance.ts";

/** What of an article is meant: a stretch across blocks (end exclusive), or one of those that listeners think in. */
export type ArticlePart =
  | { readonly kind: "whole" }
  /** From the sentence that is at this place to the end. */
  | { readonly kind: "from"; readonly position: Position }
  /** The heading above this place, and all that stands under it. */
  | { readonly kind: "section"; readonly position: Position }
  | { readonly kind: "stretch"; readonly start: Position; readonly end: Position };

/** What of a script says a part of its article, announcements included. */
export function cutPart(script: readonly Utterance[], article: Article, part: ArticlePart): Utterance[] {
  switch (part.kind) {
    case "whole":
      return [...script];
    case "from":
      return script.slice(findPlace(script, part.position).index);
    case "section": {
      const { first, end } = findSection(article, part.position.block);
      return script.filter(({ source }) => source.block >= first && source.block < end);
    }
    case "stretch":
      return cutStretch(script, article, part.start, part.end);
  }
}

/** The blocks of the section that a block is in: from its heading to before the next one that is as high; end exclusive. */
function findSection({ blocks }: Article, block: number): { readonly first: number; readonly end: number } {
  const first = Math.max(
    0,
    blocks.findLastIndex(({ kind }, index) => index <= block && kind === "heading"),
  );
  const heading = blocks[first];
  const level = heading?.kind === "heading" ? heading.level : 1;
  const next = blocks.findIndex((other, index) => index > first && other.kind === "heading" && other.level <= level);
  return { first, end: next < 0 ? blocks.length : next };
}

function cutStretch(script: readonly Utterance[], article: Article, start: Position, end: Position): Utterance[] {
  const cut = (block: number): Utterance[] => {
    const from = block === start.block ? start.offset : 0;
    const length = measure(article, block);
    const to = block === end.block ? end.offset : length;
    const all = script.filter(({ source }) => source.block === block);
    return from === 0 && to >= length ? all : cutScript(all, { block, start: from, end: to });
  };
  const between = script.filter(({ source }) => source.block > start.block && source.block < end.block);
  return [...cut(start.block), ...between, ...(end.block > start.block ? cut(end.block) : [])];
}

function measure(article: Article, block: number): number {
  const content = article.blocks[block];
  return content ? getBlockText(content).length : 0;
}
