/** What a walk does at each node. */
export interface Visitor<Inside> {
  /** Answers what `leave` is to be told of the element; null when it is not to be gone into. */
  enter(element: Element): Inside | null;
  leave(element: Element, inside: Inside): void;
  text(node: Text): void;
}

const elementNode = 1;
const textNode = 3;

/**
 * Visits everything under `root` in page order, `root` itself not included. Keeps the way back itself instead of calling
 * itself, because a hostile page nests deeper than the stack goes.
 */
export function walk<Inside>(root: Node, visitor: Visitor<Inside>): void {
  const around: Element[] = [];
  const insides: Inside[] = [];
  let node: Node | null = root.firstChild;
  for (;;) {
    while (node) {
      const type = node.nodeType;
      if (type === textNode) visitor.text(node as Text);
      const inside = type === elementNode ? visitor.enter(node as Element) : null;
      if (inside !== null) {
        around.push(node as Element);
        insides.push(inside);
      }
      node = inside === null ? node.nextSibling : node.firstChild;
    }
    const element = around.pop();
    if (!element) return;
    visitor.leave(element, insides.pop() as Inside);
    node = element.nextSibling;
  }
}
