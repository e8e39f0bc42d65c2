import { isSilenced } from "./element-kinds.ts";
import { pictures } from "./figure-place.ts";
import { isFormulaPicture } from "./formula.ts";
import { remember } from "./remember.ts";

/** Elements of a page's own invention that stand for a picture. */
const customName = /^[a-z]\w*-.*(?:image|img|picture|photo)|^(?:image|img|picture|photo)-/;
const sources = ["src", "data-src", "data-srcset", "srcset"];

/** Every picture of the page, in page order; of a noscript copy only where there is no other. */
export function findPictures(document: Document): Element[] {
  const named = [...document.querySelectorAll(`${pictures}, [${sources.join("],[")}]`)];
  return named.filter((element) =>
    element.matches(pictures) ? !isSpare(element) && !isFormulaPicture(element) : isCustomPicture(element),
  );
}

function isCustomPicture(element: Element): boolean {
  return customName.test(element.localName) && !element.querySelector(pictures);
}

/** A noscript copy of a picture that is there without it, too. */
function isSpare(image: Element): boolean {
  const noscript = image.closest("noscript");
  if (!noscript) return false;
  const holder = noscript.closest("figure") ?? noscript.parentElement;
  return holder !== null && hasPicture(holder);
}

/** Blurred or empty pictures that wait for the true one are hidden from screen readers. */
const hasPicture = remember((holder) =>
  [...holder.querySelectorAll(pictures)].some((picture) => !picture.closest("noscript") && !isSilenced(picture)),
);
