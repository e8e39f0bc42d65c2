import { findNamed, isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** What holds a page's text as a whole: no box in it goes beyond. */
export const isMainPart = isNamed("body", "main", "article");

const hiragana = /^[\p{Script=Hiragana}ー\s]+$/u;

/**
 * How a word is read, above it, and the brackets for those who do not see it there. A Japanese voice knows how its own
 * words are read; a foreign name's reading stays where the page has brackets for it, or it would be glued to the name.
 */
export function isReading(element: PageElement): boolean {
  const name = element.localName;
  if (name !== "rt" && name !== "rp") return false;
  const { previousElementSibling: before, nextElementSibling: after } = element;
  const reading = name === "rt" ? element : [after, before].find((each) => each?.localName === "rt");
  return (name === "rt" && before?.localName !== "rp") || hiragana.test(reading?.textContent ?? "");
}

/** A control, or what stands for one: its words are the page's furniture. */
export function isControl(element: PageElement): boolean {
  const { kind } = element;
  const isButton = kind.name === "button" || element.traits.role === "button";
  // Pictures are often buttons that show them large.
  if (isButton) return !shows.some((name) => findNamed(element, name));
  return kind.isControl;
}

const shows = ["p", "figure", "img", "picture"];

/** Class, id and the like as one string of words, for guesses by name. */
export function getNameHints(element: PageElement): string {
  return element.names.words;
}
