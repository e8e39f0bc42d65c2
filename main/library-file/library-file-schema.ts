import * as v from "valibot";
import { binaryMediaTypes, textMediaTypes } from "../contract-media-types.ts";
import { pronunciationsSchema } from "../storage/pronunciations.ts";

/** library.json of a library's file; docs/library-file.md says what each field means. */

export const formatName = "hark-library";
export const formatVersion = 1;
/** The file's first entry, not packed, so that its first bytes tell what it is, whatever it is called. */
export const libraryMediaType = "application/x-hark-library+zip";

const short = v.pipe(v.string(), v.maxLength(1000));
const long = v.pipe(v.string(), v.maxLength(100_000));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A name within the file; it is only looked up there. */
const path = short;
/** Of the times that have the form of one, JavaScript knows not all: an offset in hours alone, a 31st of February. */
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), "no time"),
);
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));
/** In UTF-16 units: three words that are longer are none. */
const longestRun = 300;
/** An http(s) address, or nothing. */
const webAddress = v.pipe(
  long,
  v.check((text) => text === "" || isWebAddress(text), "not a web address"),
);

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

const image = v.object({ address: v.pipe(v.string(), v.maxLength(20_000_000)), file: path, mediaType: short });

export const articleEntrySchema = v.object({
  number: whole,
  page: path,
  source: path,
  understood: path,
  address: webAddress,
  openedAs: long,
  mediaType: v.picklist([...textMediaTypes, ...binaryMediaTypes]),
  charset: short,
  sourceLanguage: short,
  headline: long,
  byline: long,
  site: long,
  published: short,
  language: short,
  words: whole,
  state: v.picklist(["new", "started", "finished"]),
  isSaved: v.boolean(),
  addedAt: time,
  heardAt: time,
  position: v.object({ block: whole, offset: whole, progress: share }),
  images: list(image, 10_000),
});
export type ArticleEntry = v.InferOutput<typeof articleEntrySchema>;

const headline = v.object({
  key: v.pipe(long, v.minLength(1)),
  address: webAddress,
  headline: long,
  summary: long,
  author: long,
  language: short,
  publishedAt: v.nullable(time),
  addedAt: time,
  sortedAt: time,
  words: whole,
  isRead: v.boolean(),
  isSaved: v.boolean(),
  isRemoved: v.boolean(),
  /** The number of the article that it was opened as. */
  article: v.nullable(whole),
});
export type HeadlineEntry = v.InferOutput<typeof headline>;

export const feedEntrySchema = v.object({
  address: v.pipe(webAddress, v.minLength(1)),
  siteAddress: webAddress,
  title: long,
  // Not in the files of the first Hark that wrote them.
  ownTitle: v.optional(long, ""),
  folders: v.optional(v.pipe(list(short, 10), v.readonly()), []),
  kind: v.picklist(["feed", "page"]),
  addedAt: time,
  headlines: list(headline, 1_000_000),
});
export type FeedEntry = v.InferOutput<typeof feedEntrySchema>;

const storyState = { isHeard: v.boolean(), isUnderWay: v.boolean() };
export const storyEntrySchema = v.union([
  v.object({ article: whole, ...storyState }),
  v.object({ feed: long, headline: long, ...storyState }),
]);
export type StoryEntry = v.InferOutput<typeof storyEntrySchema>;

/** What was heard in a bulletin at one time: runs of three words, folded. */
export const heardEntrySchema = v.object({
  heardAt: time,
  runs: list(v.pipe(v.string(), v.minLength(1), v.maxLength(longestRun)), 1_000_000),
});
export type HeardEntry = v.InferOutput<typeof heardEntrySchema>;

/** What says that it is a library, and of which version; a newer one may have any other fields. */
export const versionSchema = v.object({ format: v.literal(formatName), version: v.pipe(whole, v.minValue(1)) });

/** Entries are checked one by one: a broken one must not keep the others out. */
export const librarySchema = v.object({
  articles: list(v.unknown(), 1_000_000),
  feeds: v.fallback(list(v.unknown(), 100_000), []),
  bulletin: v.fallback(list(v.unknown(), 100_000), []),
  // Not in the files of the first Hark that wrote them.
  heard: v.fallback(list(v.unknown(), 100_000), []),
  pronunciations: v.fallback(pronunciationsSchema, []),
});

/** What Hark made of an article, and all of it that can be searched. */
export const understoodSchema = v.object({ article: v.unknown(), text: v.pipe(v.string(), v.maxLength(50_000_000)) });

/** In ms since 1970. What says that it was in the future would come before all that is heard until then. */
export function parsePast(time: string): number {
  return Math.min(Date.parse(time), Date.now());
}
