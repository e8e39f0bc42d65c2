import { pictures } from "./figure-place.ts";
import { remember } from "./remember.ts";

/** In characters: longer explanations are a text with bold questions, not a list. */
const longestMeaning = 600;

/** Whether a `<dl>` is a list of terms and what they mean. Others lay out pictures, facts of the page or an interview. */
export const isTermList = remember((list) => {
  const terms = list.querySelectorAll(":scope > dt, :scope > div > dt");
  const meanings = [...list.querySelectorAll(":scope > dd, :scope > div > dd")];
  if (terms.length < 2 || meanings.length === 0 || list.querySelector(pictures)) return false;
  return meanings.every((meaning) => !meaning.querySelector("p + p") && isShort(meaning));
});

function isShort(meaning: Element): boolean {
  return (meaning.textContent ?? "").length <= longestMeaning;
}

/** In elements: a meaning does not have more terms, nor a term more meanings. */
const longestItem = 20;

/** The item that a term or a meaning belongs to, named by its first term: several may share one meaning. */
export function findItem(element: Element): Element {
  let item = element;
  let each: Element | null = element;
  for (let step = 0; step < longestItem && each; step += 1, each = each.previousElementSibling) {
    const isPart = each.localName === "dt" || (each.localName === "dd" && item.localName === "dd");
    if (!isPart) break;
    item = each;
  }
  return item;
}
