import { parseDate } from "../../dates.ts";
import { findStory, listTitles, type Story } from "./find-story.ts";
import { listPageData, type PageData } from "./list-data.ts";
import { escapeHtml } from "./markup.ts";
import { isThing, type Thing } from "./node-kinds.ts";

/** Parses HTML without running or loading anything of it. */
export type ParseHtml = (html: string) => Document;

/**
 * The article that a page holds only as data, for its scripts to show, as a document of its own with the page's head.
 * Null when there is none, or when the page says that the text is not free: then what it shows is what it gives.
 */
export function readPageData(page: Document, headlines: readonly string[], parseHtml: ParseHtml): Document | null {
  const data = listPageData(page);
  if (data.some(isForSubscribers)) return null;
  const story = findStory(data, headlines);
  return story && writeDocument(page, story, headlines, parseHtml);
}

function isForSubscribers({ value, isStated }: PageData): boolean {
  return isStated && /"isAccessibleForFree":"?false/i.test(JSON.stringify(value));
}

function writeDocument(page: Document, story: Story, headlines: readonly string[], parseHtml: ParseHtml): Document {
  const titles = story.owner ? listTitles(story.owner) : [];
  const headline = headlines.find((each) => each !== "") ?? titles[0] ?? "";
  const standfirst = story.owner
    ? findFact(story.owner, /^(?:standfirst|dek|deck|sub_?(?:title|headline)|lead|intro)$/i)
    : "";
  const head = `<h1>${escapeHtml(headline)}</h1>${standfirst && `<p class="standfirst">${escapeHtml(standfirst)}</p>`}`;
  return copyHead(page, parseHtml(`<!doctype html><body><article>${head}${story.html}</article>`), headline, story);
}

/** The page's own words about itself, and what its data says beyond them. */
function copyHead(page: Document, document: Document, headline: string, story: Story): Document {
  const head = document.importNode(page.head, true);
  document.head.replaceWith(head);
  if (page.title.trim() === "") document.title = headline;
  for (const name of ["lang", "dir"]) {
    const value = page.documentElement.getAttribute(name);
    if (value !== null) document.documentElement.setAttribute(name, value);
  }
  // Frameworks put what they state for machines anywhere.
  for (const script of page.body.querySelectorAll('script[type="application/ld+json" i]'))
    head.append(document.importNode(script, true));
  if (story.owner) addFacts(document, story.owner);
  return document;
}

/** What the data says of the article, behind what the page says itself. */
function addFacts(document: Document, owner: Thing): void {
  const facts: readonly (readonly [string, string])[] = [
    ["author", findFact(owner, /^(?:authors?|by_?lines?|creators?|writers?)$/i)],
    ["date", findFact(owner, /^(?:(?:first_?)?publi(?:shed|cation)\w*|date(?:Published)?|created(?:_?at)?)$/i, isDate)],
    [
      "description",
      findFact(owner, /^(?:standfirst|excerpt|dek|deck|sub_?(?:title|headline)|summary|description|teaser)$/i),
    ],
  ];
  for (const [name, content] of facts) {
    if (content === "") continue;
    const meta = document.createElement("meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
    document.head.append(meta);
  }
}

function isDate(text: string): boolean {
  return parseDate(text) !== "";
}

const nameKeys = ["name", "displayName", "fullName", "text", "title", "basic", "rendered"];

function findFact(owner: Thing, key: RegExp, fits: (text: string) => boolean = () => true): string {
  for (const [name, value] of Object.entries(owner)) {
    if (!key.test(name)) continue;
    const text = readNames(value).join(", ");
    if (text !== "" && text.length < 1000 && fits(text)) return text;
  }
  return "";
}

function readNames(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap(readNames);
  if (!isThing(value)) return [];
  const name = nameKeys.map((key) => value[key]).find((each) => typeof each === "string" && each !== "");
  return typeof name === "string" ? [name] : [];
}
