import type { PageElement, PageNode, PageText } from "./tree/page-element.ts";

/** What a walk does at each node. */
export interface Visitor<Inside> {
  /** Answers what `leave` is to be told of the element; null when it is not to be gone into. */
  enter(element: PageElement): Inside | null;
  leave(element: PageElement, inside: Inside): void;
  text(node: PageText): void;
}

/**
 * Visits everything under `root` in page order, `root` itself not included. Keeps the way back itself instead of calling
 * itself, because a hostile page nests deeper than the stack goes.
 */
export function walk<Inside>(root: PageElement, visitor: Visitor<Inside>): void {
  const insides: Inside[] = [];
  let parent = root;
  let node: PageNode | null = root.firstChild;
  for (;;) {
    while (node) {
      if (node.isText) {
        visitor.text(node);
        node = node.nextSibling;
        continue;
      }
      const inside = visitor.enter(node);
      if (inside === null) node = node.nextSibling;
      else {
        insides.push(inside);
        parent = node;
        node = node.firstChild;
      }
    }
    if (parent === root) return;
    visitor.leave(parent, insides.pop() as Inside);
    node = parent.nextSibling;
    parent = parent.parentElement ?? root;
  }
}
