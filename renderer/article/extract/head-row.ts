import { judgeNames } from "./tree/judge-names.ts";
import type { PageElement } from "./tree/page-element.ts";

const isAuthorName = judgeNames((words) => /author|byline|autor|auteur|writer/.test(words));
const isDateName = judgeNames((words) => /date|time|publish|datum|fecha/.test(words));

/**
 * Whether an element is a line of parts of their own, who wrote it and when, that only a style sheet sets apart: without
 * a space "Jane Roe" and "Published at nine" are one word.
 */
export function isHeadRow(box: PageElement): boolean {
  const first = box.firstElementChild;
  if (!first?.nextElementSibling || !first.kind.isInline) return false;
  let hasAuthor = false;
  let hasDate = false;
  for (let node = box.firstChild; node; node = node.nextSibling) {
    if (node.isText) {
      if (node.length > 0) return false;
    } else if (node.kind.isInline) {
      const isDate = node.kind.name === "time" || isDateName(node);
      hasDate ||= isDate;
      hasAuthor ||= !isDate && isAuthorName(node);
    }
  }
  return hasAuthor && hasDate;
}
