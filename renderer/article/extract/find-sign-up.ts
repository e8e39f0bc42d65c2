import { isMainPart } from "./element-kinds.ts";
import { listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** In characters: what a box around a field for an address has to say: what comes, how often, and on what terms. */
const mostText = 600;
/** In characters: a paragraph from here on, of which such a box has two and an article more. */
const longParagraph = 60;
const mostParagraphs = 2;

/**
 * The boxes that ask for a mail address or a password: for a newsletter, an account, a comment. Told by the field, which
 * is the same in all languages, and not by words; what the box says around it is furniture, too.
 */
export function findSignUps(tree: PageTree, headline: PageElement | null): readonly PageElement[] {
  const boxes: PageElement[] = [];
  for (const field of tree.list("input")) {
    if (!asksForMail(field) || boxes.some((box) => box.contains(field))) continue;
    let box = field;
    while (box.parentElement && isSignUp(box.parentElement, headline)) box = box.parentElement;
    if (box !== field) boxes.push(box);
  }
  return boxes;
}

function asksForMail(field: PageElement): boolean {
  const type = field.getAttribute("type");
  if (type === "hidden") return false;
  if (type === "email" || type === "password") return true;
  return ["name", "autocomplete"].some((name) => /^e-?mail/i.test(field.getAttribute(name) ?? ""));
}

function isSignUp(box: PageElement, headline: PageElement | null): boolean {
  if (box.textLength > mostText || isMainPart(box) || box.contains(headline)) return false;
  return listNamed(box, "p").filter(({ textLength }) => textLength >= longParagraph).length <= mostParagraphs;
}
