import { decodeEntities } from "../entities.ts";
import { parsePageJson } from "./page-json.ts";

/** The facts of an article as search engines are told them; empty strings when missing. */
export interface ArticleData {
  readonly headline: string;
  /** The name of the thing: mostly the headline, often in other words. */
  readonly name: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated: string;
  readonly section: string;
  readonly site: string;
  readonly language: string;
  /** The text as it is told to machines: all of it, its beginning, or nothing. It is long, and few pages need it. */
  readBody(): string;
}

type Thing = Readonly<Record<string, unknown>>;

/** No article's data is larger; a page could hide a book here. */
const maxLength = 1_000_000;
const maxThings = 5000;
const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting|Story|Recipe|Review)$/;

/** Reads the first article that a page's JSON-LD describes; null when there is none. */
export function readJsonLd(scripts: readonly Element[]): ArticleData | null {
  for (const script of scripts) {
    const article = findArticle(parse(script.textContent ?? ""));
    if (article) return toData(article);
  }
  return null;
}

function parse(text: string): unknown {
  return text.length > maxLength ? null : parsePageJson(text);
}

/** The claims that a page's JSON-LD reviews, and its verdicts on them in words: "False". */
export function readReviews(scripts: readonly Element[]): string[] {
  return (
    scripts
      .map(({ textContent }) => textContent ?? "")
      // Few pages are fact checks, and reading the data again takes time.
      .filter((text) => text.includes("ClaimReview"))
      .flatMap((text) => [...listThings(parse(text))])
      .filter((thing) => toTexts(thing["@type"]).includes("ClaimReview"))
      .flatMap(({ claimReviewed, reviewRating }) => [
        ...toTexts(claimReviewed),
        ...(isThing(reviewRating) ? toTexts(reviewRating.alternateName) : []),
      ])
  );
}

function findArticle(root: unknown): Thing | null {
  for (const thing of listThings(root)) {
    const isArticle = toTexts(thing["@type"]).some((type) => articleType.test(type));
    if (isArticle && toText(thing.headline ?? thing.name)) return thing;
  }
  return null;
}

/** A thing and those that it is a list of or about. */
function* listThings(root: unknown): Generator<Thing> {
  const queue: unknown[] = [root];
  for (let index = 0; index < queue.length && index < maxThings; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, maxThings));
    if (!isThing(value)) continue;
    yield value;
    queue.push(value["@graph"], value.mainEntity, value.mainEntityOfPage);
  }
}

function toData(thing: Thing): ArticleData {
  return {
    headline: toText(thing.headline),
    name: toText(thing.name),
    description: toText(thing.description),
    authors: toTexts(thing.author).filter((name) => !/^https?:/.test(name)),
    published: toText(thing.datePublished),
    updated: toText(thing.dateModified),
    section: toTexts(thing.articleSection)[0] ?? "",
    site: toText(thing.publisher),
    language: toText(thing.inLanguage),
    readBody: () => toText(thing.articleBody),
  };
}

/** A text, a list of texts, or things with names: JSON-LD allows each everywhere. */
function toTexts(value: unknown): string[] {
  if (typeof value === "string") return [clean(value)].filter(Boolean);
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((each) => (Array.isArray(each) ? [] : toTexts(each)));
  return isThing(value) && !Array.isArray(value.name) ? toTexts(value.name) : [];
}

function toText(value: unknown): string {
  return toTexts(value)[0] ?? "";
}

/** Publishers put HTML into it, entities and tags. */
function clean(text: string): string {
  const plain = text.includes("<") ? text.replace(/<\/?[a-z][^<>]{0,200}>/gi, " ") : text;
  return decodeEntities(plain).replace(/\s+/g, " ").trim();
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
