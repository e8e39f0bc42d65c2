import { findKind, kindCount } from "./kinds.ts";
import { NameHints, noHints } from "./name-hints.ts";
import type { PageElement } from "./page-element.ts";
import { noTraits } from "./traits.ts";

const none: readonly PageElement[] = [];

/**
 * The elements of a page as they stand in each other, copied from its document in one walk. All steps work on this: what
 * is in what and before what are comparisons of numbers, and each question to the document costs as much as twenty of them.
 */
export class PageTree {
  readonly document: Document;
  /** All elements in page order; the first is the document's root, and the second its body. */
  readonly elements: PageElement[] = [];
  /** Those with traits, in page order. */
  readonly traited: PageElement[] = [];
  /** By the order of their kind. */
  readonly #byKind: (PageElement[] | undefined)[] = new Array(kindCount);
  readonly #names = new Map<string, NameHints>();
  readonly #memories: (unknown[] | undefined)[] = [];
  #bySource: Map<Element, PageElement> | null = null;

  constructor(document: Document) {
    this.document = document;
  }

  get body(): PageElement {
    return this.elements[1] as PageElement;
  }

  add(element: PageElement): void {
    this.elements.push(element);
    const { order } = element.kind;
    const alike = this.#byKind[order];
    if (alike) alike.push(element);
    else this.#byKind[order] = [element];
    if (element.traits !== noTraits) this.traited.push(element);
  }

  /** All elements of a name, in page order; the name must be one that means something in HTML. */
  list(name: string): readonly PageElement[] {
    return this.#byKind[findKind(name).order] ?? none;
  }

  /** All elements with names that mean nothing in HTML. */
  get others(): readonly PageElement[] {
    return this.list("");
  }

  /** The copy of a document's element; undefined for what is not copied: code, styles and drawings are left empty. */
  find(source: Element | null): PageElement | undefined {
    this.#bySource ??= new Map(this.elements.map((element) => [element.source, element]));
    return source ? this.#bySource.get(source) : undefined;
  }

  /** A page gives the same names to most of its elements. */
  internNames(names: string): NameHints {
    if (names === "") return noHints;
    const known = this.#names.get(names);
    if (known) return known;
    const made = new NameHints(names);
    this.#names.set(names, made);
    return made;
  }

  /** What is known of elements, by their numbers, for one of the questions of `remember`. */
  recall(question: number): unknown[] {
    const known = this.#memories[question];
    if (known) return known;
    const made = new Array<unknown>(this.elements.length);
    this.#memories[question] = made;
    return made;
  }
}
