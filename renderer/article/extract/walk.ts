/** What a walk does at each element; `enter` answers whether to go inside. */
export interface Visitor {
  enter(element: Element): boolean;
  /** Only for elements that were gone into. */
  leave?(element: Element): void;
  text?(node: Text): void;
}

const elementNode = 1;
const textNode = 3;

/**
 * Visits everything under `root` in page order, `root` itself not included. Follows the pointers instead of calling
 * itself, because a hostile page nests deeper than the stack goes.
 */
export function walk(root: Node, visitor: Visitor): void {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === textNode) visitor.text?.(node as Text);
    if (node.nodeType === elementNode && visitor.enter(node as Element)) {
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      visitor.leave?.(node as Element);
    }
    node = stepOn(root, node, visitor);
  }
}

function stepOn(root: Node, from: Node, visitor: Visitor): Node | null {
  let node = from;
  while (!node.nextSibling) {
    const parent: Node | null = node.parentNode;
    if (!parent || parent === root) return null;
    visitor.leave?.(parent as Element);
    node = parent;
  }
  return node.nextSibling;
}
