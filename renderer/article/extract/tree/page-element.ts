import type { ElementKind } from "./kinds.ts";
import type { NameHints } from "./name-hints.ts";
import type { PageTree } from "./page-tree.ts";
import { joinNames, type Traits } from "./traits.ts";

export type PageNode = PageElement | PageText;

export class PageText {
  readonly isText = true;
  readonly parentElement: PageElement;
  nextSibling: PageNode | null = null;
  /** Of nothing but white space, one space is left. */
  readonly data: string;
  /** In characters, without white space at both ends. */
  readonly length: number;
  /** Whether it goes on where another text ends: parsers cut long ones. */
  readonly followsText: boolean;

  constructor(parent: PageElement, data: string, length: number, followsText: boolean) {
    this.parentElement = parent;
    this.data = data;
    this.length = length;
    this.followsText = followsText;
  }
}

/** How far a tree has been made, and so where the next element stands. */
export interface Progress {
  readonly tree: PageTree;
  readonly parent: PageElement | null;
  /** The last element in the parent. */
  readonly previous: PageElement | null;
  /** Characters of text so far. */
  readonly length: number;
}

/** An element of the page, which knows its place in the tree; nothing changes once the tree is made. */
export class PageElement {
  readonly isText = false;
  /** In the document. Its attributes are read when they are asked for. */
  readonly source: Element;
  readonly tree: PageTree;
  readonly kind: ElementKind;
  readonly localName: string;
  readonly traits: Traits;
  /** Null for the document's root. */
  readonly parentElement: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  nextElementSibling: PageElement | null = null;
  firstElementChild: PageElement | null = null;
  firstChild: PageNode | null = null;
  nextSibling: PageNode | null = null;
  /** Its number among the page's elements, in page order; those in it come next, up to `end`, which is not of them. */
  readonly index: number;
  end: number;
  /** Characters of text that can be read, before it in the page and up to its end, white space not counted. */
  readonly textBefore: number;
  textUntil: number;
  #names: NameHints | null = null;
  #className: string | null = null;

  constructor(source: Element, kind: ElementKind, localName: string, traits: Traits, progress: Progress) {
    this.source = source;
    this.tree = progress.tree;
    this.kind = kind;
    this.localName = localName;
    this.traits = traits;
    this.parentElement = progress.parent;
    this.previousElementSibling = progress.previous;
    this.index = progress.tree.elements.length;
    this.end = this.index + 1;
    this.textBefore = progress.length;
    this.textUntil = progress.length;
  }

  get isHidden(): boolean {
    return this.traits.isHidden;
  }

  /** What it is called by class, id and the like. */
  get names(): NameHints {
    this.#names ??= this.#readNames();
    return this.#names;
  }

  #readNames(): NameHints {
    const { className, traits, source, tree } = this;
    const { id } = source;
    return tree.internNames(joinNames(joinNames(className, id), traits.otherNames));
  }

  /** As it is written in its attribute; empty when there is none. */
  get className(): string {
    this.#className ??= this.#readClassName();
    return this.#className;
  }

  #readClassName(): string {
    const { className } = this.source;
    // Drawings have an object there.
    return typeof className === "string" ? className : (this.getAttribute("class") ?? "");
  }

  /** Whether it leads anywhere: asked of every link, while where to is asked of few. */
  get isLink(): boolean {
    return this.source.hasAttribute("href");
  }

  /** Where it leads, as it is written there; null for what is no link. */
  get href(): string | null {
    return this.getAttribute("href");
  }

  getAttribute(name: string): string | null {
    return this.source.getAttribute(name);
  }

  /** All text in it, whether it can be read or not. */
  get textContent(): string {
    return this.source.textContent ?? "";
  }

  /** Characters of text in it that can be read, white space at the ends of its parts not counted. */
  get textLength(): number {
    return this.textUntil - this.textBefore;
  }

  get children(): PageElement[] {
    const children: PageElement[] = [];
    for (let each = this.firstElementChild; each; each = each.nextElementSibling) children.push(each);
    return children;
  }

  /** Whether an element is in it, or itself. */
  contains(other: PageElement | null | undefined): boolean {
    return other != null && other.index >= this.index && other.index < this.end;
  }

  /** Itself or the nearest around it for which something is true. */
  closest(test: (element: PageElement) => boolean): PageElement | null {
    let each: PageElement | null = this;
    while (each && !test(each)) each = each.parentElement;
    return each;
  }

  /** The first in it for which something is true, in page order. */
  find(test: (element: PageElement) => boolean): PageElement | null {
    const { elements } = this.tree;
    for (let index = this.index + 1; index < this.end; index += 1) {
      const each = elements[index];
      if (each && test(each)) return each;
    }
    return null;
  }

  /** All in it for which something is true, in page order. */
  filter(test: (element: PageElement) => boolean): PageElement[] {
    const found: PageElement[] = [];
    const { elements } = this.tree;
    for (let index = this.index + 1; index < this.end; index += 1) {
      const each = elements[index];
      if (each && test(each)) found.push(each);
    }
    return found;
  }
}
