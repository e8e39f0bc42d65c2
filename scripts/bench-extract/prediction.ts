import type { Article, Block, BlockKind, BlockOf, FigureBlock, TableBlock } from "../../renderer/article/article.ts";

/** What the scorer of the benchmark reads for one page. */
export interface Prediction {
  readonly headline: string;
  /** One block a line, without headline, byline, captions and credits. */
  readonly articleBody: string;
  /** All blocks in reading order, as semantic HTML. */
  readonly html: string;
}

/** Says an article in the format of the benchmark's predictions. */
export function toPrediction({ metadata, blocks }: Article): Prediction {
  return {
    headline: metadata.headline,
    articleBody: blocks
      .filter((block) => !(block.kind === "heading" && block.level === 1))
      .flatMap(writeLines)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "")
      .join("\n"),
    html: writeHtml(blocks),
  };
}

const lines: { [Kind in BlockKind]: (block: BlockOf<Kind>) => string[] } = {
  heading: ({ text }) => [text],
  // Standfirsts are in the gold of the set that tells them apart.
  paragraph: ({ text, role }) => (role === undefined || role === "standfirst" ? [text] : []),
  figure: () => [],
  quote: ({ text, attribution }) => [text, attribution],
  listItem: ({ text }) => [text],
  table: ({ rows }) => rows.map((cells) => cells.map(({ text }) => text).join(" ")),
  code: ({ text }) => text.split("\n"),
  embed: () => [],
  separator: () => [],
};

function writeLines(block: Block): string[] {
  return (lines[block.kind] as (block: Block) => string[])(block);
}

const elements: { [Kind in BlockKind]: (block: BlockOf<Kind>) => string } = {
  heading: ({ level, text }) => wrap(`h${level}`, escapeText(text)),
  paragraph: ({ text }) => wrap("p", escapeText(text)),
  figure: writeFigure,
  quote: ({ text, attribution }) =>
    wrap("blockquote", wrap("p", escapeText(text)) + (attribution && wrap("p", escapeText(attribution)))),
  listItem: ({ text }) => wrap("li", escapeText(text)),
  table: writeTable,
  code: ({ text }) => wrap("pre", escapeText(text)),
  embed: ({ title }) => title && wrap("p", escapeText(title)),
  separator: () => "<hr>",
};

function writeHtml(blocks: readonly Block[]): string {
  const parts: string[] = [];
  /** The tags of the lists that are open, outermost first. */
  const open: string[] = [];
  for (const block of blocks) {
    const depth = block.kind === "listItem" ? block.depth + 1 : 0;
    while (open.length > depth) parts.push(`</${open.pop()}>`);
    const tag = block.kind === "listItem" && block.ordered ? "ol" : "ul";
    if (block.kind === "listItem" && block.index === 1 && open.length === depth) parts.push(`</${open.pop()}>`);
    while (open.length < depth) {
      open.push(tag);
      parts.push(`<${tag}>`);
    }
    parts.push((elements[block.kind] as (block: Block) => string)(block));
  }
  while (open.length > 0) parts.push(`</${open.pop()}>`);
  return parts.filter((part) => part !== "").join("\n");
}

function writeFigure({ image, alt, unsaidAlt, caption, credit, printedCredit }: FigureBlock): string {
  // The scorer's words have no "©", so that a label of it would only hang on the caption.
  const owner = (printedCredit ?? credit).replace(/©\s*|\(c\)\s*/gi, "");
  const below = [caption, owner].filter((text) => text !== "").map(escapeText);
  const picture = image ? `<img alt="${escapeText(alt || (unsaidAlt ?? ""))}">` : "";
  return wrap("figure", picture + (below.length > 0 ? wrap("figcaption", below.join(" ")) : ""));
}

function writeTable({ caption, rows }: TableBlock): string {
  const body = rows.map((cells) =>
    wrap("tr", cells.map(({ text, header }) => wrap(header ? "th" : "td", escapeText(text))).join("")),
  );
  return wrap("table", (caption && wrap("caption", escapeText(caption))) + body.join(""));
}

function wrap(tag: string, content: string): string {
  return `<${tag}>${content}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
