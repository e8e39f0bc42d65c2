import { listFound } from "../list-found.ts";

/** What an element's attributes say that every step asks for. */
export interface Traits {
  /** Not shown by the page itself. */
  readonly isHidden: boolean;
  /** Shown, but not to a screen reader. */
  readonly isSilenced: boolean;
  /** As a page builder gave it; empty when none. */
  readonly role: string;
  /** Of its text, as it is written there; empty when the page does not say. */
  readonly language: string;
  /** What it is to machines, as its `itemprop` says; empty when nothing. */
  readonly property: string;
  /** What else it may be named by, besides class and id. */
  readonly otherNames: string;
}

export const noTraits: Traits = {
  isHidden: false,
  isSilenced: false,
  role: "",
  language: "",
  property: "",
  otherNames: "",
};

const selector = "[hidden],[aria-hidden],[style],[role],[lang],[itemprop],[data-testid],a[rel]";

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * The elements in another that have traits, in page order. Most have none, and to ask each of them for its attributes took
 * longer than to copy all of the page.
 */
export function listTraited(root: Element): Element[] {
  return listFound(root, selector);
}

/** Reads the traits of an element that has some. */
export function readTraits(element: Element): Traits {
  const read = (name: string): string => element.getAttribute(name) ?? "";
  const isOff = read("aria-hidden") === "true";
  const style = read("style");
  const isAway = element.hasAttribute("hidden") || (style !== "" && hiddenStyle.test(style));
  const property = read("itemprop");
  return {
    isHidden: isOff || isAway,
    isSilenced: isOff && !isAway,
    role: read("role"),
    language: read("lang"),
    property,
    otherNames: joinNames(joinNames(property, read("data-testid")), read("rel")),
  };
}

/** Two names as one; empty ones are none. */
export function joinNames(one: string, other: string): string {
  return one === "" || other === "" ? one + other : `${one} ${other}`;
}
