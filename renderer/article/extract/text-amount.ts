import { isSilent } from "./element-kinds.ts";
import { makeMemory } from "./remember.ts";

/** Of elements that were counted to the end, all characters. */
const amounts = makeMemory<number>();
/** Of the others, a number that there are more than. */
const leasts = makeMemory<number>();
/** In nodes: an element of more is taken for one with much text. */
const mostSteps = 2000;

/**
 * Whether there are at most `limit` characters under an element, white space not counted. Stops counting at the limit,
 * because this is asked about every picture's surroundings and a page can be large; and what was counted for a box is
 * not counted again for the box around it.
 */
export function hasLittleText(root: Element, limit: number): boolean {
  const known = amounts.get(root);
  if (known !== undefined) return known <= limit;
  if ((leasts.get(root) ?? -1) >= limit) return false;
  const amount = countUpTo(root, limit);
  if (amount <= limit) amounts.set(root, amount);
  else leasts.set(root, limit);
  return amount <= limit;
}

/** More than `limit` when there is more. */
function countUpTo(root: Element, limit: number): number {
  const around: Element[] = [];
  let length = 0;
  let node = root.firstChild;
  for (let steps = 0; length <= limit; steps += 1) {
    while (!node) {
      const outer = around.pop();
      if (!outer) return length;
      node = outer.nextSibling;
    }
    if (steps > mostSteps) return Number.POSITIVE_INFINITY;
    const type = node.nodeType;
    if (type === 3) length += (node as Text).data.trim().length;
    if (type === 1 && !isSilent(node as Element)) {
      const known = amounts.get(node as Element);
      if (known === undefined) {
        around.push(node as Element);
        node = node.firstChild;
        continue;
      }
      length += known;
    }
    node = node.nextSibling;
  }
  return length;
}
