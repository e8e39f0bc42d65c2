import type { ArticleForFile } from "../contract-library-file.ts";
import type { Pronunciation } from "../contract-pronunciation.ts";
import { inflate } from "../deflate.ts";
import type { LibraryTransfer, StoredArticle, StoredImage } from "../storage/library-transfer.ts";
import type { NewsTransfer, StoredFeed } from "../storage/news-transfer.ts";
import { nameImage, namePage, nameSource, nameUnderstood } from "./entry-names.ts";
import {
  type ArticleEntry,
  type FeedEntry,
  formatName,
  formatVersion,
  type HeadlineEntry,
  type HeardEntry,
  libraryMediaType,
  type StoryEntry,
} from "./library-file-schema.ts";
import type { ZipWriter } from "./write-zip.ts";

export interface LibraryParts {
  readonly library: LibraryTransfer;
  readonly news: NewsTransfer;
  readPronunciations(): readonly Pronunciation[];
}

/** Writes a library into an archive, article by article; what cannot be read or written throws. */
export interface LibraryWriter {
  /** The next article; null after the last. */
  take(): Promise<ArticleForFile | null>;
  /** Writes the article that was taken last, with its page. */
  write(page: string): Promise<void>;
  /** Writes all that is not an article, with a page that lists the others. */
  finish(list: string): Promise<void>;
}

interface Taken {
  readonly number: number;
  readonly path: string;
  readonly stored: StoredArticle;
  readonly article: string;
  readonly images: readonly StoredImage[];
}

/** So that a browser that is given a source takes it for UTF-8, whatever the page says of itself. */
const byteOrderMark = "\uFEFF";

export function createLibraryWriter(
  zip: ZipWriter,
  { library, news, readPronunciations }: LibraryParts,
  ids: readonly number[],
): LibraryWriter {
  const waiting = [...ids].reverse();
  const numbers = new Map<string, number>();
  const written = new Set<string>();
  const entries: string[] = [];
  let current: Taken | null = null;
  let isBegun = false;

  const writeImage = async ({ hash, mediaType }: StoredImage) => {
    const name = nameImage(hash, mediaType);
    if (written.has(name)) return;
    written.add(name);
    await zip.add(name, library.readImage(hash) ?? new Uint8Array(), true);
  };

  return {
    async take() {
      if (!isBegun) await zip.add("mimetype", Buffer.from(libraryMediaType), true);
      isBegun = true;
      current = await takeNext(library, waiting, entries.length + 1);
      return current && describeTaken(current);
    },
    async write(page) {
      const taken = current;
      current = null;
      if (!taken) return;
      const { number, path, stored, article, images } = taken;
      await zip.add(path, Buffer.from(page));
      const isText = stored.mediaType.startsWith("text/");
      const source = isText ? Buffer.from(byteOrderMark + (await unpack(stored.source))) : stored.source;
      await zip.add(nameSource(number, stored.mediaType), source, !isText);
      const understood = `{"article":${article},"text":${JSON.stringify(stored.text)}}`;
      await zip.add(nameUnderstood(number), Buffer.from(understood));
      for (const image of images) await writeImage(image);
      numbers.set(stored.key, number);
      entries.push(JSON.stringify(describeEntry(taken)));
    },
    async finish(list) {
      await zip.add("index.html", Buffer.from(list));
      const feeds = news.listFeeds();
      const { writeOpml } = await import("../feeds/opml.ts");
      // OPML without an outline is none.
      if (feeds.length > 0) await zip.add("feeds.opml", Buffer.from(writeOpml(feeds, "Hark")));
      const pronunciations = readPronunciations().map((one) => JSON.stringify(one));
      const lists = {
        articles: entries,
        feeds: describeFeeds(news, feeds, numbers),
        bulletin: describeStories(news, numbers),
        heard: describeHeard(news),
        pronunciations,
      };
      await zip.add("library.json", Buffer.from(writeIndex(lists)));
      await zip.finish();
    },
  };
}

