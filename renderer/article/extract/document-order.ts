import { remember } from "./remember.ts";

/**
 * Tells which elements begin before `mark`, those around it included. For pages with very many elements side by side:
 * the browser's own comparison goes through all of them, each time.
 */
export function isBefore(element: Element, mark: Element): boolean {
  return compareWith(mark)(element);
}

const compareWith = remember((mark) => {
  const around = new Set<Element>();
  /** Around `mark`, or beside that before it. */
  const before = new Set<Element>();
  for (let each = mark.parentElement, inner = mark; each; inner = each, each = each.parentElement) {
    around.add(each);
    before.add(each);
    for (let one = each.firstElementChild; one && one !== inner; one = one.nextElementSibling) before.add(one);
  }
  const known = new Map<Element, boolean>([[mark, false]]);
  return (element: Element): boolean => {
    const way: Element[] = [];
    let each: Element | null = element;
    while (each && !known.has(each) && !before.has(each) && !around.has(each.parentElement ?? each)) {
      way.push(each);
      each = each.parentElement;
    }
    const answer = each !== null && (known.get(each) ?? before.has(each));
    for (const one of way) known.set(one, answer);
    return answer;
  };
});
