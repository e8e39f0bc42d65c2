import { zipSync } from "fflate";
import type { BinaryDocument } from "../../../main/contract.ts";
import type { Article } from "../article.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { normaliseLanguage } from "../extract/language.ts";
import { guessLanguage } from "../guess-language.ts";
import { SkipList } from "../skip-list.ts";
import { embedPictures } from "./embedded-pictures.ts";
import { FormatFailure } from "./format-failure.ts";
import { lowerHeadings } from "./lower-headings.ts";
import { pause, type ReadingTools } from "./reading-tools.ts";
import { openZip, type Zip } from "./zip.ts";

/** In bytes, unpacked: the text of 10,000 pages, and a picture that fills a poster. */
const largestPart = 60 * 1024 * 1024;

/** Word names its styles in English in every language; a quote's and a caption's are not in mammoth's own map. */
const styleMap = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Subtitle'] => p.document-subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Heading 8'] => h6:fresh",
  "p[style-name='Heading 9'] => h6:fresh",
];

/**
 * Understands a Word document: mammoth makes HTML of it, and extraction takes all of that. Comments, deleted text,
 * headers and footers are left out and told. Throws FormatFailure "damaged" or "unpacks-too-large".
 */
export async function readDocx(source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  const zip = openZip(source.bytes);
  if (!zip.names.includes("[Content_Types].xml")) throw new FormatFailure("damaged");
  await pause(tools, 0);
  const { html, pictures } = await convert(zip);
  await pause(tools, 0.5);
  const document = tools.parseHtml(html);
  const xml = (name: string) => readText(zip, name);
  setHead(document, xml("docProps/core.xml"), tools);
  tidyNotes(document);
  const said = readLanguage(xml("word/styles.xml")) || normaliseLanguage(source.language);
  const language = said || guessLanguage(document.body.textContent ?? "");
  const article = extractArticle(document, { url: "", language, label: source.label, isWhole: true });
  const skips = new SkipList();
  for (const { kind, reason, text } of article.skipped) skips.add(kind, reason, text);
  tellLeftOut(zip, skips, tools);
  const blocks = embedPictures(article.blocks, (url) => pictures.get(url) ?? null, skips);
  return { ...article, blocks, skipped: skips.parts, metadata: { ...article.metadata, url: source.url } };
}

interface Converted {
  readonly html: string;
  /** By the addresses that their elements have. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

async function convert(zip: Zip): Promise<Converted> {
  const { default: mammoth } = await import("mammoth");
  const pictures = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `picture-${pictures.size + 1}`;
    pictures.set(src, await readPicture(image));
    return { src };
  });
  const bytes = repack(zip);
  try {
    // Its build for Node wants the same bytes under another name.
    const input = { arrayBuffer: bytes.buffer as ArrayBuffer, buffer: bytes };
    const { value } = await mammoth.convertToHtml(input, { styleMap, convertImage });
    return { html: value, pictures };
  } catch {
    throw new FormatFailure("damaged");
  }
}

/** Empty where the picture is missing, or on the web: its figure still has its words. */
async function readPicture(image: { readAsArrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> {
  try {
    return new Uint8Array(await image.readAsArrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

/** Mammoth unpacks whatever an archive holds, so it is given one that was unpacked within limits. */
function repack(zip: Zip): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    if (!/^(?:word\/|_rels\/|docProps\/|\[Content_Types\])/.test(name)) continue;
    const part = zip.read(name, largestPart);
    if (part) parts[name] = part;
  }
  return zipSync(parts, { level: 0 });
}

function readText(zip: Zip, name: string): string {
  const bytes = zip.read(name, largestPart);
  return bytes ? new TextDecoder().decode(bytes) : "";
}

const programs = /^(?:user|admin|administrator|author|owner|pc|microsoft(?: office)?(?: user)?|python-docx|un-named)$/i;

/** What the document says of itself; a title in its properties only counts where the text shows none. */
function setHead(document: Document, properties: string, { parseXml }: ReadingTools): void {
  const xml = parseXml(properties || "<none/>");
  const read = (name: string) => xml.getElementsByTagNameNS("*", name)[0]?.textContent?.trim() ?? "";
  const firsts = document.querySelectorAll("h1");
  const title = document.querySelector("h1.document-title") ?? (firsts.length === 1 ? firsts[0] : null);
  document.title = title ? (title.textContent ?? "") : read("title");
  // Several first-level headings are the document's parts, and its title stands above them.
  if (!title || document.querySelector(".document-title")) lowerHeadings(document, title ?? null);
  const author = read("creator");
  if (author !== "" && !programs.test(author)) addMeta(document, "author", author);
  const subtitle = document.querySelector(".document-subtitle")?.textContent ?? "";
  if (subtitle !== "") addMeta(document, "description", subtitle);
}

function addMeta(document: Document, name: string, content: string): void {
  const meta = document.createElement("meta");
  meta.setAttribute("name", name);
  meta.setAttribute("content", content);
  document.head.append(meta);
}

/** "[1]" is what mammoth writes for the number of a note, and an arrow for the way back, which nobody can see here. */
function tidyNotes(document: Document): void {
  for (const link of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove();
  for (const link of document.querySelectorAll('sup > a[href^="#footnote-"], sup > a[href^="#endnote-"]'))
    link.textContent = (link.textContent ?? "").replace(/[[\]]/g, "");
}

function readLanguage(styles: string): string {
  return normaliseLanguage(/<w:lang\b[^>]*\bw:val="([^"]+)"/.exec(styles)?.[1] ?? "");
}

function tellLeftOut(zip: Zip, skips: SkipList, { parseXml }: ReadingTools): void {
  const paragraphs = (name: string, tag: string): string[] => {
    const xml = parseXml(readText(zip, name) || "<none/>");
    return [...xml.getElementsByTagNameNS("*", tag)].map(({ textContent }) => textContent ?? "");
  };
  for (const text of paragraphs("word/comments.xml", "comment")) skips.add("other", "comment", text);
  const deleted = paragraphs("word/document.xml", "delText").join("");
  skips.add("other", "deleted-text", deleted);
  for (const name of zip.names.filter((each) => /^word\/(?:header|footer)\d*\.xml$/.test(each)))
    skips.add("boilerplate", "running-head", paragraphs(name, "p").join("\n"));
}