async function takeNext(library: LibraryTransfer, waiting: number[], number: number): Promise<Taken | null> {
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const stored = library.read(id);
    // Taken out since the list was made.
    if (!stored) continue;
    const path = namePage(number, stored.headline || stored.label);
    return { number, path, stored, article: await unpack(stored.article), images: library.listImages(id) };
  }
  return null;
}

function describeTaken({ number, path, stored, article, images }: Taken): ArticleForFile {
  const files = images.map(({ url, hash, mediaType }) => [url, `../${nameImage(hash, mediaType)}`]);
  return { number, path, article, label: stored.label, images: Object.fromEntries(files) };
}

function describeEntry({ number, path, stored, images }: Taken): ArticleEntry {
  const { url, label, mediaType, charset, sourceLanguage, headline, byline, site, published, language } = stored;
  const { state, isSaved, place } = stored;
  return {
    number,
    page: path,
    source: nameSource(number, mediaType),
    understood: nameUnderstood(number),
    address: url,
    openedAs: label,
    mediaType: mediaType as ArticleEntry["mediaType"],
    charset,
    sourceLanguage,
    headline,
    byline,
    site,
    published,
    language,
    words: stored.wordCount,
    state,
    isSaved,
    addedAt: toTime(stored.addedAt),
    heardAt: toTime(stored.heardAt),
    position: place,
    images: images.map(({ url: address, hash, mediaType: type }) => ({
      address,
      file: nameImage(hash, type),
      mediaType: type,
    })),
  };
}

/** An item a line, as are the stories. */
function describeFeeds(
  news: NewsTransfer,
  feeds: readonly StoredFeed[],
  numbers: ReadonlyMap<string, number>,
): string[] {
  return feeds.map(({ addedAt, ...feed }) => {
    const headlines = news.listHeadlines(feed.address).map(
      ({ url, published, addedAt: added, sortedAt, wordCount, articleKey, ...facts }): HeadlineEntry => ({
        ...facts,
        address: url,
        publishedAt: published > 0 ? toTime(published) : null,
        addedAt: toTime(added),
        sortedAt: toTime(sortedAt),
        words: wordCount,
        article: numbers.get(articleKey) ?? null,
      }),
    );
    return JSON.stringify({ ...feed, addedAt: toTime(addedAt), headlines } satisfies FeedEntry);
  });
}

function describeStories(news: NewsTransfer, numbers: ReadonlyMap<string, number>): string[] {
  const stories = news.listStories().flatMap((story): StoryEntry[] => {
    const { isHeard, isUnderWay } = story;
    const state = { isHeard, isUnderWay };
    if (!("articleKey" in story)) return [{ feed: story.feedAddress, headline: story.headlineKey, ...state }];
    const article = numbers.get(story.articleKey);
    return article === undefined ? [] : [{ article, ...state }];
  });
  return stories.map((story) => JSON.stringify(story));
}

function describeHeard(news: NewsTransfer): string[] {
  return news
    .listHeard()
    .map(({ heardAt, runs }) => JSON.stringify({ heardAt: toTime(heardAt), runs: [...runs] } satisfies HeardEntry));
}

/** One item a line, so that tools that go by lines can read it, too. */
function writeIndex(lists: Readonly<Record<string, readonly string[]>>): string {
  const head = JSON.stringify({ format: formatName, version: formatVersion, writtenAt: toTime(Date.now()) });
  const fields = Object.entries(lists).map(
    ([name, items]) => `"${name}":[${items.length > 0 ? "\n" : ""}${items.join(",\n")}]`,
  );
  return `${head.slice(0, -1)},\n${fields.join(",\n")}}\n`;
}

function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** All of it: a page may begin with a byte order mark of its own. */
async function unpack(bytes: Uint8Array): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await inflate(bytes));
}
