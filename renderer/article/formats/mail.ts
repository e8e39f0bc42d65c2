import type { Email } from "postal-mime";
import type { BinaryDocument } from "../../../main/contract.ts";
import type { Article, Block, Metadata } from "../article.ts";
import { foldText } from "../compare-text.ts";
import { sayDate } from "../dates.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { normaliseLanguage } from "../extract/language.ts";
import { finishArticle } from "../finish-article.ts";
import { guessLanguage } from "../guess-language.ts";
import { SkipList } from "../skip-list.ts";
import { embedPictures } from "./embedded-pictures.ts";
import { FormatFailure } from "./format-failure.ts";
import { lowerHeadings } from "./lower-headings.ts";
import { readPlainText } from "./plain-text.ts";
import type { ReadingTools } from "./reading-tools.ts";

/**
 * Understands a mail: subject, date and sender first, then its HTML, or its text where there is none. Attachments are
 * told. Pictures on the web are never fetched: that would tell the sender who has read it. Throws FormatFailure
 * "damaged".
 */
export async function readMail(source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  const mail = await parse(source.bytes);
  const said = mail.headers.find(({ key }) => key === "content-language")?.value ?? "";
  const known = normaliseLanguage(said) || source.language || guessLanguage(mail.text ?? "");
  const skips = new SkipList();
  const body = mail.html ? readHtml(mail, mail.html, known, skips, tools) : readText(mail, known, source);
  for (const { kind, reason, text } of body.skipped) skips.add(kind, reason, text);
  for (const { filename, related, mimeType } of mail.attachments) {
    if (!related) skips.add("other", "attachment", filename ?? mimeType);
  }
  const facts = readFacts(mail, body.metadata.language, source.url);
  const blocks = embedPictures(dropSubject(body.blocks, facts.headline, skips), (url) => findPart(mail, url), skips);
  return finishArticle(facts, [...makeHead(facts), ...blocks], skips.parts);
}

async function parse(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    // A line that mailboxes put before each mail.
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "From " ? bytes.indexOf(10) + 1 : 0;
    return await PostalMime.parse(bytes.subarray(start));
  } catch {
    throw new FormatFailure("damaged");
  }
}

function readHtml(mail: Email, html: string, language: string, skips: SkipList, tools: ReadingTools): Article {
  const document = tools.parseHtml(html);
  document.head.replaceChildren();
  for (const image of document.querySelectorAll("img")) keepOwnPicture(image, mail, skips);
  lowerHeadings(document, null);
  return extractArticle(document, { url: "", language, label: "", isWhole: true });
}

/** A picture that came with the mail keeps the name of its part; of any other only the words stay. */
function keepOwnPicture(image: Element, mail: Email, skips: SkipList): void {
  const source = (image.getAttribute("src") ?? "").trim();
  const name = source.replace(/^cid:/i, "");
  const address = URL.parse(source)?.host ?? "";
  const alt = image.getAttribute("alt") ?? "";
  for (const attribute of image.getAttributeNames())
    if (!/^(?:alt|width|height|style|role|lang)$/.test(attribute)) image.removeAttribute(attribute);
  if (findPart(mail, name)) image.setAttribute("src", name);
  else skips.add("other", "remote-picture", alt || address);
}

function findPart(mail: Email, name: string): Uint8Array | null {
  const part = mail.attachments.find(({ contentId }) => contentId?.replace(/^<|>$/g, "") === name);
  if (!part || typeof part.content === "string") return null;
  return part.content instanceof Uint8Array ? part.content : new Uint8Array(part.content);
}

function readText(mail: Email, language: string, { label }: BinaryDocument): Article {
  const article = readPlainText(tidyText(mail), { url: "", language, label });
  // The subject is the headline; a salutation or a first line is not.
  const isTitle = (block: Block) => block.kind === "heading" && block.level === 1;
  const toParagraph = (block: Block): Block =>
    isTitle(block) && "text" in block ? { kind: "paragraph", text: block.text, marks: [] } : block;
  return { ...article, blocks: article.blocks.map(toParagraph) };
}

const flowed = /format\s*=\s*"?flowed/i;

/** Lines of a quotation are joined with their marks (RFC 3676, 4.5), and two dashes part the signature from the text. */
function tidyText({ text = "", headers }: Email): string {
  const isFlowed = flowed.test(headers.find(({ key }) => key === "content-type")?.value ?? "");
  const joined = isFlowed ? text.replace(/^>.*$/gm, (line) => line.replace(/ >+ ?/g, " ")) : text;
  return joined.replace(/\r?\n-- ?\r?\n/, "\n\n* * *\n\n");
}

type Facts = Omit<Metadata, "wordCount">;

function readFacts(mail: Email, language: string, url: string): Facts {
  const { from } = mail;
  const published = readDate(mail);
  const headline = (mail.subject ?? "").replace(/\s+/g, " ").trim();
  const byline = from?.name || from?.address || "";
  return { headline, standfirst: "", byline, published, updated: "", section: "", site: "", language, url };
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const mailDate =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\s+([+-]\d{2})(\d{2})|\s+(?:UT|GMT|Z))?/i;

/** ISO 8601 on the sender's clock, as the mail has it; empty when it is not understood. */
function readDate({ headers }: Email): string {
  const match = mailDate.exec(headers.find(({ key }) => key === "date")?.value ?? "");
  const month = months.indexOf((match?.[2] ?? "").toLowerCase()) + 1;
  if (!match || month === 0) return "";
  const [, day = "", , year = "", hour, minute = "", second = "00", zone, zoneMinutes = ""] = match;
  const pad = (number: string | number) => String(number).padStart(2, "0");
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return hour ? `${date}T${pad(hour)}:${minute}:${second}${zone ? `${zone}:${zoneMinutes}` : "Z"}` : date;
}

function makeHead({ headline, byline, published, language }: Facts): Block[] {
  const dateline = sayDate(published, language);
  return [
    ...(headline === "" ? [] : [{ kind: "heading", level: 1, text: headline, marks: [] } as const]),
    ...(dateline === "" ? [] : [{ kind: "paragraph", role: "dateline", text: dateline, marks: [] } as const]),
    ...(byline === "" ? [] : [{ kind: "paragraph", role: "byline", text: byline, marks: [] } as const]),
  ];
}

/** Newsletters show their subject again above the text. */
function dropSubject(blocks: readonly Block[], headline: string, skips: SkipList): readonly Block[] {
  const [first] = blocks;
  const repeats =
    first !== undefined && "text" in first && headline !== "" && foldText(first.text) === foldText(headline);
  if (!repeats) return blocks;
  skips.add("duplicate", "repeats-headline", first.text);
  return blocks.slice(1);
}
