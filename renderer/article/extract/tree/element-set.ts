import type { PageElement } from "./page-element.ts";
import type { PageTree } from "./page-tree.ts";

/** Elements of one page, one bit of memory each, for sets that are asked of nearly every element. */
export class ElementSet {
  readonly #isIn: Uint8Array;

  constructor(tree: PageTree) {
    this.#isIn = new Uint8Array(tree.elements.length);
  }

  add({ index }: PageElement): void {
    this.#isIn[index] = 1;
  }

  has({ index }: PageElement): boolean {
    return this.#isIn[index] === 1;
  }

  /** Adds an element and all around it, out to the first that is in the set already. */
  addHolders(element: PageElement): void {
    for (let each: PageElement | null = element; each && !this.has(each); each = each.parentElement) this.add(each);
  }
}
