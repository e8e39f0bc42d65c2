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
