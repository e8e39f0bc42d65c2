import { escapeHtml, looksLikeMarkup } from "./markup.ts";
import { isThing, readList, readText, type Thing } from "./node-kinds.ts";

const addressKeys = ["src", "url", "contentUrl", "originalUrl", "imageUrl", "uri", "href", "file"];
const captionKeys = ["caption", "legend", "subtitle", "description"];
const creditKeys = ["credit", "credits", "copyright", "photographer", "attribution", "source", "byline"];
const altKeys = ["alt", "altText", "alt_text", "alternativeText"];

/** In steps inwards: how far a picture's address and caption can be wrapped in things of their own. */
const deepest = 4;

/** A picture with caption and credit as a figure; empty where it has neither address nor caption. */
export function writeImage(node: Thing): string {
  const caption = findText(node, captionKeys);
  const source = findText(node, addressKeys, isAddress);
  if (source === "" && caption === "") return "";
  const alt = findText(node, altKeys);
  const credit = findText(node, creditKeys);
  const image = source === "" ? "" : `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`;
  const small = credit === "" ? "" : ` <small class="credit">${writeText(credit)}</small>`;
  const below = caption + credit === "" ? "" : `<figcaption>${writeText(caption)}${small}</figcaption>`;
  return `<figure>${image}${below}</figure>`;
}

/** The pictures of a gallery, each as a figure. */
export function writeGallery(node: Thing): string {
  const pictures = readList(node, ["images", "items", "slides", "pictures", "children", "content_elements", "content"]);
  return pictures.filter(isThing).map(writeImage).join("\n");
}

function writeText(text: string): string {
  return looksLikeMarkup(text) ? text : escapeHtml(text);
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/|^\.{0,2}\/\S/.test(text) && !/\s/.test(text.trim());
}

/** Breadth first, so that the picture's own words come before those of its author or its sizes. */
function findText(node: Thing, keys: readonly string[], fits: (text: string) => boolean = () => true): string {
  let level: Thing[] = [node];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    for (const thing of level) {
      const text = readText(thing, keys);
      if (text !== "" && fits(text)) return text;
      const inner = keys.flatMap((key) => readWrapped(thing[key]));
      if (inner[0] !== undefined && fits(inner[0])) return inner[0];
    }
    level = level.flatMap((thing) => Object.values(thing).flatMap(listThings)).slice(0, 50);
  }
  return "";
}

/** A text that is kept with its formatting: `{ text }`, `{ html }`, `[{ name }]`. */
function readWrapped(value: unknown): string[] {
  const things = listThings(value);
  return things.map((thing) => readText(thing, ["text", "html", "value", "basic", "name", "url"])).filter(Boolean);
}

function listThings(value: unknown): Thing[] {
  return (Array.isArray(value) ? value.slice(0, 10) : [value]).filter(isThing);
}
