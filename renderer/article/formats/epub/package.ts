import { parseDate } from "../../dates.ts";
import { FormatFailure } from "../format-failure.ts";
import type { ReadingTools } from "../reading-tools.ts";
import type { Zip } from "../zip.ts";

/** What the package document (OPF) says of a book. Paths are names in the archive. */
export interface Package {
  readonly title: string;
  /** As one line, in order. */
  readonly authors: string;
  readonly publisher: string;
  /** As the book has it; empty when it does not say. */
  readonly language: string;
  /** ISO 8601; empty when unknown. */
  readonly published: string;
  /** In reading order; what is only reached by links (linear="no") comes last. */
  readonly spine: readonly string[];
  /** The EPUB 3 navigation document and the EPUB 2 table of contents (NCX); empty when there is none. */
  readonly nav: string;
  readonly ncx: string;
  readonly cover: string;
}

/** XML that is more than this is no list of chapters. In bytes. */
const largestXml = 10 * 1024 * 1024;

/** Reads META-INF/container.xml and the package document that it names. Throws FormatFailure "damaged". */
export function readPackage(zip: Zip, tools: ReadingTools): Package {
  const path = findPackagePath(zip, tools);
  const opf = readXml(zip, path, tools);
  if (!opf) throw new FormatFailure("damaged");
  const items = readManifest(opf, path);
  const itemOf = (id: string | null) => items.find((item) => item.id === id);
  const references = byName(opf, "itemref").toSorted((a, b) => Number(isAside(a)) - Number(isAside(b)));
  const spine = references.flatMap((reference) => itemOf(reference.getAttribute("idref"))?.path ?? []);
  const coverId = byName(opf, "meta").find((meta) => meta.getAttribute("name") === "cover");
  return {
    ...readFacts(opf),
    spine: [...new Set(spine)],
    nav: items.find(({ properties }) => properties.includes("nav"))?.path ?? "",
    ncx: (itemOf(byName(opf, "spine")[0]?.getAttribute("toc") ?? "") ?? items.find(isNcx))?.path ?? "",
    cover:
      (
        items.find(({ properties }) => properties.includes("cover-image")) ??
        itemOf(coverId?.getAttribute("content") ?? "")
      )?.path ?? "",
  };
}

/** An XML file of the archive; null when it is missing or not well-formed. */
export function readXml(zip: Zip, path: string, { parseXml }: ReadingTools): Document | null {
  const bytes = zip.read(path, largestXml);
  if (!bytes) return null;
  // Without its document type there are no entities, and so none that multiply.
  const text = decodeBookText(bytes).replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i, "");
  const document = parseXml(text.trimStart());
  return document.getElementsByTagName("parsererror").length > 0 ? null : document;
}

/** UTF-8 as EPUB wants it, UTF-16 by its mark, or what an older book declares. */
export function decodeBookText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The name in the archive that an address in the file `from` means; empty for addresses outside the book. */
export function resolvePath(href: string, from: string): { readonly path: string; readonly fragment: string } {
  const root = "https://book.invalid/";
  const url = URL.parse(href.trim(), root + from.split("/").map(encodeURIComponent).join("/"));
  if (!url?.href.startsWith(root)) return { path: "", fragment: "" };
  return { path: decode(url.pathname.slice(1)).normalize("NFC"), fragment: decode(url.hash.slice(1)) };
}

/** Elements by their name without its prefix, wherever they are. */
export function byName(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findPackagePath(zip: Zip, tools: ReadingTools): string {
  const container = readXml(zip, "META-INF/container.xml", tools);
  const said = container && byName(container, "rootfile")[0]?.getAttribute("full-path");
  const path = said && zip.names.includes(said) ? said : zip.names.find((name) => name.endsWith(".opf"));
  if (!path) throw new FormatFailure("damaged");
  return path;
}

interface Item {
  readonly id: string;
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
}

function readManifest(opf: Document, path: string): Item[] {
  return byName(opf, "item").map((item) => ({
    id: item.getAttribute("id") ?? "",
    path: resolvePath(item.getAttribute("href") ?? "", path).path,
    type: item.getAttribute("media-type") ?? "",
    properties: (item.getAttribute("properties") ?? "").split(/\s+/),
  }));
}

const isNcx = ({ type }: Item): boolean => type === "application/x-dtbncx+xml";
const isAside = (reference: Element): boolean => reference.getAttribute("linear") === "no";

function readFacts(opf: Document) {
  const texts = (name: string) => byName(opf, name).map(textOf).filter(Boolean);
  const date = byName(opf, "date").toSorted((a, b) => Number(isPublication(b)) - Number(isPublication(a)))[0];
  return {
    title: texts("title")[0] ?? "",
    authors: readAuthors(opf).join(", "),
    publisher: texts("publisher")[0] ?? "",
    language: texts("language")[0] ?? "",
    published: date ? parseDate(textOf(date)) : "",
  };
}

/** Creators whose role is not said, or is author; where all have other roles, all of them. */
function readAuthors(opf: Document): string[] {
  const roles = new Map<string, string>();
  for (const meta of byName(opf, "meta")) {
    if (meta.getAttribute("property") === "role")
      roles.set((meta.getAttribute("refines") ?? "").replace("#", ""), textOf(meta));
  }
  const creators = byName(opf, "creator").map((creator) => ({
    name: textOf(creator),
    role: [...creator.attributes].find(({ localName }) => localName === "role")?.value ?? roles.get(creator.id) ?? "",
  }));
  const authors = creators.filter(({ role }) => role === "" || role === "aut");
  return [...new Set((authors.length > 0 ? authors : creators).map(({ name }) => name).filter(Boolean))];
}

function isPublication(date: Element): boolean {
  return [...date.attributes].some(({ localName, value }) => localName === "event" && value === "publication");
}

export function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
