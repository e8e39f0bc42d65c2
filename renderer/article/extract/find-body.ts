import { Readability } from "@mozilla/readability";
import { isSilent } from "./element-kinds.ts";
import { walk } from "./walk.ts";

/** More elements than any article has; Readability's time grows faster than the page. */
const maxElements = 60_000;
/** Chromium's own parser stops at 512; Readability and the serialiser it uses call themselves for each level. */
const maxDepth = 250;
const attributes = [
  "class",
  "id",
  "style",
  "hidden",
  "aria-hidden",
  "aria-modal",
  "role",
  "itemprop",
  "rel",
  "href",
  "summary",
  "colspan",
  "rowspan",
];
const mark = "data-hark-";

/**
 * The elements that belong to the article's body, as @mozilla/readability sees it; null when it sees none. It works on
 * a copy and only its choice is used: every element of the copy carries an attribute that leads back to the page.
 *
 * `leaveOut` are the figures: they were taken before, and their captions must not count as body text.
 */
export function findBody(document: Document, leaveOut: ReadonlySet<Element>): ReadonlySet<Element> | null {
  const { copy, elements } = copyPage(document, leaveOut);
  if (elements.length > maxElements) return null;
  const found = parse(copy);
  if (!found) return null;
  const kept = new Set<Element>();
  walk(found, {
    enter: (element) => {
      for (const name of element.getAttributeNames()) {
        const original = name.startsWith(mark) ? elements[Number(name.slice(mark.length))] : undefined;
        if (original) kept.add(original);
      }
      return true;
    },
  });
  return kept;
}

function parse(copy: Document): Node | null {
  try {
    return new Readability<Node>(copy, { serializer: (node) => node, disableJSONLD: true }).parse()?.content ?? null;
  } catch {
    // Whatever a page does to it, the reader still gets the page's text.
    return null;
  }
}

interface Copy {
  readonly copy: Document;
  /** By the number in the copy's attribute. */
  readonly elements: readonly Element[];
}

function copyPage(document: Document, leaveOut: ReadonlySet<Element>): Copy {
  const copy = document.implementation.createHTMLDocument("");
  const elements: Element[] = [];
  const parents: Element[] = [copy.body];
  const numbers = new Map<Element, number>();
  let depth = 0;
  walk(document.body, {
    enter: (element) => {
      if (isSilent(element) || element.localName === "noscript" || leaveOut.has(element)) return false;
      if (elements.length > maxElements) return false;
      const twin = copyElement(copy, element, elements.push(element) - 1);
      numbers.set(twin, elements.length - 1);
      parents.at(-1)?.append(twin);
      depth += 1;
      // What lies deeper than the limit becomes a neighbour of its parent: order and text stay.
      if (depth < maxDepth) parents.push(twin);
      return true;
    },
    leave: () => {
      if (depth < maxDepth) parents.pop();
      depth -= 1;
    },
    text: (node) => {
      const parent = parents.at(-1);
      const number =
        parent && wrapsText.test(parent.localName) && node.data.trim() !== "" ? numbers.get(parent) : undefined;
      parent?.append(number === undefined ? node.data : makeSpan(copy, node.data, number));
    },
  });
  return { copy, elements };
}

/** Text directly in these is put into new paragraphs by Readability, and these are thrown away. */
const wrapsText = /^(?:div|section|article|main|td|center|aside|header|footer|dd|dt)$/;

function makeSpan(copy: Document, text: string, number: number): Element {
  const span = copy.createElement("span");
  span.setAttribute(`${mark}${number}`, "");
  span.append(text);
  return span;
}

function copyElement(copy: Document, element: Element, index: number): Element {
  const twin = copy.createElement(/^[a-z][a-z0-9-]*$/.test(element.localName) ? element.localName : "span");
  for (const name of attributes) {
    const value = element.getAttribute(name);
    // Readability replaces script links by new elements that would no longer lead back to the page.
    if (value !== null) twin.setAttribute(name, /^\s*javascript:/i.test(value) ? "#" : value);
  }
  // The number is in the name, not in the value: Readability merges elements by joining their attributes.
  twin.setAttribute(`${mark}${index}`, "");
  return twin;
}
