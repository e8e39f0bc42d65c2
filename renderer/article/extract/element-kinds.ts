import { remember } from "./remember.ts";

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

/** A CSS-like guess: style sheets are not there, so the element's name decides whether it breaks a line. */
export function isBlock(element: Element): boolean {
  return blockNames.has(element.localName);
}

/** Known to be part of a line; elements of a page's own making are neither that nor blocks. */
export function isInline(element: Element): boolean {
  return inlineNames.has(element.localName);
}

export function isSilent(element: Element): boolean {
  return silentNames.has(element.localName);
}

/** A control, or what stands for one: its words are the page's furniture. */
export function isControl(element: Element): boolean {
  const isButton = element.localName === "button" || element.getAttribute("role") === "button";
  // Pictures are often buttons that show them large.
  if (isButton) return !element.querySelector("p,figure,img,picture");
  return controlNames.has(element.localName);
}

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Not shown by the page itself. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && hiddenStyle.test(style);
}

/** Shown, but not to a screen reader. */
export function isSilenced(element: Element): boolean {
  if (element.hasAttribute("hidden")) return false;
  return element.getAttribute("aria-hidden") === "true" && !hiddenStyle.test(element.getAttribute("style") ?? "");
}

const otherNames = ["id", "itemprop", "data-testid", "rel"];

/** Class, id and the like as one string of words, for guesses by name. */
export const getNameHints = remember((element) => {
  if (!element.hasAttributes()) return "";
  let names = element.getAttribute("class") ?? "";
  for (const name of otherNames) names += ` ${element.getAttribute(name) ?? ""}`;
  return names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
});
