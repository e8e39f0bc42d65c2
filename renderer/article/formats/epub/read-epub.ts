import type { BinaryDocument } from "../../../../main/contract.ts";
import type { Article, Block, HeadingLevel } from "../../article.ts";
import { getBlockText } from "../../block-text.ts";
import { foldText } from "../../compare-text.ts";
import { extractArticle } from "../../extract/extract-article.ts";
import { normaliseLanguage } from "../../extract/language.ts";
import { finishArticle } from "../../finish-article.ts";
import { guessLanguage } from "../../guess-language.ts";
import { SkipList } from "../../skip-list.ts";
import { embedPictures } from "../embedded-pictures.ts";
import { FormatFailure } from "../format-failure.ts";
import { pause, type ReadingTools } from "../reading-tools.ts";
import { openZip, type Zip } from "../zip.ts";
import { type ContentsEntry, readContents } from "./contents.ts";
import { decodeBookText, type Package, readPackage } from "./package.ts";
import { closeElements, prepareChapter } from "./prepare-chapter.ts";
import { refuseProtected } from "./protection.ts";

/** The largest chapters, whole books in one file, take 3 MB. In bytes. */
const largestChapter = 20 * 1024 * 1024;
const largestPicture = 20 * 1024 * 1024;

/**
 * Understands an EPUB: chapters in the order of its spine, each by extraction as a whole, under the book's title.
 * Throws FormatFailure: "damaged", "copy-protected", "unpacks-too-large", "only-pictures", "cancelled".
 */
export async function readEpub(source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  const zip = openZip(source.bytes);
  const book = readPackage(zip, tools);
  refuseProtected(zip, book.spine, tools);
  const contents = readContents(zip, book, tools);
  const language = normaliseLanguage(book.language) || normaliseLanguage(source.language) || guess(zip, book) || "en";
  const skips = new SkipList();
  const blocks: Block[] = [];
  for (const [index, path] of book.spine.entries()) {
    await pause(tools, index / book.spine.length);
    if (path === book.nav) skipContents(contents, skips);
    else blocks.push(...readChapter({ zip, path, contents, language, skips, tools }));
  }
  if (blocks.length > 0 && blocks.every(({ kind }) => kind === "figure")) throw new FormatFailure("only-pictures");
  if (book.spine.length > 0 && blocks.length === 0 && !book.spine.some((path) => zip.names.includes(path)))
    throw new FormatFailure("damaged");
  const pictured = embedPictures(addHead(blocks, book, skips), (url) => zip.read(url, largestPicture), skips);
  const { title, authors, published, publisher } = book;
  const facts = { headline: title, standfirst: "", byline: authors, published, updated: "", section: "" };
  return finishArticle({ ...facts, site: publisher, language, url: source.url }, pictured, skips.parts);
}

/** By the longest of the first chapters, its markup taken for the few words that it is. */
function guess(zip: Zip, { spine }: Package): string {
  const texts = spine.slice(0, 5).map((path) => decodeBookText(zip.read(path, largestChapter) ?? new Uint8Array()));
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return guessLanguage(longest.replace(/<[^>]*>/g, " "));
}

interface ChapterSource {
  readonly zip: Zip;
  readonly path: string;
  readonly contents: readonly ContentsEntry[];
  /** The book's. */
  readonly language: string;
  readonly skips: SkipList;
  readonly tools: ReadingTools;
}

function readChapter({ zip, path, contents, language, skips, tools }: ChapterSource): Block[] {
  const bytes = zip.read(path, largestChapter);
  if (!bytes || !/\.(?:x?html?|xml)$/i.test(path)) {
    skips.add("other", "missing-chapter", contents.find((entry) => entry.path === path)?.title ?? path);
    return [];
  }
  const document = tools.parseHtml(closeElements(decodeBookText(bytes)));
  const entries = contents.filter((entry) => entry.path === path);
  prepareChapter(document, { path, entries }, skips);
  const {
    blocks: found,
    skipped,
    metadata,
  } = extractArticle(document, { url: "", language, label: "", isWhole: true });
  for (const part of skipped) skips.add(part.kind, part.reason, part.text);
  const blocks = setLevels(found, entries).map(readSeparator);
  const isForeign = metadata.language.split("-")[0] !== language.split("-")[0];
  return isForeign ? blocks.map((block) => ({ language: metadata.language, ...block })) : blocks;
}

/** The contents know a heading's rank in the book; those below it follow. The title alone is of the first level. */
function setLevels(blocks: readonly Block[], entries: readonly ContentsEntry[]): Block[] {
  const ranks = new Map(entries.map(({ title, depth }) => [foldText(title), depth + 2]));
  let shift = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    const rank = ranks.get(foldText(block.text));
    if (rank !== undefined) shift = rank - block.level;
    return { ...block, level: Math.min(6, Math.max(2, block.level + shift)) as HeadingLevel };
  });
}

/** A line of nothing but stars or dashes parts two scenes. */
function readSeparator(block: Block): Block {
  return block.kind === "paragraph" && /^[^\p{L}\p{N}]{1,15}$/u.test(block.text) ? { kind: "separator" } : block;
}

function skipContents(contents: readonly ContentsEntry[], skips: SkipList): void {
  skips.add("navigation", "contents-list", contents.map(({ title }) => title).join("\n"));
}

/** How far into a book its title page can reach, in blocks. */
const titlePage = 12;

/** The book's title and authors first; the title page and the cover say them again. */
function addHead(blocks: readonly Block[], { title, authors, cover }: Package, skips: SkipList): Block[] {
  const said = new Map([
    [foldText(title), "repeats-headline"],
    [foldText(authors), "repeats-byline"],
  ]);
  const rest = blocks.filter((block, index) => {
    const text = getBlockText(block);
    const reason = index < titlePage && block.kind !== "figure" ? said.get(foldText(text)) : undefined;
    if (reason && text !== "") skips.add("duplicate", reason, text);
    return !reason || text === "";
  });
  const hasCover = blocks.slice(0, titlePage).some((block) => block.kind === "figure" && block.image?.url === cover);
  return [
    ...(title === "" ? [] : [{ kind: "heading", level: 1, text: title, marks: [] } as const]),
    ...(authors === "" ? [] : [{ kind: "paragraph", role: "byline", text: authors, marks: [] } as const]),
    ...(cover === "" || hasCover ? [] : [makeCover(cover)]),
    ...rest,
  ];
}

function makeCover(url: string): Block {
  return { kind: "figure", image: { url }, alt: "", caption: "", captionMarks: [], credit: "" };
}
