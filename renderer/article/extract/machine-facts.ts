import { listFound } from "./list-found.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** What a page says to machines, each list in page order. */
export interface MachineFacts {
  /** The address that the page's others count from; null where it names none. */
  readonly base: Element | null;
  readonly metas: readonly Element[];
  /** Scripts of JSON-LD. */
  readonly data: readonly Element[];
}

const headSelector = 'base[href],meta[content],script[type="application/ld+json" i]';

/** Finds it all in the page's head, and in its body among the elements that were copied: a search there takes long. */
export function findMachineFacts(tree: PageTree): MachineFacts {
  const metas: Element[] = [];
  const data: Element[] = [];
  let base: Element | null = null;
  for (const element of tree.document.head ? listFound(tree.document.head, headSelector) : []) {
    if (element.localName === "meta") metas.push(element);
    else if (element.localName === "script") data.push(element);
    else base ??= element;
  }
  for (const { source } of tree.list("meta")) if (source.hasAttribute("content")) metas.push(source);
  for (const script of tree.list("script")) if (isData(script)) data.push(script.source);
  base ??= tree.list("base").find(({ source }) => source.hasAttribute("href"))?.source ?? null;
  return { base, metas, data };
}

function isData(script: PageElement): boolean {
  return script.getAttribute("type")?.toLowerCase() === "application/ld+json";
}
