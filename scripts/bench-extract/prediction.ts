import type {
  Article,
  Block,
  BlockKind,
  BlockOf,
  FigureBlock,
  Mark,
  TableBlock,
} from "../../renderer/article/article.ts";

/** What the scorer of the benchmark reads for one page. */
export interface Prediction {
  readonly headline: string;
  /** What the page calls itself, with its site or series. */
  readonly title: string;
  /** One block a line, without headline, byline, captions and credits. */
  readonly articleBody: string;
  /** All blocks in reading order, as semantic HTML. */
  readonly html: string;
}

/** Says an article in the format of the benchmark's predictions. */
export function toPrediction({ metadata, blocks }: Article): Prediction {
  return {
    headline: metadata.headline,
    title: metadata.title ?? metadata.headline,
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
  heading: writeWords,
  // Standfirsts are in the gold of the set that tells them apart.
  paragraph: (block) => (block.role === undefined || block.role === "standfirst" ? writeWords(block) : []),
  figure: () => [],
  quote: (block) => [...writeWords(block), block.attribution],
  listItem: writeWords,
  table: ({ rows }) => rows.map((cells) => cells.map(({ text }) => text).join(" ")),
  code: ({ text }) => text.split("\n"),
  embed: () => [],
  separator: () => [],
};

interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A text without its formulas: the gold has none, because the scorer reads no `math`. */
function writeWords({ text, marks }: MarkedText): string[] {
  return [
    splitFormulas({ text, marks })
      .map(({ words }) => words)
      .join(" "),
  ];
}

/** A text with the formulas in it as they are on the page, each with the picture that says its source. */
function writeText(marked: MarkedText): string {
  return splitFormulas(marked)
    .map(({ words, formula, source }) => escapeText(words) + (source && writeFormula(formula, source)))
    .join("");
}

function writeFormula(formula: string, source: string): string {
  return `${wrap("math", escapeText(formula))}<img alt="${escapeText(source)}">`;
}

interface Stretch {
  readonly words: string;
  /** What follows the words; empty after the last. */
  readonly formula: string;
  readonly source: string;
}

function splitFormulas({ text, marks }: MarkedText): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.kind !== "formula" || mark.start < at) continue;
    const { start, end, source } = mark;
    stretches.push({ words: text.slice(at, start), formula: text.slice(start, end), source });
    at = end;
  }
  return [...stretches, { words: text.slice(at), formula: "", source: "" }];
}

function writeLines(block: Block): string[] {
  return (lines[block.kind] as (block: Block) => string[])(block);
}

const elements: { [Kind in BlockKind]: (block: BlockOf<Kind>) => string } = {
  heading: (block) => wrap(`h${block.level}`, writeText(block)),
  paragraph: (block) => wrap("p", writeText(block)),
  figure: writeFigure,
  quote: (block) =>
    wrap("blockquote", wrap("p", writeText(block)) + (block.attribution && wrap("p", escapeText(block.attribution)))),
  listItem: (block) => wrap("li", writeText(block)),
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

function writeFigure({ image, alt, unsaidAlt, caption, credit, printedCredit, creditFirst }: FigureBlock): string {
  // The scorer's words have no "©", so that a label of it would only hang on the caption.
  const owner = (printedCredit ?? credit).replace(/©\s*|\(c\)\s*/gi, "");
  const below = (creditFirst ? [owner, caption] : [caption, owner]).filter((text) => text !== "").map(escapeText);
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
