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
  const byName = Object.groupBy(document.querySelectorAll(selector), ({ localName }) => localName);
  return { base: byName.base?.[0] ?? null, metas: byName.meta ?? [], data: byName.script ?? [] };
}
