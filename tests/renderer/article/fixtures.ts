import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceDocument } from "../../../main/contract.ts";
import type { Article } from "../../../renderer/article/article.ts";
import { readDocument } from "../../../renderer/article/read-document.ts";

const folder = join("tests", "fixtures");

/** Each shape of page that there is a folder for. */
export const fixtureNames: readonly string[] = readdirSync(folder);

const types = [
  ["page.html", "text/html"],
  ["page.txt", "text/plain"],
  ["page.md", "text/markdown"],
] as const;

/** A fixture as if it had been read from its source: web pages from one address, the rest from files. */
export function readFixture(name: string): SourceDocument {
  const found = types.find(([file]) => existsSync(join(folder, name, file)));
  if (!found) throw new Error(`${name} has no page.`);
  const [file, mediaType] = found;
  const url = mediaType === "text/html" ? `https://example.org/news/${name}` : "";
  return makeSource(readFileSync(join(folder, name, file), "utf8"), mediaType, url);
}

/** What should come out of a fixture, as parsed JSON. */
export function readExpected(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, "article.json"), "utf8"));
}

/** A document of these words, as main hands it over. */
export function makeSource(
  text: string,
  mediaType: SourceDocument["mediaType"] = "text/html",
  url = "",
): SourceDocument {
  return { id: "1", text, mediaType, url, label: "Test", charset: "UTF-8", language: "" };
}

/** The document understood; throws where it cannot be. */
export async function readArticle(source: SourceDocument): Promise<Article> {
  const read = await readDocument(source);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}
