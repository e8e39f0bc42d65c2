import { remember } from "./remember.ts";

/** What an element's name alone says of it. */
export interface ElementKind {
  /** The local name; empty for one that means nothing in HTML. */
  readonly name: string;
  /** A CSS-like guess: style sheets are not there, so the name decides whether it breaks a line. */
  readonly isBlock: boolean;
  /** Known to be part of a line; elements of a page's own making are neither that nor blocks. */
  readonly isInline: boolean;
  /** Its text is never read by anyone. */
  readonly isSilent: boolean;
  readonly isControl: boolean;
  /** It shows something from elsewhere, or plays something. */
  readonly isEmbed: boolean;
}

const blockNames = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table " +
    "tbody td tfoot th thead tr ul"
  ).split(" "),
);

const inlineNames = new Set(
  "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose text is never read by anyone: code, styles, drawings, and what only shows when something fails. */
const silentNames = new Set(
  "script style template head title meta link base svg math canvas object applet datalist audio video".split(" "),
);

const controlNames = new Set("button select textarea input option label progress meter".split(" "));
const embedNames = new Set("iframe video audio embed".split(" "));
/** What else is asked for by name. */
const specialNames = ["br", "img", "noscript"];

// One look-up for each element, which asks its name once: each question by itself took as long as all of them.
const kinds = new Map(
  [...blockNames, ...inlineNames, ...silentNames, ...controlNames, ...embedNames, ...specialNames].map((name) => [
    name,
    makeKind(name),
  ]),
);
const otherKind = makeKind("");

function makeKind(name: string): ElementKind {
  return {
    name,
    isBlock: blockNames.has(name),
    isInline: inlineNames.has(name),
    isSilent: silentNames.has(name),
    isControl: controlNames.has(name),
    isEmbed: embedNames.has(name),
  };
}

export function readKind(element: Element): ElementKind {
  return kinds.get(element.localName) ?? otherKind;
}

export function isBlock(element: Element): boolean {
  return readKind(element).isBlock;
}

export function isInline(element: Element): boolean {
  return readKind(element).isInline;
}

export function isSilent(element: Element): boolean {
  return readKind(element).isSilent;
}

const hiragana = /^[\p{Script=Hiragana}ー\s]+$/u;

/**
 * How a word is read, above it, and the brackets for those who do not see it there. A Japanese voice knows how its own
 * words are read; a foreign name's reading stays where the page has brackets for it, or it would be glued to the name.
 */
export function isReading(element: Element): boolean {
  const name = element.localName;
  if (name !== "rt" && name !== "rp") return false;
  const { previousElementSibling: before, nextElementSibling: after } = element;
  const reading = name === "rt" ? element : [after, before].find((each) => each?.localName === "rt");
  return (name === "rt" && before?.localName !== "rp") || hiragana.test(reading?.textContent ?? "");
}

/** A control, or what stands for one: its words are the page's furniture. */
export function isControl(element: Element, kind = readKind(element), role = element.getAttribute("role")): boolean {
  const isButton = kind.name === "button" || role === "button";
  // Pictures are often buttons that show them large.
  if (isButton) return !element.querySelector("p,figure,img,picture");
  return kind.isControl;
}

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What an element's attributes say that every step asks for. */
interface Attributes {
  readonly isHidden: boolean;
  readonly isSilenced: boolean;
  readonly hints: string;
}

const noAttributes: Attributes = { isHidden: false, isSilenced: false, hints: "" };

// Only those that are there are read: to ask for each that there may be took three times as long.
const readAttributes = remember((element): Attributes => {
  let [isHidden, isOff, isStyledAway] = [false, false, false];
  let [name, id, property, test, rel] = ["", "", "", "", ""];
  for (const attribute of element.getAttributeNames()) {
    if (attribute === "class") name = read(element, attribute);
    else if (attribute === "id") id = read(element, attribute);
    else if (attribute === "style") isStyledAway = hiddenStyle.test(read(element, attribute));
    else if (attribute === "hidden") isHidden = true;
    else if (attribute === "aria-hidden") isOff = read(element, attribute) === "true";
    else if (attribute === "itemprop") property = read(element, attribute);
    else if (attribute === "data-testid") test = read(element, attribute);
    else if (attribute === "rel") rel = read(element, attribute);
  }
  return {
    isHidden: isHidden || isOff || isStyledAway,
    isSilenced: isOff && !isHidden && !isStyledAway,
    hints: tidyNames(`${name} ${id} ${property} ${test} ${rel}`),
  };
});

function read(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? "";
}

function findAttributes(element: Element): Attributes {
  return element.hasAttributes() ? readAttributes(element) : noAttributes;
}

/** Not shown by the page itself. */
export function isHidden(element: Element): boolean {
  return findAttributes(element).isHidden;
}

/** Shown, but not to a screen reader. */
export function isSilenced(element: Element): boolean {
  return findAttributes(element).isSilenced;
}

/** Class, id and the like as one string of words, for guesses by name. */
export function getNameHints(element: Element): string {
  return findAttributes(element).hints;
}

function tidyNames(names: string): string {
  const known = tidied.get(names);
  if (known !== undefined) return known;
  const words = names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
  if (tidied.size >= mostNames) tidied.clear();
  tidied.set(names, words);
  return words;
}

/** A page gives the same names to most of its elements. */
const tidied = new Map<string, string>();
const mostNames = 5000;
