import type { PageElement } from "./tree/page-element.ts";

let questions = 0;

/**
 * The same answer, found only once for each element: for questions that are asked of one element again and again. The
 * page's tree keeps the answers, so that they last as long as it does.
 */
export function remember<Answer extends NonNullable<unknown>>(
  find: (element: PageElement) => Answer,
): (element: PageElement) => Answer {
  const question = questions;
  questions += 1;
  return (element) => {
    const known = element.tree.recall(question);
    const before = known[element.index];
    if (before !== undefined) return before as Answer;
    const answer = find(element);
    known[element.index] = answer;
    return answer;
  };
}

/** The same for what is looked for from elements outwards: the nearest for which something is true, or itself. */
export function rememberClosest(test: (element: PageElement) => boolean): (element: PageElement) => PageElement | null {
  const question = questions;
  questions += 1;
  return (element) => {
    const known = element.tree.recall(question) as (PageElement | null | undefined)[];
    let end: PageElement | null = element;
    while (end && known[end.index] === undefined && !test(end)) end = end.parentElement;
    const answer = end && known[end.index] !== undefined ? (known[end.index] as PageElement | null) : end;
    for (let each: PageElement | null = element; each && each !== end; each = each.parentElement)
      known[each.index] = answer;
    if (end) known[end.index] = answer;
    return answer;
  };
}
