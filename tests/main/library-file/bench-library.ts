import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { deflateRawSync } from "node:zlib";
import { onTestFinished } from "vitest";
import type { LibraryProgress } from "../../../main/contract-library-file.ts";
import { createLibraryExport, type LibraryExport } from "../../../main/library-file/library-export.ts";
import { createLibraryImport, type LibraryImport } from "../../../main/library-file/library-import.ts";
import { openDatabase } from "../../../main/storage/database.ts";
import { createLibrary, type Library } from "../../../main/storage/library.ts";
import { createLibraryImages, type LibraryImages } from "../../../main/storage/library-images.ts";
import { createLibraryTransfer } from "../../../main/storage/library-transfer.ts";
import { createNewsTransfer } from "../../../main/storage/news-transfer.ts";
import { readPronunciations } from "../../../main/storage/pronunciations.ts";
import { inTransaction } from "../../../main/storage/transaction.ts";

/** A profile with a real database, and the library's file that goes out of it or comes into it. */
export interface Profile {
  readonly database: DatabaseSync;
  readonly library: Library;
  readonly images: LibraryImages;
  readonly exporting: LibraryExport;
  readonly importing: LibraryImport;
  readonly told: LibraryProgress[];
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hark-library-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ends with the test. `path` is what the system's dialogs answer. */
export function openProfile(path: string, limit = 1_000_000_000): Profile {
  const folder = makeFolder();
  const database = openDatabase(join(folder, "hark.db"));
  onTestFinished(() => database.close());
  const images = createLibraryImages(database);
  const told: LibraryProgress[] = [];
  const parts = {
    library: createLibraryTransfer(database, images),
    news: createNewsTransfer(database),
  };
  return {
    database,
    images,
    told,
    library: createLibrary(database),
    exporting: createLibraryExport(
      { ...parts, readPronunciations: () => readPronunciations(database) },
      async () => path,
    ),
    importing: createLibraryImport({
      ...parts,
      inTransaction: (act) => inTransaction(database, act),
      isOverLimit: () => limit === 0,
      folder,
      isLasting: true,
      choosePath: async () => path,
      tell: (progress) => told.push(progress),
    }),
  };
}

/** An article as Hark understands it. */
export function makeArticle(headline: string, paragraphs: readonly string[], extra: readonly object[] = []) {
  const metadata = {
    headline,
    standfirst: "",
    byline: "A. Writer",
    published: "2026-11-20T08:00:00Z",
    updated: "",
    section: "",
    site: "Harbour News",
    language: "en",
    url: "",
    wordCount: 12,
  };
  const blocks = [
    { kind: "heading", level: 1, text: headline, marks: [] },
    ...paragraphs.map((text) => ({ kind: "paragraph", text, marks: [] })),
    ...extra,
  ];
  return { metadata, blocks, skipped: [], confidence: 1, doubts: [], ending: "complete" };
}

/** Keeps an article in a library, as one that was read at that time. */
export function keep(library: Library, url: string, article: ReturnType<typeof makeArticle>, now: number): void {
  const { headline, byline, site, published, language, wordCount } = article.metadata;
  library.keep(
    {
      key: url,
      url,
      label: new URL(url).host,
      mediaType: "text/html",
      charset: "UTF-8",
      sourceLanguage: "en",
      source: deflateRawSync(`<html lang=en><h1>${headline}</h1><script>alert(1)</script>`),
      article: deflateRawSync(JSON.stringify(article)),
      ...{ headline, byline, site, published, language, wordCount },
      text: article.blocks.map((block) => ("text" in block ? block.text : "")).join("\n"),
    },
    now,
  );
}

/** Writes a profile's library as the renderer does; `page` stands for what it makes of an article. */
export async function exportAll({ exporting }: Profile, page = "<!DOCTYPE html><title>x</title>"): Promise<void> {
  const must = <Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value => {
    if (!result.ok) throw new Error(result.reason);
    return result.value;
  };
  must(await exporting.beginLibraryFile());
  while (must(await exporting.takeForLibraryFile())) must(await exporting.writeToLibraryFile({ page }));
  must(await exporting.finishLibraryFile({ list: page }));
}
