import type { Article } from "../article.ts";
import { extractArticle } from "../extract/extract-article.ts";
import type { PageSource } from "../extract/read-metadata.ts";
import { convertMarkdown } from "./markdown-to-html.ts";
import { readPlainText } from "./plain-text.ts";

/** Understands Markdown (GitHub's, with HTML in it); `parseHtml` must be inert, because the HTML is anybody's. */
export function readMarkdown(text: string, source: PageSource, parseHtml: (html: string) => Document): Article {
  const { facts, body } = splitFrontMatter(text);
  const html = convertMarkdown(body);
  // Brackets nested beyond any meaning; the words are still there.
  if (html === null) return readPlainText(body, source);
  const document = parseHtml(html);
  document.title = facts.get("title") ?? document.querySelector("h1")?.textContent ?? "";
  addMeta(document, "author", facts.get("author") ?? facts.get("authors"));
  addMeta(document, "date", facts.get("date"));
  addMeta(document, "description", facts.get("description") ?? facts.get("summary"));
  const language = facts.get("lang") ?? facts.get("language");
  if (language) document.documentElement.setAttribute("lang", language);
  return extractArticle(document, { url: source.url, language: source.language, label: source.label, isWhole: true });
}

function addMeta(document: Document, name: string, content: string | undefined): void {
  if (!content) return;
  const meta = document.createElement("meta");
  meta.setAttribute("name", name);
  meta.setAttribute("content", content);
  document.head.append(meta);
}

interface FrontMatter {
  readonly facts: ReadonlyMap<string, string>;
  readonly body: string;
}

const fence = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Takes the simple `key: value` lines between two `---` at the top; nested YAML says nothing that a listener needs. */
function splitFrontMatter(text: string): FrontMatter {
  const normal = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const match = fence.exec(normal);
  if (!match || !/^[\w-]+:/m.test(match[1] ?? "")) return { facts: new Map(), body: normal };
  const lines = (match[1] ?? "").split("\n").map((line) => /^([\w-]+):\s*(.+)$/.exec(line));
  const facts = lines.flatMap((line) =>
    line ? [[(line[1] ?? "").toLowerCase(), unquote(line[2] ?? "")] as const] : [],
  );
  return { facts: new Map(facts), body: normal.slice(match[0].length) };
}

function unquote(value: string): string {
  const trimmed = value.trim().replace(/^\[(.*)\]$/, "$1");
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
