import type { FigureImage } from "../article.ts";
import { remember } from "./remember.ts";
import { isNamed, listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import { resolveImage } from "./urls.ts";

/** Wide enough for a large window at double density; larger ones only cost the reader's line. */
const wishedWidth = 1600;

const sourceSets = ["data-srcset", "data-lazy-srcset", "srcset"];
const lazySources = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-hi-res-src"];
/** The best first. */
const ownSources = [...sourceSets, ...lazySources, "src"];
/** A name of a few words, one of which says that it is none: "lazy-loading.gif", not "a-customer-loading-her-truck.jpg". */
const placeholderWord = /blank|spacer|placeholder|transparent|pixel|1x1|loading|grey|dummy/i;
const placeholderName = new RegExp(
  `(?:^|\\/)(?:[^/_-]+[_-]){0,2}(?:${placeholderWord.source})(?:[_-][^/_-]+){0,2}$`,
  "i",
);
const imageName = /^[^\s"'<>{}]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]\S*)?$/i;

/** The picture that an `<img>` (within its `<picture>`, behind a lazy loader) stands for; undefined when none. */
export function readImage(image: PageElement, base: string): FigureImage | undefined {
  // Most pictures have one or two of all the attributes that there may be.
  const names = image.source.getAttributeNames();
  const url = findSource(image, names, base) || findOffered(image, base) || findInvented(image, names, base);
  if (url === "") return undefined;
  const { width, height } = readSize(image);
  return width && height ? { url, width, height } : { url };
}

interface Size {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The size attributes in CSS pixels; undefined when missing or not a number of pixels. */
export const readSize = remember(
  (image): Size => ({ width: readPixels(image, "width"), height: readPixels(image, "height") }),
);

const pixels = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/;

function readPixels(image: PageElement, name: keyof Size): number | undefined {
  const given = image.getAttribute(name);
  const value = given === null ? undefined : pixels.exec(given)?.[1];
  return value === undefined ? undefined : Number(value);
}

/** In CSS pixels. */
const smallestPicture = 64;

/** Whether a size is an icon's; 0 is what scripts put there until they know better. */
export function isSmall(size: number | undefined): boolean {
  return size !== undefined && size > 0 && size < smallestPicture;
}

/** The best of its own sources that will do; empty when there is none. */
function findSource(image: PageElement, names: readonly string[], base: string): string {
  for (const name of ownSources) {
    if (!names.includes(name)) continue;
    const value = image.getAttribute(name) ?? "";
    const url = readSource(sourceSets.includes(name) ? chooseFromSet(value) : value, base);
    if (url !== "") return url;
  }
  return "";
}

/** What the `<picture>` around it offers. */
function findOffered(image: PageElement, base: string): string {
  if (image.tree.list("picture").length === 0) return "";
  const picture = image.closest(isSet);
  return picture ? findFirst(listOffers(picture), base) : "";
}

const isSet = isNamed("picture");

/** Lazy loaders invent attributes; any that holds the name of a picture will do when nothing else does. */
function findInvented(image: PageElement, names: readonly string[], base: string): string {
  const values = names.filter((name) => name.startsWith("data-")).map((name) => image.getAttribute(name) ?? "");
  return findFirst(
    values.filter((value) => imageName.test(value)),
    base,
  );
}

function findFirst(sources: readonly string[], base: string): string {
  for (const source of sources) {
    const url = readSource(source, base);
    if (url !== "") return url;
  }
  return "";
}

/** The address of a picture; empty for what is none, or a placeholder for it. */
function readSource(source: string, base: string): string {
  const url = source === "" ? "" : resolveImage(source, base);
  return isPlaceholder(url) ? "" : url;
}

const listOffers = remember((picture) =>
  listNamed(picture, "source").flatMap((source) =>
    sourceSets.map((name) => chooseFromSet(source.getAttribute(name) ?? "")),
  ),
);

function isPlaceholder(url: string): boolean {
  // Real data: pictures are larger than the grey dots that lazy loaders begin with.
  if (url.startsWith("data:")) return url.length < 1000;
  return placeholderWord.test(url) && placeholderName.test(url.replace(/[?#].*$/, ""));
}

const offer = /([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g;

/** The smallest picture of a srcset that is wide enough, or else the largest. */
function chooseFromSet(set: string): string {
  if (set === "") return "";
  let url = "";
  let width = 0;
  for (const [, each = "", size = "1", unit = "x"] of set.slice(0, 20_000).matchAll(offer)) {
    const own = (Number(size) || 0) * (unit === "x" ? 800 : 1);
    const isBetter = width < wishedWidth ? own >= width : own >= wishedWidth && own < width;
    if (url !== "" && !isBetter) continue;
    url = each;
    width = own;
  }
  return url;
}
