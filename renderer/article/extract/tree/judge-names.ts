import type { NameHints } from "./name-hints.ts";
import type { PageElement } from "./page-element.ts";

let questions = 0;

type Judge<Answer> = (element: PageElement) => Answer;

/**
 * What the names of elements (class, id and the like) say, asked once for each set of names that a page has; `find` gets
 * them as words.
 */
export function judgeNames<Answer extends NonNullable<unknown>>(find: (hints: string) => Answer): Judge<Answer> {
  return judge(({ words }) => find(words));
}

/** The same by those of the words that mean something: not by utilities of style sheets. */
export function judgeMeanings<Answer extends NonNullable<unknown>>(find: (hints: string) => Answer): Judge<Answer> {
  return judge(({ meanings }) => find(meanings));
}

function judge<Answer extends NonNullable<unknown>>(find: (names: NameHints) => Answer): Judge<Answer> {
  const question = questions;
  questions += 1;
  return ({ names }) => {
    const before = names.answers[question];
    if (before !== undefined) return before as Answer;
    const answer = find(names);
    names.answers[question] = answer;
    return answer;
  };
}
