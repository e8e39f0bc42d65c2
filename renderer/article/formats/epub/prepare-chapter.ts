import { foldText } from "../../compare-text.ts";
import type { SkipList } from "../../skip-list.ts";
import { lowerHeadings, renameElement } from "../lower-headings.ts";
import type { ContentsEntry } from "./contents.ts";
import { resolvePath } from "./package.ts";

interface ChapterFacts {
  /** Its name in the archive. */
  readonly path: string;
  /** The entries of the contents that lead into it, in order. */
  readonly entries: readonly ContentsEntry[];
}

/**
 * Books write XHTML, where any element may close itself; the HTML parser, which no page can break, would take
 * `<a id="x"/>` for the beginning of a link around all that follows.
 */
export function closeElements(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/gi, (whole, name: string, attributes: string) =>
    voidNames.has(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
  );
}

const voidNames = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * Makes of a chapter what extraction understands: roles instead of EPUB's types, pictures by their names in the archive,
 * headings below the book's title, and headings from the contents where the chapter has none.
 */
export function prepareChapter(document: Document, { path, entries }: ChapterFacts, skips: SkipList): void {
  // Its title is the book's or the file's, and would be taken for a headline.
  document.head.replaceChildren();
  nameLanguages(document);
  readTypes(document, skips);
  markNoteReferences(document);
  unwrapDrawings(document);
  for (const image of document.querySelectorAll("img"))
    image.setAttribute("src", resolvePath(image.getAttribute("src") ?? "", path).path);
  addHeadings(document, entries);
  // The book's title alone is of the first level.
  lowerHeadings(document, null);
}

function nameLanguages(document: Document): void {
  for (const element of document.querySelectorAll("[xml\\:lang]:not([lang])"))
    element.setAttribute("lang", element.getAttribute("xml:lang") ?? "");
}

const roles: Readonly<Record<string, string>> = {
  noteref: "doc-noteref",
  footnote: "doc-footnote",
  endnote: "doc-endnote",
  rearnote: "doc-endnote",
};

function readTypes(document: Document, skips: SkipList): void {
  for (const element of document.querySelectorAll("[epub\\:type], [role=doc-pagebreak]")) {
    const types = (element.getAttribute("epub:type") ?? "").split(/\s+/);
    if (types.includes("pagebreak") || element.getAttribute("role") === "doc-pagebreak") {
      skips.add("other", "page-number", element.textContent ?? "");
      element.remove();
      continue;
    }
    const role = types.map((type) => roles[type]).find(Boolean);
    if (role && !element.hasAttribute("role")) element.setAttribute("role", role);
    // Readers show notes in a window of their own and hide them in the text; a listener needs them there.
    if (role && role !== "doc-noteref") element.removeAttribute("hidden");
  }
}

const noteNumber = /^[[(]?(?:\d{1,4}|[*†‡§a-z]{1,2})[\])]?$/;

/** Older books number their notes with a small link to the note, and say no more about it. */
function markNoteReferences(document: Document): void {
  for (const link of document.querySelectorAll("a[href*='#']")) {
    const isRaised = link.closest("sup") !== null || link.querySelector("sup") !== null;
    const isInside = !/^[a-z][a-z0-9+.-]*:/i.test(link.getAttribute("href") ?? "");
    if (isRaised && isInside && noteNumber.test((link.textContent ?? "").trim()))
      link.setAttribute("role", "doc-noteref");
  }
}

/** Covers are often a picture inside a drawing, so that it fills the page. */
function unwrapDrawings(document: Document): void {
  for (const drawing of document.querySelectorAll("svg")) {
    const image = drawing.querySelector("image");
    const source = image?.getAttribute("xlink:href") ?? image?.getAttribute("href");
    if (!source) continue;
    const picture = document.createElement("img");
    picture.setAttribute("src", source);
    const name = drawing.querySelector("title")?.textContent?.trim() ?? drawing.getAttribute("aria-label");
    if (name) picture.setAttribute("alt", name);
    drawing.replaceWith(picture);
  }
}

const headings = "h1,h2,h3,h4,h5,h6";

/** Every entry of the contents leads to a heading: the chapter's own, a line that says the same, or one made of it. */
function addHeadings(document: Document, entries: readonly ContentsEntry[]): void {
  for (const { title, fragment } of entries) {
    const place = fragment === "" ? document.body : document.getElementById(fragment);
    if (title === "" || !place) continue;
    const same = findLine(document, title);
    if (same) renameElement(same, "h1");
    else if (!beginsWithHeading(place)) {
      const heading = document.createElement("h1");
      heading.textContent = title;
      if (place === document.body) place.prepend(heading);
      else place.before(heading);
    }
  }
}

/** A line that is the entry's title, in another element than a heading: "Chapter One" as a centred paragraph. */
function findLine(document: Document, title: string): Element | undefined {
  const wanted = foldText(title);
  const isTitle = (element: Element) =>
    (element.textContent ?? "").length < title.length + 20 && foldText(element.textContent ?? "") === wanted;
  const lines = [...document.querySelectorAll("p,div")].filter(
    (element) =>
      isTitle(element) && !element.querySelector("p,div,img,h1,h2,h3,h4,h5,h6") && !element.closest(headings),
  );
  return [...document.querySelectorAll(headings)].some(isTitle) ? undefined : lines[0];
}

/** Whether a heading comes before the first words at a place. */
function beginsWithHeading(place: Element): boolean {
  if (place.closest(headings)) return true;
  const first = place.querySelector(headings) ?? (hasWords(place) ? null : place.nextElementSibling?.closest(headings));
  if (!first) return false;
  const between = place.ownerDocument.createRange();
  between.setStart(place, 0);
  between.setEndBefore(first);
  return between.toString().trim() === "";
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? "").trim() !== "";
}
