/** What a page says to machines, each list in page order. */
export interface MachineFacts {
  /** The address that the page's others count from; null where it names none. */
  readonly base: Element | null;
  readonly metas: readonly Element[];
  /** Scripts of JSON-LD. */
  readonly data: readonly Element[];
}

/** By name alone: engines find that several times as fast as what a selector says of attributes. */
export function findMachineFacts(document: Document): MachineFacts {
  const list = (name: string): Element[] => Array.from(document.getElementsByTagName(name));
  return {
    base: list("base").find((element) => element.hasAttribute("href")) ?? null,
    metas: list("meta").filter((element) => element.hasAttribute("content")),
    data: list("script").filter(isData),
  };
}

function isData(script: Element): boolean {
  return script.getAttribute("type")?.toLowerCase() === "application/ld+json";
}
