/** The words that addresses call pages by. */
const names = "page|pag|pages|p|pg|paged|pagenum|pageno|pagenumber|seite|pagina|página|strona|sida|side|part";
const queryName = new RegExp(`^(?:${names}|page_number|page-number)$`, "i");
const namedEnd = new RegExp(`^[/,._-]?(?:${names})[/_.,=-]?(\\d{1,3})$`, "i");
const bareEnd = /^[/,_-](\d{1,2})$/;

/** Which page of an article an address is for. */
export interface PageNumber {
  readonly page: number;
  /** Whether the address itself calls it a page; a bare number at its end may mean anything. */
  readonly isNamed: boolean;
}

/** The article's own address: without the number of a page and without what stands behind "#". */
export function readArticleAddress(address: URL): URL {
  const base = new URL(address);
  base.hash = "";
  for (const [name, value] of address.searchParams)
    if (queryName.test(name) && /^\d{1,3}$/.test(value)) base.searchParams.delete(name);
  const [stem, ending] = splitEnding(base.pathname);
  base.pathname = stem.replace(new RegExp(`[/,._-](?:${names})[/_.,=-]?\\d{1,3}$`, "i"), "") + ending;
  return base;
}

/**
 * The page that `address` is for, if it is one of the article at `base` and differs from it in nothing else; null when it
 * is something else.
 */
export function readPageNumber(address: URL, base: URL): PageNumber | null {
  if (address.origin !== base.origin) return null;
  const [path, own] = [splitEnding(address.pathname), splitEnding(base.pathname)];
  const query = readPageQuery(address, base);
  if (query === null) return null;
  if (path[0] === own[0]) return query > 0 ? { page: query, isNamed: true } : null;
  if (!path[0].startsWith(own[0]) || query > 0) return null;
  const rest = path[0].slice(own[0].length);
  const named = namedEnd.exec(own[0] === "" ? rest.replace(/^(?!\/)/, "/") : rest);
  const bare = bareEnd.exec(rest);
  if (named) return { page: Number(named[1]), isNamed: true };
  return bare ? { page: Number(bare[1]), isNamed: false } : null;
}

/** The page's number in the query, 0 without one; null when the queries differ in anything else. */
function readPageQuery(address: URL, base: URL): number | null {
  const rest = new URLSearchParams(address.searchParams);
  let page = 0;
  for (const [name, value] of address.searchParams) {
    if (!queryName.test(name) || !/^\d{1,3}$/.test(value) || base.searchParams.get(name) === value) continue;
    page = Number(value);
    rest.delete(name);
  }
  const own = new URLSearchParams(base.searchParams);
  for (const each of [rest, own]) {
    each.sort();
    // What tells the site where a reader came from names no other page.
    for (const name of [...each.keys()]) if (/^(?:utm_|fbclid|gclid|ref$)/.test(name)) each.delete(name);
  }
  return rest.toString() === own.toString() ? page : null;
}

/** "/news/a.html" is "/news/a" and ".html"; a slash at the end says nothing. */
function splitEnding(path: string): readonly [stem: string, ending: string] {
  const ending = /\.(?:x?html?|php|aspx?|jsp)$/i.exec(path)?.[0] ?? "";
  return [path.slice(0, path.length - ending.length).replace(/\/+$/, ""), ending];
}
