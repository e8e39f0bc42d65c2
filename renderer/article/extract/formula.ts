import { foldText } from "../compare-text.ts";
import type { PageElement } from "./tree/page-element.ts";

/** A formula in its element, and the picture that shows it where the page hides the element. */
export interface Formula {
  readonly math: PageElement;
  readonly picture: PageElement | null;
}

/** The formula that an element is, or that it hides because a picture beside it shows it; null for all others. */
export function findFormula(element: PageElement): Formula | null {
  if (element.kind.name === "math") return { math: element, picture: null };
  const math = element.firstElementChild;
  if (math?.kind.name !== "math" || math.nextElementSibling || !element.isHidden) return null;
  const picture = element.nextElementSibling;
  return picture && isFormulaPicture(picture) ? { math, picture } : null;
}

/** Whether a picture shows the formula that stands before it. */
export function isFormulaPicture(image: PageElement): boolean {
  const before = image.previousElementSibling;
  const math = before?.kind.name === "math" ? before : before?.firstElementChild;
  if (image.kind.name !== "img" || !before || math?.kind.name !== "math") return false;
  return before.isHidden || foldText(image.getAttribute("alt") ?? "") === foldText(readMathSource(math));
}

/** What a formula was written in, TeX mostly; empty when the page does not say. */
export function readSource({ math, picture }: Formula): string {
  const source = picture?.getAttribute("alt") || readMathSource(math);
  return source.replace(/\s+/g, " ").trim();
}

function readMathSource(math: PageElement): string {
  return math.source.querySelector("annotation[encoding*=tex i]")?.textContent || math.getAttribute("alttext") || "";
}

/** Formulas nest a few levels deep; beyond this only their signs are read. */
const deepest = 30;

/** A formula as a line of text: what its author wrote for those who do not see it, else its signs in reading order. */
export function readFormula(math: PageElement): string {
  const stated = math.getAttribute("alttext") ?? "";
  // TeX is for machines: a voice says each backslash.
  const line = stated === "" || /[\\{}]/.test(stated) ? readPart(math.source, 0) : stated;
  return line.replace(/\s+/g, " ").trim();
}

function readPart(element: Element, depth: number): string {
  const name = element.localName;
  if (name.startsWith("annotation")) return "";
  if (depth > deepest || element.childElementCount === 0) return element.textContent ?? "";
  const parts = [...element.children].map((child) => readPart(child, depth + 1).trim()).filter((part) => part !== "");
  const signs: Readonly<Record<string, string>> = { mfrac: " / ", msup: "^", msub: "_" };
  const line = parts.join(signs[name] ?? " ");
  return name === "msqrt" ? `√(${line})` : line;
}
