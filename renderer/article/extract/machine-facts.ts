import { listFound } from "./list-found.ts";

/** What a page says to machines, each list in page order. */
export interface MachineFacts {
  /** The address that the page's others count from; null where it names none. */
  readonly base: Element | null;
  readonly metas: readonly Element[];
  /** Scripts of JSON-LD. */
  readonly data: readonly Element[];
}

const selector = 'base[href],meta[content],script[type="application/ld+json" i]';

/** Finds it all in one search: each goes through the whole page. */
export function findMachineFacts(document: Document): MachineFacts {
  const metas: Element[] = [];
  const data: Element[] = [];
  let base: Element | null = null;
  for (const element of listFound(document, selector)) {
    if (element.localName === "meta") metas.push(element);
    else if (element.localName === "script") data.push(element);
    else base ??= element;
  }
  return { base, metas, data };
}
