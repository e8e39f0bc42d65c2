import type { PageElement } from "./page-element.ts";

let questions = 0;

/**
 * What the names of elements (class, id and the like) say, asked once for each set of names that a page has; `find` gets
 * them as words.
 */
export function judgeNames<Answer extends NonNullable<unknown>>(
  find: (hints: string) => Answer,
): (element: PageElement) => Answer {
  const question = questions;
  questions += 1;
  return ({ names, tree }) => {
    const known = tree.recallNames(question);
    const before = known[names.order];
    if (before !== undefined) return before as Answer;
    const answer = find(names.words);
    known[names.order] = answer;
    return answer;
  };
}
