import { randomUUID } from "node:crypto";
import * as v from "valibot";
import type { ImageBytes, SourceDocument } from "../contract.ts";
import { deflate } from "../deflate.ts";
import { makeKey } from "../shelf.ts";
import { binarySizeLimit, documentSizeLimit } from "../sources/document.ts";
import { detectImageType } from "../sources/image-type.ts";
import { isPrivateHost } from "../sources/private-address.ts";
import type { StoredArticle } from "../storage/library-transfer.ts";
import { articleSchema } from "./article-schema.ts";
import { type ArticleEntry, articleEntrySchema, parsePast, understoodSchema } from "./library-file-schema.ts";
import type { ZipArchive } from "./read-zip.ts";

/** In bytes: what Hark reads from the web is smaller. */
const largestImage = 30_000_000;
const largestUnderstood = 200_000_000;

export interface ReadArticle {
  readonly number: number;
  readonly article: StoredArticle;
  readonly images: readonly (ImageBytes & { readonly url: string })[];
}

/** Why an entry of the file is left out; what it is called may be said. */
class UnreadableEntry extends Error {}

/** An article of the file, all of it checked; it may be of anybody's making. Throws UnreadableEntry and ZipFailure. */
export async function readArticleEntry(zip: ZipArchive, value: unknown): Promise<ReadArticle> {
  const parsed = v.safeParse(articleEntrySchema, value);
  if (!parsed.success) throw new UnreadableEntry(v.summarize(parsed.issues));
  const entry = parsed.output;
  const document = await readSource(zip, entry);
  const images = await readImages(zip, entry);
  const { article, text } = await readUnderstood(zip, entry, new Set(images.map(({ url }) => url)));
  const isText = "text" in document;
  return {
    number: entry.number,
    images,
    article: {
      ...entry,
      // Not as the file says: two articles must not take each other's place.
      key: makeKey(document),
      url: entry.address,
      label: entry.openedAs,
      charset: isText ? document.charset : "",
      source: isText ? await deflate(document.text) : document.bytes,
      article: await deflate(article),
      text,
      wordCount: entry.words,
      addedAt: parsePast(entry.addedAt),
      heardAt: parsePast(entry.heardAt),
      place: entry.position,
    },
  };
}

async function readSource(zip: ZipArchive, entry: ArticleEntry): Promise<SourceDocument> {
  const { address: url, openedAs: label, sourceLanguage: language, mediaType, charset } = entry;
  const base = { id: randomUUID(), url, label, language };
  const isText = mediaType === "text/html" || mediaType === "text/plain" || mediaType === "text/markdown";
  const bytes = await zip.read(entry.source, isText ? documentSizeLimit * 3 : binarySizeLimit);
  if (!bytes) throw new UnreadableEntry("no source");
  if (!isText) return { ...base, mediaType, bytes };
  return { ...base, mediaType, charset: charset || "UTF-8", text: new TextDecoder().decode(bytes) };
}

/** Pictures that are none, or not there, are left out: the article shows its text all the same. */
async function readImages(zip: ZipArchive, { images }: ArticleEntry): Promise<(ImageBytes & { url: string })[]> {
  const found: (ImageBytes & { url: string })[] = [];
  for (const { address, file } of images) {
    const bytes = await zip.read(file, largestImage);
    const mediaType = bytes && detectImageType(bytes);
    if (bytes && mediaType) found.push({ url: address, mediaType, bytes });
  }
  return found;
}

/** What Hark made of it, as JSON. */
async function readUnderstood(
  zip: ZipArchive,
  { understood }: ArticleEntry,
  images: ReadonlySet<string>,
): Promise<{ article: string; text: string }> {
  const bytes = await zip.read(understood, largestUnderstood);
  const read = v.safeParse(understoodSchema, bytes && parseJson(bytes));
  if (!read.success) throw new UnreadableEntry("not understood");
  const article = v.safeParse(articleSchema, read.output.article);
  if (!article.success) throw new UnreadableEntry(v.summarize(article.issues));
  return { article: JSON.stringify(read.output.article, createImageGuard(images)), text: read.output.text };
}

/**
 * A picture inside the listener's own network that is not in the file would be asked for there when the article is
 * opened: whoever made the file could so reach what only the listener can.
 */
function createImageGuard(images: ReadonlySet<string>) {
  return (key: string, value: unknown) => {
    if (key !== "image" || typeof value !== "object" || value === null) return value;
    const url = String(Reflect.get(value, "url"));
    const isPrivate = URL.canParse(url) && /^https?:/i.test(url) && isPrivateHost(new URL(url).hostname);
    return isPrivate && !images.has(url) ? undefined : value;
  };
}

/** Null where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
