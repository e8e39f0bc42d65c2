import { createHash, randomUUID } from "node:crypto";
import type { BinaryDocument, ImageBytes, Result, SourceDocument, TextDocument } from "./contract.ts";
import type {
  ArticlePlace,
  ArticleToKeep,
  KeptArticle,
  LibraryList,
  LibraryQuery,
  RecalledArticle,
} from "./contract-library.ts";
import { deflate, unpackText } from "./deflate.ts";
import { createShelfImages } from "./shelf-images.ts";
import { fail, succeed } from "./sources/result.ts";
import type { ArticleRow, KeptSource, Library } from "./storage/library.ts";
import type { LibraryImages } from "./storage/library-images.ts";
import { tryWrite } from "./try-write.ts";

/** The library as documents see it: what is opened is put there, and comes from there again. */
export interface Shelf {
  recall(documentId: string): Promise<RecalledArticle | null>;
  keep(article: ArticleToKeep): Promise<Result<null>>;
  savePlace(documentId: string, place: ArticlePlace): Result<boolean>;
  /** A picture of an article, from the library where it is there, otherwise as `fetch` gives it, and kept. Never throws. */
  findImage(documentId: string, url: string, fetch: () => Promise<Result<ImageBytes>>): Promise<Result<ImageBytes>>;
  /** What the library has of a document; null where it is not there. */
  describe(documentId: string): KeptArticle | null;
  list(query: LibraryQuery): LibraryList;
  open(articleId: number): Promise<Result<SourceDocument>>;
  /** By what makes it the same article; null where it is not there. */
  openByKey(key: string): Promise<SourceDocument | null>;
  /** The listener's last article; null where there is none. */
  findLast(): number | null;
  setSaved(articleId: number, isSaved: boolean): void;
  setHeard(articleId: number, isHeard: boolean): void;
  remove(articleId: number): void;
  putBack(articleId: number): void;
}

export interface ShelfParts {
  readonly library: Library;
  readonly images: LibraryImages;
  /** Gives what was opened lately. */
  findDocument(id: string): SourceDocument | undefined;
  /** Where the library lies, for people. */
  readonly folder: string;
  /** False where it goes when Hark ends. */
  readonly isLasting: boolean;
  /** What the library may take, in bytes. */
  getLimit(): number;
}

/** The way back goes through so many articles, and places are kept for each of them. */
const mostKeys = 50;

export function createShelf({ library, images, findDocument, getLimit, folder, isLasting }: ShelfParts): Shelf {
  const findKey = createKeys(findDocument);
  const save = <Value>(act: () => Value): Result<Value> => {
    const saved = tryWrite(folder, act);
    return saved.ok && !isLasting ? fail("not-writable", { name: folder }) : saved;
  };
  const shelfImages = createShelfImages(images, findKey);

  return {
    async recall(documentId) {
      const key = findKey(documentId);
      const known = key === null ? null : library.find(key);
      if (!known) return null;
      const article = await unpackText(known.article);
      return { article, place: known.place, state: known.state, awayFor: Math.max(0, Date.now() - known.heardAt) };
    },
    async keep(article) {
      const document = findDocument(article.documentId);
      const key = findKey(article.documentId);
      if (!document || key === null) return fail("not-saved", { name: folder });
      const row = await makeRow(key, document, article);
      const written = save(() => {
        library.keep(row, Date.now());
        return null;
      });
      if (!written.ok && written.reason !== "not-writable") return written;
      shelfImages.keepWaiting(article.documentId);
      makeRoom(library, getLimit());
      return written;
    },
    savePlace(documentId, place) {
      const key = findKey(documentId);
      return save(() => key !== null && library.savePlace(key, place, Date.now()));
    },
    findImage: shelfImages.find,
    describe(documentId) {
      const key = findKey(documentId);
      return key === null ? null : library.describe(key);
    },
    list: (query) => library.list(query),
    async open(articleId) {
      const kept = library.open(articleId);
      return kept ? succeed(await unpack(kept)) : fail("unexpected");
    },
    async openByKey(key) {
      const known = library.find(key);
      const kept = known && library.open(known.id);
      return kept ? unpack(kept) : null;
    },
    findLast: () => library.findLast(),
    setSaved: (articleId, isSaved) => library.setSaved(articleId, isSaved),
    setHeard: (articleId, isHeard) => library.setHeard(articleId, isHeard),
    remove: (articleId) => library.remove(articleId, Date.now()),
    putBack: (articleId) => library.putBack(articleId),
  };
}

/** That too much is kept must not keep anybody from reading. */
function makeRoom(library: Library, limit: number): void {
  try {
    library.limit(limit, Date.now());
  } catch (error) {
    console.error(error);
  }
}

/** By document id; a document that was forgotten and is none of the last has no key. */
function createKeys(findDocument: ShelfParts["findDocument"]): (documentId: string) => string | null {
  const keys = new Map<string, string>();
  return (documentId) => {
    const known = keys.get(documentId);
    if (known !== undefined) return known;
    const document = findDocument(documentId);
    if (!document) return null;
    const key = makeKey(document);
    const [oldest] = keys.keys();
    if (keys.size >= mostKeys && oldest !== undefined) keys.delete(oldest);
    keys.set(documentId, key);
    return key;
  };
}

/** A web page is its address, whatever it says today; anything else is its content, wherever it lies. */
export function makeKey(document: SourceDocument): string {
  if (document.url !== "") return document.url.replace(/#.*$/s, "");
  const content = "bytes" in document ? document.bytes : document.text;
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

async function makeRow(
  key: string,
  document: SourceDocument,
  { documentId: _, article, ...facts }: ArticleToKeep,
): Promise<ArticleRow> {
  const { url, label, mediaType, language } = document;
  const source = "bytes" in document ? document.bytes : await deflate(document.text);
  const charset = "bytes" in document ? "" : document.charset;
  return {
    ...facts,
    key,
    url,
    label,
    mediaType,
    charset,
    sourceLanguage: language,
    source,
    article: await deflate(article),
  };
}

async function unpack(kept: KeptSource): Promise<SourceDocument> {
  const { url, label, sourceLanguage: language, source } = kept;
  const base = { id: randomUUID(), url, label, language, keptArticle: await unpackText(kept.article) };
  if (kept.charset === "") return { ...base, mediaType: kept.mediaType as BinaryDocument["mediaType"], bytes: source };
  const mediaType = kept.mediaType as TextDocument["mediaType"];
  return { ...base, mediaType, text: await unpackText(source), charset: kept.charset };
}
