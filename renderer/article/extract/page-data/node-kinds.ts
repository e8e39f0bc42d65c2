/** A thing of the page's data. */
export type Thing = Readonly<Record<string, unknown>>;

export type NodeKind =
  | "paragraph"
  | "heading"
  | "list"
  | "item"
  | "quote"
  | "image"
  | "gallery"
  | "table"
  | "code"
  | "separator"
  | "embed"
  | "break"
  | "other";

const typeKeys = [
  "type",
  "_type",
  "nodeType",
  "kind",
  "blockType",
  "blockName",
  "tag",
  "tagName",
  "elementType",
  "component",
  "__typename",
  "role",
  "name",
];

/**
 * The words that editors' formats call their parts by, in the order in which they decide: an "image block" is an image,
 * a "list item" no list.
 */
const kindWords: readonly (readonly [RegExp, NodeKind])[] = [
  [
    /\b(?:ads?|advert\w*|sponsor\w*|newsletter|related|promo\w*|recirculation|recommend\w*|teasers?|sign ?up|subscri\w*|paywall|share|comments?|author|byline)\b/,
    "other",
  ],
  [/\blist item\b|\bli\b/, "item"],
  [/\bhead(?:er|ing|line)?\b|\b(?:sub|cross) ?head\w*|\bh [1-6]\b|\bsub ?title\b/, "heading"],
  [/\b(?:block|pull)? ?quote\b/, "quote"],
  [/\bgallery\b|\bslide ?show\b|\bcarousel\b/, "gallery"],
  [/\bima?ge?\b|\bphoto(?:graph)?\b|\bpicture\b|\bfigure\b|\bembedded asset\b/, "image"],
  [/\b(?:un)?(?:ordered)? ?list\b|\b[uo]l\b/, "list"],
  [/\btable\b/, "table"],
  [/\bcode\b|\bpre(?:formatted)?\b/, "code"],
  [/\bhr\b|\bdivider\b|\bseparator\b|\bthematic break\b|\bhorizontal rule\b/, "separator"],
  [/\bbr\b|\b(?:hard|line) ?break\b/, "break"],
  [/\bembed\w*\b|\bvideo\b|\baudio\b|\biframe\b|\btweet\b|\bpodcast\b/, "embed"],
  [
    /\bp\b|\bparagraphs?\b|\btext\b|\bbody\b|\bunstyled\b|\bhtml\b|\bmarkup\b|\bcopy\b|\bblock\b|\bprose\b/,
    "paragraph",
  ],
];

export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a thing of an editor's format is, by what it calls itself; null when it does not say. */
export function readKind(node: Thing): NodeKind | null {
  const type = readTypeName(node);
  return type === "" ? null : (kindWords.find(([words]) => words.test(type))?.[1] ?? "other");
}

/** The name of a thing's type in small letters, its words apart: "ImageBlock" is "image block", "h2" is "h 2". */
export function readTypeName(node: Thing): string {
  // Sanity's portable text: a block's style says what it is, and it is an item where it is in a list.
  if (typeof node.listItem === "string") return `list item ${splitName(node.listItem)}`;
  if (typeof node.style === "string" && /^(?:h[1-6]|blockquote)$/.test(node.style)) return splitName(node.style);
  for (const key of typeKeys) {
    const name = node[key];
    if (typeof name !== "string" || name === "" || name.length > 60) continue;
    // Under "name" a thing may have the name of anything; blocks of WordPress have a namespace there.
    if (key === "name" && !/^[a-z-]+\/[a-z-]+$/.test(name)) continue;
    return splitName(name);
  }
  return "";
}

function splitName(name: string): string {
  return name
    .replace(/([a-z])([A-Z\d])/g, "$1 $2")
    .replace(/[^\p{L}\d]+/gu, " ")
    .toLowerCase()
    .trim();
}

/** Keys that hold a part's details rather than its text. */
const detailKeys = ["model", "data", "attributes", "attrs", "props", "fields", "payload", "params", "properties"];

/** The thing and what it keeps its details in, nearest first. */
export function listDetails(node: Thing): Thing[] {
  return [node, ...detailKeys.map((key) => node[key]).filter(isThing)];
}

/** The first text under one of these keys, in the thing or in its details; empty when there is none. */
export function readText(node: Thing, keys: readonly string[]): string {
  for (const place of listDetails(node)) {
    for (const key of keys) {
      const value = place[key];
      if (typeof value === "string" && value.trim() !== "") return value;
    }
  }
  return "";
}

/** The first list under one of these keys, in the thing or in its details; empty when there is none. */
export function readList(node: Thing, keys: readonly string[]): readonly unknown[] {
  for (const place of listDetails(node)) {
    for (const key of keys) {
      const value = place[key];
      if (Array.isArray(value) && value.length > 0) return value;
    }
  }
  return [];
}
