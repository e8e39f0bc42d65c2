import type { FigureBlock, FigureImage } from "../article.ts";
import { isSaidIn, shareOfWords } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { type CaptionText, noCaption, readCaption } from "./figure-parts.ts";
import type { Place } from "./figure-place.ts";
import type { FoundFigure, LeftOut } from "./find-figures.ts";
import type { PageFacts } from "./inline-mark.ts";
import { isSmall, readImage, readSize } from "./picture.ts";
import { judgeNames } from "./tree/judge-names.ts";
import { listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** Reads the pictures of one figure; its caption is said with the first. */
export function readFigure(place: Place, members: readonly PageElement[], page: PageFacts): FoundFigure {
  const below = readCaption(place.root, page, place.caption);
  const { caption, rest } = below;
  const blocks: FigureBlock[] = [];
  const leftOut: LeftOut[] = [];
  for (const member of members) {
    const alt = readAlt(member);
    // Most pictures of a page are skipped for what they are said to be, whatever they show.
    const read = () => readImage(member, page.base) ?? readSpareImage(place.root, page.base);
    const reason = findReasonToSkip(member, place, caption.text !== "", alt, read);
    if (reason) {
      leftOut.push({ kind: "decoration", reason, text: alt || getFileName(member) });
      continue;
    }
    const own = blocks.length === 0 ? below : noCaption;
    const repeats = alt !== "" && isHeardIn(alt, caption.text);
    if (repeats) leftOut.push({ kind: "duplicate", reason: "repeats-caption", text: alt });
    blocks.push(
      makeBlock(read(), own, { alt: repeats ? "" : alt, unsaid: repeats ? alt : readUnsaidAlt(member, alt) }),
    );
  }
  if (blocks.length === 0 && caption.text !== "")
    leftOut.push({ kind: "decoration", reason: "no-picture", text: caption.text });
  leftOut.push({ kind: "other", reason: "figure-controls", text: rest });
  return { blocks: dropRepeats(blocks), leftOut };
}

function makeBlock(
  image: FigureImage | undefined,
  { caption, credit, printedCredit, creditFirst }: CaptionText,
  { alt, unsaid }: { readonly alt: string; readonly unsaid: string },
): FigureBlock {
  const isBare = caption.text === "" && credit === "";
  const split = isBare ? splitCredit(alt) : { caption: alt, credit, printed: printedCredit };
  return {
    kind: "figure",
    ...(image ? { image } : {}),
    alt: split.caption,
    ...(unsaid === "" ? {} : { unsaidAlt: unsaid }),
    caption: caption.text,
    captionMarks: caption.marks,
    credit: split.credit,
    ...(split.printed === split.credit ? {} : { printedCredit: split.printed }),
    ...(creditFirst ? { creditFirst } : {}),
  };
}

/** A figure whose picture is not in the page's code. */
export function readPictureless(figure: PageElement, page: PageFacts): FoundFigure {
  const caption = readCaption(figure, page, null);
  return { blocks: [makeBlock(undefined, caption, { alt: "", unsaid: "" })], leftOut: [] };
}

/** Galleries show each picture several times: once large, once small. */
function dropRepeats(blocks: readonly FigureBlock[]): FigureBlock[] {
  const urls = new Set<string | undefined>();
  const alts = new Set<string>();
  return blocks.filter(({ image, alt }) => {
    const isRepeat = urls.has(image?.url) || (alt !== "" && alts.has(alt));
    urls.add(image?.url);
    alts.add(alt);
    return !isRepeat;
  });
}

function readSpareImage(root: PageElement, base: string) {
  if (root.tree.list("noscript").length === 0) return undefined;
  const beside = root.parentElement?.children.filter(({ kind }) => kind.name === "noscript") ?? [];
  const [spare] = [...listNamed(root, "noscript"), ...beside].flatMap((each) => listNamed(each, "img"));
  return spare ? readImage(spare, base) : undefined;
}

/** All there is to say about a picture without words. */
function getFileName(image: PageElement): string {
  const source = image.getAttribute("src") ?? image.getAttribute("data-src") ?? "";
  return source.startsWith("data:")
    ? ""
    : (
        source
          .replace(/[?#].*$/, "")
          .split("/")
          .at(-1) ?? ""
      ).slice(0, 100);
}

const emptyAlt = /^(?:image|photo|picture|img|foto|bild|imagen|immagine|null|undefined|placeholder|thumbnail)?\d*$/i;
const address = /^https?:\/\/\S+$/i;
const fileName = /^[\w.%()-]+\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

function readAlt(image: PageElement): string {
  const alt = readGivenAlt(image);
  return alt === "" || emptyAlt.test(alt) || fileName.test(alt) || address.test(alt) ? "" : alt;
}

function readGivenAlt(image: PageElement): string {
  const given = image.getAttribute("alt") ?? (image.localName.includes("-") ? image.getAttribute("data-alt-text") : "");
  return given === null || given === "" ? "" : given.replace(/\s+/g, " ").trim();
}

/** A file's name says nothing to a listener, yet it is what the page gave. */
function readUnsaidAlt(image: PageElement, alt: string): string {
  return alt === "" ? readGivenAlt(image) : "";
}

/** Alt text that a listener has heard already once the caption was said. */
function isHeardIn(alt: string, caption: string): boolean {
  if (caption === "") return false;
  const words = splitCredit(alt).caption || alt;
  return isSaidIn(words, caption) || shareOfWords(words, caption) >= 0.85;
}

const isOrnament = judgeNames((words) => ornament.test(words.replaceAll("_", "-")));
const ornament = /\b(?:avatar|logo|icon|emoji|headshot|gravatar|author|byline|social|share|badge|flag|sprite|thumb)\b/;

/** In characters: what more text is in is named for that. */
const mostOrnamentText = 300;
const isSmallBox = (box: PageElement): boolean => box.textLength <= mostOrnamentText;

/** Machines and places that serve nothing but advertisements. */
const adServer =
  /^(?:https?:)?\/\/(?:[^/]*\.)?(?:doubleclick|adserver|smartadserver|adform|adnxs|googlesyndication|adtech|zedo|advertising|adition)\.|^(?:https?:)?\/\/(?:ads?|adserver|adimg|banners?)\d*\.|\/(?:adserver|openx|revive|www\/delivery)\//i;

function isAdvertised(image: PageElement): boolean {
  return ["src", "data-src"].some((name) => {
    const source = image.getAttribute(name);
    return source !== null && adServer.test(source);
  });
}

function findReasonToSkip(
  image: PageElement,
  place: Place,
  hasCaption: boolean,
  alt: string,
  read: () => FigureImage | undefined,
): string {
  const { width, height } = readSize(image);
  const wide = width ?? height ?? 999;
  const high = height ?? width ?? 999;
  // Style sheets size what is 0 by 0 and described.
  if (wide <= 2 && high <= 2 && (wide + high > 0 || alt === "")) return "tracking-pixel";
  if (isAdvertised(image)) return "page-furniture";
  if (hasCaption) return "";
  if (isSmall(width) || isSmall(height)) return "icon";
  const { role } = image.traits;
  if (role === "presentation" || role === "none" || image.isHidden) return "presentation";
  if (alt === "" && place.root.isHidden) return "presentation";
  if (alt === "" && !read()) return "no-picture";
  const around = [image.parentElement, image.parentElement?.parentElement];
  if (isOrnament(image) || around.some((box) => box && isSmallBox(box) && isOrnament(box))) return "ornament";
  const loose = place.root === image;
  return loose && image.getAttribute("alt")?.trim() === "" ? "empty-alt" : "";
}
