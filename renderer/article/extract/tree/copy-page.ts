import { type ElementKind, findKind } from "./kinds.ts";
import { PageElement, type PageNode, PageText, type Progress } from "./page-element.ts";
import { PageTree } from "./page-tree.ts";
import { listTraited, noTraits, readTraits, type Traits } from "./traits.ts";

/** Copies the elements and texts of a document's body. */
export function copyPage(document: Document): PageTree {
  const copy = new Copy(new PageTree(document), listTraited(document.body));
  for (const root of [document.documentElement, document.body]) copy.enter(root, readTraits(root));
  copyInside(document.body, copy);
  copy.leave();
  copy.leave();
  return copy.tree;
}

/** Keeps the way back itself instead of calling itself, because a hostile page nests deeper than the stack goes. */
function copyInside(root: Element, copy: Copy): void {
  const around: Element[] = [];
  let node = root.firstChild;
  for (;;) {
    while (node) {
      // A number, because names take three times as long: half of a page's nodes are texts.
      const { nodeType } = node;
      if (nodeType === elementNode) {
        const element = node as Element;
        const kind = copy.enter(element, copy.readTraits(element));
        if (!kind.isClosed) {
          around.push(element);
          node = element.firstChild;
          continue;
        }
        copy.leave();
        copy.skipInside(element);
      } else if (nodeType === textNode) copy.addText((node as Text).data);
      else copy.endText();
      node = node.nextSibling;
    }
    const element = around.pop();
    if (!element) return;
    copy.leave();
    node = element.nextSibling;
  }
}

const elementNode = 1;
const textNode = 3;

/** The tree as it is made, node by node in page order. */
class Copy implements Progress {
  readonly tree: PageTree;
  parent: PageElement | null = null;
  previous: PageElement | null = null;
  length = 0;
  /** The elements with traits, in page order, and how many of them have been copied. */
  readonly #traited: readonly Element[];
  #seen = 0;
  /** How many of the elements around are never read. */
  #silent = 0;
  /** The parent's last child so far. */
  #last: PageNode | null = null;
  #followsText = false;

  constructor(tree: PageTree, traited: readonly Element[]) {
    this.tree = tree;
    this.#traited = traited;
  }

  enter(source: Element, traits: Traits): ElementKind {
    const { localName } = source;
    const kind = findKind(localName);
    const element = new PageElement(source, kind, localName, traits, this);
    this.tree.add(element);
    this.#append(element);
    if (this.previous) this.previous.nextElementSibling = element;
    else if (this.parent) this.parent.firstElementChild = element;
    if (kind.isSilent) this.#silent += 1;
    this.parent = element;
    this.#last = null;
    this.previous = null;
    this.#followsText = false;
    return kind;
  }

  /** Of the next element in the body. */
  readTraits(source: Element): Traits {
    if (source !== this.#traited[this.#seen]) return noTraits;
    this.#seen += 1;
    return readTraits(source);
  }

  /** Leaves out what is in an element that stays empty. */
  skipInside(source: Element): void {
    for (let next = this.#traited[this.#seen]; next && source.contains(next); next = this.#traited[this.#seen])
      this.#seen += 1;
  }

  leave(): void {
    const element = this.parent;
    if (!element) return;
    element.end = this.tree.elements.length;
    element.textUntil = this.length;
    if (element.kind.isSilent) this.#silent -= 1;
    this.parent = element.parentElement;
    this.#last = element;
    this.previous = element;
    this.#followsText = false;
  }

  addText(data: string): void {
    if (!this.parent) return;
    const followsText = this.#followsText;
    this.#followsText = true;
    if (isSpace(data)) {
      // Between blocks it says nothing, and half of a page's texts are that.
      if (!this.#isAtBlock()) this.#append(new PageText(this.parent, " ", 0, followsText));
      return;
    }
    const { length } = data.trim();
    if (this.#silent === 0) this.length += length;
    this.#append(new PageText(this.parent, data, length, followsText));
  }

  /** Something else comes next: a comment. */
  endText(): void {
    this.#followsText = false;
  }

  /** Whether a block has just begun or ended. */
  #isAtBlock(): boolean {
    if (this.#last) return !this.#last.isText && this.#last.kind.isBlock;
    return this.parent?.kind.isBlock === true;
  }

  #append(node: PageNode): void {
    if (this.#last) this.#last.nextSibling = node;
    else if (this.parent) this.parent.firstChild = node;
    this.#last = node;
  }
}

const space = 0x20;

/** Whether there is only what style sheets collapse, as between most elements. */
function isSpace(data: string): boolean {
  for (let index = 0; index < data.length; index += 1) {
    const code = data.charCodeAt(index);
    if (code > space || (code < space && (code < 9 || code > 13))) return false;
  }
  return true;
}
