import type { PageElement } from "./page-element.ts";
import type { PageTree } from "./page-tree.ts";

/**
 * Elements of one page, for sets that are asked of nearly every element. A plain list by their numbers: typed arrays of
 * that length are made outside the engine's own memory, which takes longer than all that is asked of them.
 */
export class ElementSet {
  readonly #isIn: (boolean | undefined)[];

  constructor(tree: PageTree) {
    this.#isIn = new Array(tree.elements.length);
  }

  add({ index }: PageElement): void {
    this.#isIn[index] = true;
  }

  has({ index }: PageElement): boolean {
    return this.#isIn[index] === true;
  }

  /** Adds an element and all around it, out to the first that is in the set already. */
  addHolders(element: PageElement): void {
    for (let each: PageElement | null = element; each && !this.has(each); each = each.parentElement) this.add(each);
  }
}
