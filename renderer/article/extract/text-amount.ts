import { isSilent } from "./element-kinds.ts";
import { remember } from "./remember.ts";

/**
 * Whether there are at most `limit` characters under an element, white space not counted. Stops counting at the limit,
 * because this is asked about every picture's surroundings and a page can be large.
 */
export function hasLittleText(root: Element, limit: number): boolean {
  const answers = readAnswers(root);
  const known = answers.get(limit) ?? countUpTo(root, limit);
  answers.set(limit, known);
  return known;
}

const readAnswers = remember(() => new Map<number, boolean>());

function countUpTo(root: Element, limit: number): boolean {
  let length = 0;
  let steps = 0;
  let node: Node | null = root.firstChild;
  while (node && node !== root) {
    steps += 1;
    if (node.nodeType === 3) length += (node as Text).data.trim().length;
    if (length > limit || steps > 2000) return false;
    const inside: Node | null = node.nodeType === 1 && !isSilent(node as Element) ? node.firstChild : null;
    let next: Node | null = inside ?? node.nextSibling;
    while (!next && node && node !== root) {
      node = node.parentNode;
      next = node === root ? root : (node?.nextSibling ?? null);
    }
    node = next;
  }
  return true;
}
