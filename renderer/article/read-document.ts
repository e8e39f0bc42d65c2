import type { BinaryDocument, Result, SourceDocument, TextDocument } from "../../main/contract.ts";
import type { Article } from "./article.ts";
import { getBlockText } from "./block-text.ts";
import { readPage } from "./extract/read-page.ts";
import { understandPage } from "./extract/understand-page.ts";
import { FormatFailure } from "./formats/format-failure.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readPlainText } from "./formats/plain-text.ts";
import type { ReadingTools } from "./formats/reading-tools.ts";
import { nameLanguages } from "./name-languages.ts";
import { parseHtml } from "./parse/parse-html.ts";
import { rest } from "./rest.ts";

export interface ReadOptions {
  /** Everything the page shows, in its order, without a guess at what the article is. */
  readonly asItIs?: boolean;
  /** The reader's wish to end it: what takes long then fails with "cancelled". */
  readonly signal?: AbortSignal;
  /** For what takes long: how much of it is read, 0 to 1. */
  onProgress?(share: number): void;
  /** A web page as it was parsed, for what it says besides its article. */
  onPage?(page: Document): void;
}

/**
 * Understands a document of any kind we know. HTML is parsed inertly: no script runs, nothing is loaded. A document
 * without text gives an article without blocks; fails with a reason where a file is damaged, locked or only pictures, or
 * a text is longer than can be taken in at once.
 */
export async function readDocument(source: SourceDocument, options: ReadOptions = {}): Promise<Result<Article>> {
  const { signal, asItIs = false, onProgress = () => {} } = options;
  try {
    const article =
      "text" in source
        ? await understand(source, options)
        : await understandBytes(source, { parseHtml, parseXml, signal, asItIs, onProgress });
    return { ok: true, value: await nameLanguages(article) };
  } catch (error) {
    if (!(error instanceof FormatFailure)) throw error;
    return { ok: false, reason: error.reason, detail: { ...error.detail, name: source.label } };
  }
}

async function understand(source: TextDocument, options: ReadOptions): Promise<Article> {
  const article = refuseTooLong(await understandText(source, options));
  await rest(source.text);
  return article;
}

async function understandText(source: TextDocument, { asItIs = false, onPage }: ReadOptions): Promise<Article> {
  switch (source.mediaType) {
    case "text/markdown":
      return readMarkdown(source.text, source, parseHtml);
    case "text/html": {
      const page = parseHtml(source.text);
      onPage?.(page);
      await rest(source.text);
      return asItIs ? readPage(page, source) : understandPage(page, source, parseHtml);
    }
    case "text/plain":
      return readPlainText(source.text, source);
  }
}

/** In characters: "War and Peace" on one page. More cannot be shown and made ready to be said in time. */
const mostText = 3_500_000;
/** In blocks, for the same reason; each is a place that can take the focus. */
const mostBlocks = 25_000;

function refuseTooLong(article: Article): Article {
  if (article.blocks.length > mostBlocks) throw new FormatFailure("too-many-parts", { limit: mostBlocks });
  const length = article.blocks.reduce((sum, block) => sum + getBlockText(block).length, 0);
  if (length > mostText) throw new FormatFailure("too-long", { limit: mostText });
  return article;
}

/** Their readers and libraries are loaded when the first document of their kind comes, so that none slows the start. */
async function understandBytes(source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  switch (source.mediaType) {
    case "application/epub+zip":
      return (await import("./formats/epub/read-epub.ts")).readEpub(source, tools);
    case "application/pdf":
      return (await import("./formats/pdf/read-pdf.ts")).readPdf(source, tools);
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return (await import("./formats/docx.ts")).readDocx(source, tools);
    case "message/rfc822":
      return (await import("./formats/mail.ts")).readMail(source, tools);
    case "multipart/related":
      return (await import("./formats/mhtml.ts")).readMhtml(source, tools);
    default:
      throw new FormatFailure("unsupported-type");
  }
}

function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text, "application/xml");
}
