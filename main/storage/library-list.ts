import type { DatabaseSync } from "node:sqlite";
import type { KeptArticle, LibraryList, LibraryQuery, LibraryState } from "../contract-library.ts";
import { measureLibrary } from "./library-size.ts";
import { fromIndexed, makeSnippet, toQuery } from "./search-text.ts";

const orders: Readonly<Record<LibraryQuery["order"], string>> = {
  heard: "heard DESC, id DESC",
  added: "added DESC, id DESC",
  headline: "articles.headline COLLATE NOCASE, id",
  shortest: "word_count, id",
};

const filters: Readonly<Record<LibraryQuery["filter"], string>> = {
  all: "TRUE",
  new: "state = 'new'",
  started: "state = 'started'",
  finished: "state = 'finished'",
  saved: "saved = 1",
};

/** Which rows, and the values that belong to the question marks; null where nothing can be found. */
interface Source {
  readonly sql: string;
  readonly values: readonly string[];
}

function toSource({ search, filter }: LibraryQuery): Source | null {
  const query = toQuery(search);
  const where = `removed IS NULL AND ${filters[filter]}`;
  if (query !== null)
    return {
      sql: `article_texts JOIN articles ON articles.id = article_texts.rowid WHERE article_texts MATCH ? AND ${where}`,
      values: [query],
    };
  // Something was typed that no text can have.
  return search.trim() === "" ? { sql: `articles WHERE ${where}`, values: [] } : null;
}

export function listArticles(database: DatabaseSync, query: LibraryQuery): LibraryList {
  const bytes = measureLibrary(database);
  const source = toSource(query);
  if (!source) return { articles: [], count: 0, bytes };
  const { sql, values } = source;
  const { count } = database.prepare(`SELECT count(*) AS count FROM ${sql}`).get(...values) ?? {};
  // Articles are read whole only then: SQLite would carry all their columns through its sorting.
  const ids = database
    .prepare(`SELECT articles.id FROM ${sql} ORDER BY ${orders[query.order]} LIMIT ? OFFSET ?`)
    .all(...values, query.limit, query.offset);
  const find = database.prepare("SELECT * FROM articles WHERE id = ?");
  const findText = database.prepare("SELECT body FROM article_texts WHERE rowid = ?");
  const articles = ids.map(({ id }, index) => {
    // FTS5's own snippets would search anew for each article.
    const body = values.length > 0 && query.offset + index < mostSnippets ? findText.get(Number(id))?.body : null;
    return readKept(find.get(Number(id)) ?? {}, body ? makeSnippet(fromIndexed(String(body)), query.search) : "");
  });
  return { articles, count: Number(count), bytes };
}

/** Where the words stand helps to choose among so many. */
const mostSnippets = 100;

/** What is known of an article by its key; null where it is not in the library. */
export function describeArticle(database: DatabaseSync, key: string): KeptArticle | null {
  const row = database.prepare("SELECT * FROM articles WHERE key = ? AND removed IS NULL").get(key);
  return row ? readKept(row, "") : null;
}

function readKept(row: Record<string, unknown>, snippet: string): KeptArticle {
  return {
    id: Number(row.id),
    headline: String(row.headline),
    label: String(row.label),
    site: String(row.site),
    byline: String(row.byline),
    published: String(row.published),
    language: String(row.language),
    wordCount: Number(row.word_count),
    state: row.state as LibraryState,
    isSaved: row.saved === 1,
    addedAt: Number(row.added),
    heardAt: Number(row.heard),
    progress: Number(row.progress),
    snippet,
  };
}
