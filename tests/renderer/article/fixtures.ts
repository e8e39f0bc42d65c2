import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { BinaryDocument, Result, SourceDocument, TextDocument } from "../../../main/contract.ts";
import type { Article } from "../../../renderer/article/article.ts";
import { readDocument } from "../../../renderer/article/read-document.ts";
import { readWebPage } from "../../../renderer/article/read-web-page.ts";
import { completeReading } from "../../../renderer/view/complete-reading.ts";
import { findIn, readFixtureFile } from "../../fixture-files.ts";

const folder = join("tests", "fixtures");

/** Each shape of page that there is a folder for. */
export const fixtureNames: readonly string[] = readdirSync(folder);

const textTypes = {
  "page.html": "text/html",
  "page.txt": "text/plain",
  "page.md": "text/markdown",
} as const;

const binaryTypes = {
  "page.epub": "application/epub+zip",
  "page.pdf": "application/pdf",
  "page.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "page.eml": "message/rfc822",
  "page.mhtml": "multipart/related",
} as const;

/** Those that are web pages. */
export const pageNames: readonly string[] = fixtureNames.filter((name) => existsSync(join(folder, name, "page.html")));

/** A fixture as if it had been read from its source: web pages from one address, the rest from files. */
export function readFixture(name: string): SourceDocument {
  const place = join(folder, name);
  const text = findIn(place, keysOf(textTypes));
  if (text) return readTextFixture(name, text);
  const file = findIn(place, keysOf(binaryTypes));
  if (!file) throw new Error(`${name} has no page.`);
  return makeBinarySource(readFixtureFile(join(place, file)), binaryTypes[file]);
}

/** A fixture that is a web page. */
export function readPageFixture(name: string): TextDocument {
  return readTextFixture(name, "page.html");
}

function readTextFixture(name: string, file: keyof typeof textTypes): TextDocument {
  const url = file === "page.html" ? `https://example.org/news/${name}` : "";
  return makeSource(readFileSync(join(folder, name, file), "utf8"), textTypes[file], url);
}

/**
 * The article of a fixture as the app makes it: web pages with their further pages and other forms, which are files
 * beside the page and named as their addresses end, and with what their scripts build.
 */
export async function readFixtureArticle(name: string): Promise<Article> {
  const source = readFixture(name);
  if (source.mediaType !== "text/html") return readArticle(source);
  const reading = expectValue(await readWebPage(source));
  const read = await completeReading(source, reading, {
    mayRunScripts: () => true,
    onStep: () => {},
    openPart: (_, url) => Promise.resolve(readPart(name, url)),
    runScripts: () => Promise.resolve({ ok: true, value: runScripts(source) }),
  });
  return expectValue(read).article;
}

function expectValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function readPart(name: string, url: string): Result<SourceDocument> {
  const path = join(folder, name, `${new URL(url).pathname.split("/").at(-1)}.html`);
  if (!existsSync(path)) return { ok: false, reason: "not-found", detail: { name: path } };
  return { ok: true, value: makeSource(readFileSync(path, "utf8"), "text/html", url) };
}

/** What a fixture's own scripts make of it; the app does that in a closed window, which has tests of its own. */
function runScripts(source: TextDocument): TextDocument {
  const page = new JSDOM(source.text, { url: source.url, runScripts: "dangerously" });
  return { ...source, text: page.serialize() };
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

/** A book, a document or a mail of these bytes, as main hands it over. */
export function makeBinarySource(bytes: Uint8Array, mediaType: BinaryDocument["mediaType"]): BinaryDocument {
  return { id: "1", bytes, mediaType, url: "", label: "Test", language: "" };
}

/** What should come out of a fixture, as parsed JSON. */
export function readExpected(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, "article.json"), "utf8"));
}

/** A document of these words, as main hands it over. */
export function makeSource(text: string, mediaType: TextDocument["mediaType"] = "text/html", url = ""): TextDocument {
  return { id: "1", text, mediaType, url, label: "Test", charset: "UTF-8", language: "" };
}

/** The document understood; throws where it cannot be. */
export async function readArticle(source: SourceDocument): Promise<Article> {
  const read = await readDocument(source);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}
