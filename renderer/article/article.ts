/**
 * An article: what a page says, without the page. A flat list of blocks in reading order, because a listener moves
 * along one line; containers (lists, quotes) are runs of neighbouring blocks.
 */
export interface Article {
  readonly metadata: Metadata;
  /**
   * Everything that is shown and said, the headline (a level 1 heading), byline, dateline and standfirst included, so
   * that one position reaches all of it. The metadata holds the same facts as data.
   */
  readonly blocks: readonly Block[];
  /** What extraction left out, in page order, so that the listener can ask for it: nothing is dropped silently. */
  readonly skipped: readonly SkippedPart[];
  /**
   * How sure it is that the blocks are the article, all of it and nothing else: 0 to 1, by the doubts. Below
   * `lowConfidence` the listener is told before reading starts.
   */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  /** "paywall" when the page shows only the beginning, so that the listener is told where it stops and why. */
  readonly ending: Ending;
  /** Where the text is from, if it is not what the page showed as it came. */
  readonly textSource?: TextSource;
  /** Only where the article has several pages. */
  readonly pages?: JoinedPages;
}

/** data: the page held it for its scripts; scripts: the page was run; amp, print: another form of the page. */
export type TextSource = "data" | "scripts" | "amp" | "print";

export interface JoinedPages {
  /** How many pages are in the article, and how many the pages themselves say there are. */
  readonly read: number;
  readonly count: number;
  /** Why the rest is not there; "complete" when all of it is. */
  readonly ending: "complete" | "failed" | "cancelled" | "limit";
}

export type Ending = "complete" | "paywall";

/**
 * What speaks against the result. little-text: hardly a paragraph; left-out: much text that looks like an article's is
 * not in it; no-headline: the page names none; no-body: nothing on the page looked like an article's text, so all of it
 * was taken; links: most of its words are links, as on a front page.
 */
export type Doubt = "little-text" | "left-out" | "no-headline" | "no-body" | "links";

export interface Metadata {
  readonly headline: string;
  /** What the page calls itself, where that is more than the headline: with its site, its series. For the window. */
  readonly title?: string;
  readonly standfirst: string;
  /** Who wrote it, as printed ("av/gb/AFP/dpa/AP. Editor: Mark Hallam"); empty when the page does not say. */
  readonly byline: string;
  /** ISO 8601 date or date and time; empty when unknown or not understood. */
  readonly published: string;
  readonly updated: string;
  readonly section: string;
  readonly site: string;
  /** BCP 47 tag; "en" when neither the page nor the source says. */
  readonly language: string;
  /** Absolute address of the article, or empty for files and pasted text. */
  readonly url: string;
  readonly wordCount: number;
}

export interface SkippedPart {
  readonly kind: SkippedKind;
  /** Why, as a short code for the report ("skip-link", "repeats-caption", "outside-body" ...). */
  readonly reason: string;
  readonly text: string;
  /** Where it stands, if it is a part of the article that is only not read aloud. */
  readonly range?: TextRange;
}

export type SkippedKind = "navigation" | "boilerplate" | "duplicate" | "decoration" | "script" | "form" | "other";

/** Where the listener is: the index of a block and a UTF-16 offset into that block's text (see block-text.ts). */
export interface Position {
  readonly block: number;
  readonly offset: number;
}

/** A stretch of one block's text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Inline meaning over a part's text; start and end are UTF-16 offsets into that text, end exclusive. */
export type Mark = { readonly start: number; readonly end: number } & (
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "emphasis"; readonly strong: boolean }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "footnote"; readonly label: string }
  /** A formula, said as a line of text; its source is what it was written in, TeX mostly. */
  | { readonly kind: "formula"; readonly source: string }
);

interface BlockBase {
  /** BCP 47 tag, only where it differs from the article's language. */
  readonly language?: string;
}

interface TextBlock extends BlockBase {
  readonly text: string;
  /** Offsets into `text`. */
  readonly marks: readonly Mark[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingBlock extends TextBlock {
  readonly kind: "heading";
  readonly level: HeadingLevel;
}

export interface ParagraphBlock extends TextBlock {
  readonly kind: "paragraph";
  /** What the paragraph is for, where it is not plain body text. */
  readonly role?: "standfirst" | "byline" | "dateline";
}

export interface FigureBlock extends BlockBase {
  readonly kind: "figure";
  readonly image?: FigureImage;
  /** Alternative text; empty when missing or when it only repeats the caption. */
  readonly alt: string;
  /** The alternative text where `alt` is empty because the caption says it already, or it is only a file's name. */
  readonly unsaidAlt?: string;
  readonly caption: string;
  /** Marks over `caption`. */
  readonly captionMarks: readonly Mark[];
  /** Who owns the picture, without the label: "AP" for "Image: AP". */
  readonly credit: string;
  /** The credit as printed, where that differs: "Image: AP". */
  readonly printedCredit?: string;
  /** The page prints the credit before the caption. */
  readonly creditFirst?: true;
  /** In a gallery: the 1-based number of this picture and how many there are. */
  readonly gallery?: { readonly index: number; readonly count: number };
}

export interface FigureImage {
  /** Absolute http(s) address, data: image, or in a file an address relative to that file; never loaded by the page itself, always fetched through main. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

export interface QuoteBlock extends TextBlock {
  readonly kind: "quote";
  readonly attribution: string;
}

export interface ListItemBlock extends TextBlock {
  readonly kind: "listItem";
  readonly ordered: boolean;
  /** 0 for the outermost list. */
  readonly depth: number;
  /** 1-based number of this item in its own list, and how many items that list has. */
  readonly index: number;
  readonly count: number;
}

export interface TableBlock extends BlockBase {
  readonly kind: "table";
  readonly caption: string;
  /** At least one row; rows may differ in length. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  readonly header: boolean;
}

export interface CodeBlock extends BlockBase {
  readonly kind: "code";
  readonly text: string;
}

export interface EmbedBlock extends BlockBase {
  readonly kind: "embed";
  readonly embedKind: "video" | "audio" | "post" | "map" | "other";
  readonly title: string;
  readonly url: string;
}

export interface SeparatorBlock extends BlockBase {
  readonly kind: "separator";
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | FigureBlock
  | QuoteBlock
  | ListItemBlock
  | TableBlock
  | CodeBlock
  | EmbedBlock
  | SeparatorBlock;

export type BlockKind = Block["kind"];

/** Narrows a block kind to its block: `BlockOf<"figure">`. */
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** A block with its index in the article. */
export interface Placed<Content extends Block = Block> {
  readonly index: number;
  readonly block: Content;
}
