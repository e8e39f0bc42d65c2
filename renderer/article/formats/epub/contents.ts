import type { ReadingTools } from "../reading-tools.ts";
import type { Zip } from "../zip.ts";
import { byName, type Package, readXml, resolvePath, textOf } from "./package.ts";

/** An entry of a book's table of contents. */
export interface ContentsEntry {
  readonly title: string;
  /** A name in the archive. */
  readonly path: string;
  /** The id of the element in that file; empty for the file as a whole. */
  readonly fragment: string;
  /** 0 for the outermost entries. */
  readonly depth: number;
}

/** The table of contents in its order, from the navigation document or else the NCX; empty when there is neither. */
export function readContents(zip: Zip, { nav, ncx }: Package, tools: ReadingTools): readonly ContentsEntry[] {
  const entries = nav === "" ? [] : readNav(zip, nav, tools);
  return entries.length > 0 || ncx === "" ? entries : readNcx(zip, ncx, tools);
}

function readNav(zip: Zip, path: string, tools: ReadingTools): ContentsEntry[] {
  const document = readXml(zip, path, tools);
  if (!document) return [];
  const navs = byName(document, "nav");
  const isToc = (nav: Element) =>
    [...nav.attributes].some(({ localName, value }) => localName === "type" && value === "toc");
  const toc = navs.find(isToc) ?? navs[0];
  if (!toc) return [];
  return byName(toc, "a").map((link) => ({
    title: textOf(link),
    ...resolvePath(link.getAttribute("href") ?? "", path),
    depth: countAround(link, "li", toc) - 1,
  }));
}

function readNcx(zip: Zip, path: string, tools: ReadingTools): ContentsEntry[] {
  const document = readXml(zip, path, tools);
  if (!document) return [];
  return byName(document, "navPoint").map((point) => ({
    title: textOf(byName(point, "text")[0] ?? point),
    ...resolvePath(byName(point, "content")[0]?.getAttribute("src") ?? "", path),
    depth: countAround(point, "navPoint", document.documentElement),
  }));
}

/** How many elements of this name an element lies in, below `root`. */
function countAround(element: Element, name: string, root: Element): number {
  let count = 0;
  for (let each = element.parentElement; each && each !== root; each = each.parentElement)
    if (each.localName === name) count += 1;
  return count;
}
