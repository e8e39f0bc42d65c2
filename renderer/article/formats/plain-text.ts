import type { Article, Block, ParagraphBlock } from "../article.ts";
import { isSaidIn, shareOfWords } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { isDateLine, parseDateLine } from "../dates.ts";
import type { PageSource } from "../extract/read-metadata.ts";
import { finishArticle } from "../finish-article.ts";
import { isFurniture } from "../furniture.ts";
import { guessLanguage } from "../guess-language.ts";
import { isSignature } from "../signature.ts";
import { isSkipLink } from "../skip-link.ts";
import { SkipList } from "../skip-list.ts";
import { type Chunk, splitChunks } from "./text-chunks.ts";

/**
 * Understands plain text: a saved page, a note, a mail. Only what is certain is taken out of the paragraphs: numbered
 * skip links, bare addresses, and lines that end in a picture's credit.
 */
export function readPlainText(text: string, source: PageSource): Article {
  const skips = new SkipList();
  const chunks = leaveOut(splitChunks(text), skips);
  const { head, rest } = readHead(chunks);
  const blocks = [...head.blocks, ...rest.flatMap((chunk, index) => toBlocks(chunk, rest[index + 1], skips))];
  const signed = markSignatures(blocks);
  const byline = signed.flatMap((block) => (isByline(block) ? [block.text.replaceAll("\n", ". ")] : [])).join(". ");
  const metadata = {
    headline: head.headline,
    standfirst: head.standfirst,
    byline,
    published: head.published,
    updated: "",
    section: "",
    site: "",
    language: source.language || guessLanguage(text) || "en",
    url: source.url,
  };
  return finishArticle(metadata, signed, skips.parts);
}

const bareAddress = /^<?(?:https?:\/\/|www\.)\S+>?$/i;

/** Takes out what a page's text has in it for the page's sake. */
function leaveOut(chunks: readonly Chunk[], skips: SkipList): Chunk[] {
  return chunks.flatMap((chunk) => {
    const lines = chunk.lines.filter((line) => {
      const reason = isSkipLink(line) ? "skip-link" : bareAddress.test(line) ? "bare-address" : "";
      if (reason !== "") skips.add(reason === "skip-link" ? "navigation" : "other", reason, line);
      return reason === "";
    });
    return lines.length === 0 ? [] : [{ ...chunk, lines }];
  });
}

interface Head {
  readonly blocks: Block[];
  readonly headline: string;
  readonly published: string;
  readonly standfirst: string;
}

/** Headline, date and standfirst, where the text begins as an article does: a short line of its own, then more. */
function readHead(chunks: readonly Chunk[]): { head: Head; rest: readonly Chunk[] } {
  const none = { blocks: [], headline: "", published: "", standfirst: "" };
  const [first, ...others] = chunks;
  if (!first || first.lines.length > 2 || others.length === 0 || !isTitle(first.lines.join(" ")))
    return { head: none, rest: chunks };
  const headline = first.lines.join(" ");
  const blocks: Block[] = [{ kind: "heading", level: 1, text: headline, marks: [] }];
  const date = others[0]?.lines.length === 1 && isDateLine(others[0].lines[0] ?? "") ? others[0].lines[0] : undefined;
  if (date === undefined) return { head: { ...none, blocks, headline }, rest: others };
  blocks.push(makeParagraph(date, "dateline"));
  const [next, ...body] = others.slice(1);
  const standfirst = next && next.kind === "text" && body.length > 0 && !endsInCredit(next) ? next.lines.join(" ") : "";
  if (standfirst.length < 40)
    return { head: { ...none, blocks, headline, published: parseDateLine(date) }, rest: others.slice(1) };
  blocks.push(makeParagraph(standfirst, "standfirst"));
  return { head: { blocks, headline, published: parseDateLine(date), standfirst }, rest: body };
}

/** Names rather than says: short, and without a full stop at its end. Salutations and list items are not titles. */
function isTitle(text: string): boolean {
  return text.length <= 140 && !/[.,:;!]$|^[-*•>]|^\d+[.)]/.test(text) && /\p{L}/u.test(text);
}

function makeParagraph(text: string, role?: NonNullable<ParagraphBlock["role"]>): ParagraphBlock {
  return { kind: "paragraph", text, marks: [], ...(role ? { role } : {}) };
}

