import { isAlike } from "../headline.ts";
import type { PageData } from "./list-data.ts";
import { looksLikeMarkup, measureLinks, measureText, unescapeMarkup, writeProse } from "./markup.ts";
import { isThing, type Thing } from "./node-kinds.ts";
import { isPart, writeNodes } from "./write-nodes.ts";

/** An article's text found in a page's data. */
export interface Story {
  readonly html: string;
  /** In UTF-16 units, without the markup. */
  readonly length: number;
  /** The thing that it is the text of, which may name its author and date; null when nothing does. */
  readonly owner: Thing | null;
}

interface Candidate extends Story {
  readonly score: number;
}

/** A value, and what it is in. */
interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | null;
  readonly depth: number;
}

const deepest = 60;
const mostPlaces = 150_000;
const mostCandidates = 200;

/** In UTF-16 units: less is a teaser. Scripts without spaces say as much in a third of it. */
const leastText = 400;
const leastDenseText = 150;
/** Where the data does not say whose text it is. */
const leastUnnamed = 700;

/**
 * Finds the text in a page's data that is most likely the article's: long, of sentences, under a title that is the page's
 * headline. `headlines` are what the page calls itself. Null when there is none.
 */
export function findStory(data: readonly PageData[], headlines: readonly string[]): Story | null {
  const named = headlines.filter((headline) => headline.trim() !== "");
  const candidates: Candidate[] = [];
  const work = { left: mostPlaces };
  for (const { value } of data) collect(value, named, candidates, work);
  return candidates.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

function collect(root: unknown, headlines: readonly string[], candidates: Candidate[], work: { left: number }): void {
  const stack: Place[] = [{ value: root, key: "", parent: null, depth: 0 }];
  for (let place = stack.pop(); place && work.left > 0; place = stack.pop()) {
    work.left -= 1;
    const html = candidates.length < mostCandidates ? writeText(place.value) : "";
    if (html !== "") {
      const candidate = judge(html, place, headlines);
      if (candidate) candidates.push(candidate);
      continue;
    }
    if (place.depth < deepest) pushChildren(place, stack);
  }
}

function pushChildren(parent: Place, stack: Place[]): void {
  const { value, depth } = parent;
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value).slice(0, 5000))
    if (typeof child === "object" || (typeof child === "string" && child.length >= leastDenseText))
      stack.push({ value: child, key: Array.isArray(value) ? parent.key : key, parent, depth: depth + 1 });
}

/** The value as HTML if it is a text or a list of a text's parts; else empty. */
function writeText(value: unknown): string {
  if (typeof value === "string") return value.length >= leastDenseText && isProse(value) ? writeProse(value) : "";
  if (!Array.isArray(value) || value.length < 2) return "";
  const parts = value.filter((each) => isPart(each) || (typeof each === "string" && each.length > 40));
  return parts.length >= 2 && parts.length * 2 >= value.length ? writeNodes(value.slice(0, 5000)) : "";
}

/** Sentences, and not code, addresses or styles. */
function isProse(text: string): boolean {
  const markup = unescapeMarkup(text);
  const plain = looksLikeMarkup(markup) ? markup.replace(/<[^<>]*>/g, " ") : markup;
  const ends = plain.match(/[.!?…][\s"”»’)]|[.!?…]$|[。！？؟।]/g)?.length ?? 0;
  const odd = plain.match(/[{}[\]\\|=;<>_]/g)?.length ?? 0;
  return ends >= 2 && odd * 40 < plain.length;
}

const bodyKey = /body|content|text|html|article|story|paragraph|blocks|elements/i;
const otherKey =
  /translation|i18n|locali[sz]|messages|cookie|consent|privacy|terms|policy|footer|licen[sc]e|config|setting|comment|style|css|bio|related|recommend|recirc|trending|disclaimer|newsletter|promo/i;

function judge(html: string, place: Place, headlines: readonly string[]): Candidate | null {
  const length = measureText(html);
  const isDense = /[\u3040-\u30ff\u3400-\u9fff]/.test(html.slice(0, 2000));
  if (length < (isDense ? leastDenseText : leastText) || measureLinks(html) > 0.5) return null;
  const { owner, agrees } = findOwner(place, headlines);
  if (agrees !== true && length < (isDense ? leastDenseText : leastUnnamed)) return null;
  if (agrees === false) return null;
  const keys = listKeys(place);
  const shape = /<(?:p|h[2-6]|figure|li|br)\b[\s\S]*<(?:p|h[2-6]|figure|li|br)\b/i.test(html) ? 1.4 : 1;
  const name = keys.some((key) => otherKey.test(key)) ? 0.1 : bodyKey.test(place.key) ? 1.5 : 1;
  return { html, length, owner, score: Math.min(length, 60_000) * shape * name * (agrees ? 3 : 1) };
}

function listKeys(place: Place): string[] {
  const keys: string[] = [];
  for (let each: Place | null = place; each; each = each.parent) keys.push(each.key);
  return keys;
}

/** In steps outwards: how far from its text an article's title can stand. */
const reach = 8;
const titleKey = /^(?:seo|short|main|full|page|article|display)?_?(?:head_?lines?|titles?|name)$/i;

/**
 * The nearest thing around a text that has a title: whether it is the page's headline. `agrees` is false where only
 * other titles are around it: then the text is another article's; null where there is none, or the page has no headline.
 */
function findOwner(place: Place, headlines: readonly string[]): { owner: Thing | null; agrees: boolean | null } {
  let agrees: boolean | null = null;
  let owner: Thing | null = null;
  let each: Place | null = place.parent;
  for (let step = 0; each && step < reach; step += 1, each = each.parent) {
    if (!isThing(each.value)) continue;
    const titles = listTitles(each.value);
    if (titles.length === 0) continue;
    owner ??= each.value;
    if (titles.some((title) => headlines.some((headline) => isSameTitle(title, headline)))) {
      return { owner: each.value, agrees: true };
    }
    // A single word names a part or an author, not an article.
    if (headlines.length > 0 && titles.some((title) => title.trim().split(/\s+/).length >= 3)) agrees = false;
  }
  return { owner, agrees };
}

function isSameTitle(title: string, headline: string): boolean {
  return title.trim() !== "" && isAlike(title, headline);
}

/** What a thing calls itself: texts under keys that name titles, wrapped or not. */
export function listTitles(thing: Thing): string[] {
  const titles: string[] = [];
  for (const [key, value] of Object.entries(thing).slice(0, 200)) {
    if (!titleKey.test(key)) continue;
    const texts = isThing(value) ? Object.values(value) : [value];
    for (const text of texts) if (typeof text === "string" && text.length > 0 && text.length < 400) titles.push(text);
  }
  return titles;
}
