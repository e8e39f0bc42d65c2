import type { PDFDocumentProxy } from "pdfjs-dist";
import type { BinaryDocument } from "../../../../main/contract.ts";
import type { Article, Block } from "../../article.ts";
import { foldText } from "../../compare-text.ts";
import { normaliseLanguage } from "../../extract/language.ts";
import { finishArticle } from "../../finish-article.ts";
import { guessLanguage } from "../../guess-language.ts";
import { SkipList } from "../../skip-list.ts";
import { FormatFailure } from "../format-failure.ts";
import { pause, type ReadingTools } from "../reading-tools.ts";
import { findHeadings } from "./find-headings.ts";
import { findBodyType, joinParagraphs } from "./join-paragraphs.ts";
import { collectWords, TextJoiner } from "./join-text.ts";
import { makeBlocks } from "./make-blocks.ts";
import { makeStretches } from "./make-lines.ts";
import { openPdf } from "./open-pdf.ts";
import { findGutter, type Gutter, orderLines } from "./order-lines.ts";
import { type PdfFacts, readFacts, readOutline } from "./pdf-facts.ts";
import type { PdfLine, PdfPage } from "./pdf-line.ts";
import { removeRunningHeads } from "./running-heads.ts";
import { readPieces } from "./text-piece.ts";

/**
 * Understands a PDF by where its letters stand: 1. letters to lines, 2. lines to columns, in reading order, 3. running
 * heads and page numbers out, because they would part sentences, 4. lines to paragraphs, over columns and pages,
 * 5. headings by their letters, 6. blocks. Throws FormatFailure: "password", "damaged", "only-pictures",
 * "too-many-parts", "cancelled".
 */
export async function readPdf(source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  await pause(tools, 0);
  const pdf = await openPdf(source.bytes);
  try {
    return await understand(pdf, source, tools);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function understand(pdf: PDFDocumentProxy, source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  const skips = new SkipList();
  const facts = await readFacts(pdf);
  const read = await readPages(pdf, skips, tools);
  const outline = await readOutline(pdf);
  const pages = removeRunningHeads(read, skips);
  const body = findBodyType(pages);
  const lines = pages.flatMap(({ columns }) => columns.flatMap((column) => column.lines));
  const joiner = new TextJoiner(collectWords(lines.map(({ text }) => text)));
  const paragraphs = joinParagraphs(pages, body, joiner);
  if (paragraphs.length === 0) throw new FormatFailure("only-pictures");
  const headings = findHeadings(paragraphs, body, outline);
  const blocks = addHead(makeBlocks(paragraphs, headings), facts);
  const headline = headings.title?.text ?? facts.title;
  const said = facts.language || normaliseLanguage(source.language);
  const language = said || guessLanguage(paragraphs.map(({ text }) => text).join(" ")) || "en";
  const rest = { standfirst: "", published: "", updated: "", section: "", site: "" };
  const byline = facts.author || findByline(blocks);
  const metadata = { ...rest, headline, byline, language, url: source.url };
  return finishArticle(metadata, blocks, skips.parts);
}

async function readPages(pdf: PDFDocumentProxy, skips: SkipList, tools: ReadingTools): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let gutter: Gutter | null = null;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    await pause(tools, (number - 1) / pdf.numPages);
    const page = await readPage(pdf, number, skips);
    if (!page) continue;
    const { stretches, ...place } = page;
    pages.push({ ...place, columns: orderLines(stretches, gutter) });
    gutter = findGutter(stretches) ?? gutter;
  }
  if (pages.length === 0) throw new FormatFailure("damaged");
  return pages;
}

type ReadPage = Omit<PdfPage, "columns"> & { readonly stretches: readonly PdfLine[] };

/** Null for a page that cannot be read; the others still can. */
async function readPage(pdf: PDFDocumentProxy, number: number, skips: SkipList): Promise<ReadPage | null> {
  try {
    const page = await pdf.getPage(number);
    const pieces = await readPieces(page);
    const { width, height } = page.getViewport({ scale: 1 });
    page.cleanup();
    const words = pieces.filter(({ text }) => text.trim() !== "");
    const artifacts = words.filter(({ isArtifact }) => isArtifact);
    const sideways = words.filter(({ isArtifact, isSideways }) => isSideways && !isArtifact);
    skips.add("boilerplate", "running-head", artifacts.map(({ text }) => text).join(" "));
    skips.add("other", "sideways-text", sideways.map(({ text }) => text).join(" "));
    if (words.length === 0) skips.add("other", "drawn-page", String(number));
    const upright = pieces.filter(({ isArtifact, isSideways }) => !isArtifact && !isSideways);
    return { number, width, height, stretches: makeStretches(upright) };
  } catch {
    skips.add("other", "damaged-page", String(number));
    return null;
  }
}

/** How far into a text its author's name can stand, in blocks. */
const headReach = 6;

const bylineStart = /^(?:by|von|par|por|di|da|door|av|af)\s+\p{Lu}[^.!?]*$/iu;

/** The headline is there even where only the file's facts name it; the author's line is marked as such. */
function addHead(blocks: readonly Block[], { title, author }: PdfFacts): Block[] {
  const name = foldText(author);
  const marked = blocks.map((block, index): Block => {
    if (block.kind !== "paragraph" || index >= headReach || block.text.length > author.length + 80) return block;
    const isNamed = name !== "" && foldText(block.text).includes(name);
    return isNamed || bylineStart.test(block.text) ? { ...block, role: "byline" } : block;
  });
  const hasHeadline = marked.some((block) => block.kind === "heading" && block.level === 1);
  if (hasHeadline || title === "") return marked;
  return [{ kind: "heading", level: 1, text: title, marks: [] }, ...marked];
}

function findByline(blocks: readonly Block[]): string {
  const line = blocks.find((block) => block.kind === "paragraph" && block.role === "byline");
  return line?.kind === "paragraph" ? line.text.replace(/^\p{L}+\s+/u, "") : "";
}