function toBlocks(chunk: Chunk, next: Chunk | undefined, skips: SkipList): Block[] {
  if (chunk.kind === "list")
    return chunk.lines.map((text, index) => ({
      kind: "listItem",
      text: text.replace(chunk.marker, ""),
      marks: [],
      ordered: chunk.ordered,
      depth: 0,
      index: index + 1,
      count: chunk.lines.length,
    }));
  if (chunk.kind === "separator") return [{ kind: "separator" }];
  if (chunk.kind === "quote") return [{ kind: "quote", text: joinWrapped(chunk.lines), marks: [], attribution: "" }];
  const figure = readFigure(chunk, skips);
  if (figure) return figure;
  const text =
    isSignature(chunk.lines.join("\n")) || chunk.keepLines ? chunk.lines.join("\n") : joinWrapped(chunk.lines);
  const block = makeParagraph(text);
  if (isFurniture(block)) {
    skips.add("boilerplate", "page-furniture", text);
    return [];
  }
  return isSubheading(chunk, next) ? [{ kind: "heading", level: 2, text, marks: [] }] : [block];
}

/** A line's end is a space, but not behind a hyphen in a word; "in- and outside" has two words. */
function joinWrapped(lines: readonly string[]): string {
  return lines.join(" ").replace(/(?<=\p{L}{2}-) (?=\p{Ll})(?!(?:and|or|und|oder|bis|sowie|bzw|et|ou|y|e|o)\b)/gu, "");
}

/** A short line that ends nothing, right before a paragraph that does. */
function isSubheading({ lines }: Chunk, next: Chunk | undefined): boolean {
  const [line = ""] = lines;
  if (lines.length !== 1 || line.length > 80 || !isTitle(line) || (/[?!]["”»]?$/.test(line) && line.length > 60))
    return false;
  if (isSignature(line) || isDateLine(line) || /@|^\p{Ll}/u.test(line) || line.split(" ").length > 12) return false;
  return next?.kind === "text" && next.lines.join(" ").length > 80;
}

function endsInCredit({ lines }: Chunk): boolean {
  return hasGluedCredit(lines.at(-1) ?? "");
}

/** "... talking againImage: AP": in text, only a label glued to the caption, or one of a few words, is surely a credit. */
function hasGluedCredit(line: string): boolean {
  const { caption, credit } = splitCredit(line);
  if (credit === "" || caption === "" || credit.length > 80 || line.length > 400) return false;
  const between = line.slice(caption.length, line.length - credit.length);
  return (
    /^\S/.test(between) ||
    (/(?:Image|Photo|Picture|Bild|Foto|Crédit|Photograph)\s?:|©/.test(between) && !/[.!?]\s/.test(caption))
  );
}

/**
 * A caption with its credit is a figure; a line before it that says the same, or is alone with it, is its alt text.
 * Earlier lines are a paragraph that came before.
 */
function readFigure({ lines }: Chunk, skips: SkipList): Block[] | null {
  const last = lines.at(-1) ?? "";
  if (!hasGluedCredit(last)) return null;
  const { caption, credit } = splitCredit(last);
  const alt = lines.length >= 2 ? (lines.at(-2) ?? "") : "";
  const isAlt = alt !== "" && alt.length <= 300 && (lines.length === 2 || shareOfWords(alt, caption) > 0.4);
  const repeats = isAlt && (isSaidIn(alt, caption) || shareOfWords(alt, caption) >= 0.85);
  if (repeats) skips.add("duplicate", "repeats-caption", alt);
  const before = lines.slice(0, isAlt ? -2 : -1);
  const figure: Block = { kind: "figure", alt: isAlt && !repeats ? alt : "", caption, captionMarks: [], credit };
  return before.length === 0 ? [figure] : [makeParagraph(before.join(" ")), figure];
}

const signatureReach = 3;

function markSignatures(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const atEnd = index > 0 && index >= blocks.length - signatureReach;
    return atEnd && block.kind === "paragraph" && isSignature(block.text) ? { ...block, role: "byline" } : block;
  });
}

function isByline(block: Block): block is ParagraphBlock {
  return block.kind === "paragraph" && block.role === "byline";
}
