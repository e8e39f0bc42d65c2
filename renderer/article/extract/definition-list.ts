import { countPictures } from "./find-pictures.ts";
import { remember } from "./remember.ts";
import { listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** In characters: longer explanations are a text with bold questions, not a list. */
const longestMeaning = 600;

/** Whether a `<dl>` is a list of terms and what they mean. Others lay out pictures, facts of the page or an interview. */
export const isTermList = remember((list) => {
  const children = list.children.flatMap((child) => (child.kind.name === "div" ? child.children : [child]));
  const terms = children.filter(({ kind }) => kind.name === "dt");
  const meanings = children.filter(({ kind }) => kind.name === "dd");
  if (terms.length < 2 || meanings.length === 0 || countPictures(list) > 0) return false;
  return meanings.every((meaning) => meaning.textContent.length <= longestMeaning && !hasTwoParagraphs(meaning));
});

/** One right behind the other. */
function hasTwoParagraphs(meaning: PageElement): boolean {
  return listNamed(meaning, "p").some(({ previousElementSibling }) => previousElementSibling?.kind.name === "p");
}

/** In elements: a meaning does not have more terms, nor a term more meanings. */
const longestItem = 20;

/** The item that a term or a meaning belongs to, named by its first term: several may share one meaning. */
export function findItem(element: PageElement): PageElement {
  let item = element;
  let each: PageElement | null = element;
  for (let step = 0; step < longestItem && each; step += 1, each = each.previousElementSibling) {
    const isPart = each.localName === "dt" || (each.localName === "dd" && item.localName === "dd");
    if (!isPart) break;
    item = each;
  }
  return item;
}
