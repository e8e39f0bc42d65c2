/**
 * The few facts of the HTML standard's tree construction ("13.2.6") that decide how deep elements nest: which start tags
 * end open elements, and how far an end tag reaches.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** They hold nothing, so they never stay open. */
export const voidNames = words("area base basefont bgsound br col embed hr img input link meta param source track wbr");

/** What is in them is text, whatever it looks like. */
export const rawTextNames = words("iframe noembed noframes script style textarea title xmp");

/** The parser knows them without their tags. */
export const frameNames = words("html head body frameset");

export const formattingNames = words("a b big code em font i nobr s small strike strong tt u");

export const foreignNames = words("svg math");

/** In drawings and formulas, where HTML begins again. */
export const integrationNames = words("foreignobject desc title mi mo mn ms mtext annotation-xml");

const tableParts = words("caption colgroup tbody td tfoot th thead tr table");

const scopeEnds = words("applet caption html marquee object table td template th foreignobject desc title");

const specialNames = words(
  "address applet area article aside base blockquote body br button caption center col colgroup dd details dialog dir " +
    "div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr " +
    "html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p " +
    "param plaintext pre script search section select source style summary table tbody td template textarea tfoot th " +
    "thead title tr track ul wbr xmp foreignobject desc",
);

const itemStops = new Set([...specialNames].filter((name) => !/^(?:address|div|p)$/.test(name)));
const withButton = new Set([...scopeEnds, "button"]);
const withLists = new Set([...scopeEnds, "ol", "ul"]);
const tableEnds = words("table template html");
const rowEnds = words("tr table template html");
const sectionEnds = words("tbody thead tfoot table template html");
const nowhere = words("");

const paragraphEnders = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr li dd dt listing main menu nav ol p plaintext pre search section summary table ul xmp",
);

/** Open elements that a start tag ends: the innermost of these names, up to the next element of `ends`. */
export interface Ending {
  readonly names: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

const itemEndings: Readonly<Record<string, Ending>> = {
  li: { names: words("li"), ends: new Set([...itemStops].filter((name) => name !== "li")) },
  dd: { names: words("dd dt"), ends: new Set([...itemStops].filter((name) => name !== "dd" && name !== "dt")) },
  option: { names: words("option"), ends: words("select template") },
  button: { names: words("button"), ends: scopeEnds },
  td: { names: words("td th"), ends: rowEnds },
  tr: { names: words("tr"), ends: sectionEnds },
  tbody: { names: words("tbody thead tfoot"), ends: tableEnds },
};
const sameAs: Readonly<Record<string, string>> = { dt: "dd", th: "td", thead: "tbody", tfoot: "tbody" };
const paragraph: Ending = { names: words("p"), ends: withButton };

/** What a start tag ends, in this order. */
export function listEndings(name: string): Ending[] {
  const own = itemEndings[sameAs[name] ?? name];
  return [...(own ? [own] : []), ...(paragraphEnders.has(name) ? [paragraph] : [])];
}

/** The open elements beyond which an end tag does not reach. */
export function findReach(name: string): ReadonlySet<string> {
  if (name === "template") return nowhere;
  if (tableParts.has(name)) return tableEnds;
  if (name === "p") return withButton;
  if (name === "li") return withLists;
  return specialNames.has(name) || formattingNames.has(name) ? scopeEnds : specialNames;
}
