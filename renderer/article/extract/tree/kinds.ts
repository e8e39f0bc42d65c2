/** What an element's name alone says of it. */
export interface ElementKind {
  /** The local name; empty for one that means nothing in HTML. */
  readonly name: string;
  /** Its place among the kinds that the tree lists by name; that of all names without a meaning is the last. */
  readonly order: number;
  /** A CSS-like guess: style sheets are not there, so the name decides whether it breaks a line. */
  readonly isBlock: boolean;
  /** Known to be part of a line; elements of a page's own making are neither that nor blocks. */
  readonly isInline: boolean;
  /** Its text is never read by anyone. */
  readonly isSilent: boolean;
  readonly isControl: boolean;
  /** It shows something from elsewhere, or plays something. */
  readonly isEmbed: boolean;
  /** Notes can stand in the middle of it. */
  readonly isSentence: boolean;
  /** It can be more than a box, a line or a part of a line of text: a picture, a table, a rule. */
  readonly isSpecial: boolean;
  /** Nobody reads what is in it, or it is read from the document itself, as formulas are: the tree has nothing of it. */
  readonly isClosed: boolean;
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
const sentenceNames = new Set("p li".split(" "));
const closedNames = new Set("script style template svg math".split(" "));
const embedNames = new Set("iframe video audio embed".split(" "));
const wholeNames = new Set("a blockquote figcaption hr img input label pre table".split(" "));
/** What else is asked for by name. */
const specialNames = ["br", "html", "img", "amp-img", "noscript", "picture", "source"];

const names = [
  ...new Set([...blockNames, ...inlineNames, ...silentNames, ...controlNames, ...embedNames, ...specialNames]),
];

// One look-up for each element, which asks its name once: each question by itself took as long as all of them.
const kinds: ReadonlyMap<string, ElementKind> = new Map(names.map((name, order) => [name, makeKind(name, order)]));
const otherKind = makeKind("", names.length);

/** How many kinds there are. */
export const kindCount = names.length + 1;

function makeKind(name: string, order: number): ElementKind {
  return {
    name,
    order,
    isBlock: blockNames.has(name),
    isInline: inlineNames.has(name),
    isSilent: silentNames.has(name),
    isControl: controlNames.has(name),
    isEmbed: embedNames.has(name),
    isSentence: sentenceNames.has(name),
    isSpecial: name === "" || wholeNames.has(name) || silentNames.has(name) || embedNames.has(name),
    isClosed: closedNames.has(name),
  };
}

/** The kind of all elements with a local name. */
export function findKind(localName: string): ElementKind {
  return kinds.get(localName) ?? otherKind;
}
