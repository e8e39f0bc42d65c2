import type { Article, Block, HeadingLevel, Mark } from "../article/article.ts";
import { type BlockPart, getBlockParts, getBlockText } from "../article/block-text.ts";
import { getSegmenter } from "../article/segmenters.ts";
import { splitSentences } from "../article/sentences.ts";
import { splitWords } from "../article/words.ts";

/** What a listener can move by. */
export const moveTargets = [
  "heading",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "heading5",
  "heading6",
  "paragraph",
  "graphic",
  "caption",
  "link",
  "list",
  "listItem",
  "table",
  "quote",
  "block",
  "sentence",
  "word",
  "character",
] as const;
export type MoveTarget = (typeof moveTargets)[number];

/** A place in one block that a move can arrive at: UTF-16 offsets into the block's text, end exclusive. */
export interface Stop {
  readonly start: number;
  readonly end: number;
}

type FindStops = (block: Block, index: number, article: Article) => readonly Stop[];

const wholeBlock = (block: Block): Stop[] => [{ start: 0, end: getBlockText(block).length }];

const blocksThat =
  (matches: (block: Block, before: Block | undefined) => boolean): FindStops =>
  (block, index, article) =>
    matches(block, article.blocks[index - 1]) ? wholeBlock(block) : [];

const headingOf = (level: HeadingLevel): FindStops =>
  blocksThat((block) => block.kind === "heading" && block.level === level);

type Split = (text: string, language: string) => readonly Stop[];

/** Pieces of each part, so that a sentence or word never runs from a caption on into its credit. */
const piecesBy =
  (split: Split): FindStops =>
  (block, _index, article) =>
    getBlockParts(block).flatMap((part) =>
      split(part.text, block.language ?? article.metadata.language).map((piece) => shift(piece, part)),
    );

const findStopsOf: { readonly [Target in MoveTarget]: FindStops } = {
  heading: blocksThat(({ kind }) => kind === "heading"),
  heading1: headingOf(1),
  heading2: headingOf(2),
  heading3: headingOf(3),
  heading4: headingOf(4),
  heading5: headingOf(5),
  heading6: headingOf(6),
  paragraph: blocksThat(({ kind }) => kind === "paragraph"),
  graphic: blocksThat(({ kind }) => kind === "figure"),
  caption: (block) => (block.kind === "figure" ? getBlockParts(block).filter(isCaption).map(toStop) : []),
  link: (block) => getBlockParts(block).flatMap((part) => part.marks.filter(isLink).map((mark) => shift(mark, part))),
  list: blocksThat((block) => block.kind === "listItem" && block.depth === 0 && block.index === 1),
  listItem: blocksThat(({ kind }) => kind === "listItem"),
  table: blocksThat(({ kind }) => kind === "table"),
  quote: blocksThat((block, before) => block.kind === "quote" && before?.kind !== "quote"),
  block: blocksThat(({ kind }) => kind !== "separator"),
  sentence: piecesBy(splitSentences),
  word: piecesBy(splitWords),
  character: piecesBy(splitCharacters),
};

/** As people count them: a letter with its accents, an emoji of many parts. */
function splitCharacters(text: string, language: string): readonly Stop[] {
  const pieces = getSegmenter(language, "grapheme").segment(text);
  return [...pieces].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The places in one block where a move by `target` arrives, in reading order. */
export function findStops(target: MoveTarget, article: Article, index: number): readonly Stop[] {
  const block = article.blocks[index];
  return block ? findStopsOf[target](block, index, article) : [];
}

function isCaption({ role }: BlockPart): boolean {
  return role === "caption";
}

function isLink({ kind }: Mark): boolean {
  return kind === "link";
}

function toStop({ start, text }: BlockPart): Stop {
  return { start, end: start + text.length };
}

function shift(stop: Stop, part: BlockPart): Stop {
  return { start: part.start + stop.start, end: part.start + stop.end };
}
