import { findKind, kindCount } from "./kinds.ts";
import type { PageElement } from "./page-element.ts";

/** A question of whether an element's name is one of these, each with a meaning in HTML. */
export function isNamed(...names: readonly string[]): (element: PageElement) => boolean {
  const isOne = new Array<boolean>(kindCount).fill(false);
  for (const name of names) isOne[findKnown(name)] = true;
  return ({ kind }) => isOne[kind.order] === true;
}

/** What each of some names, which must have a meaning in HTML, stands for; undefined for all other elements. */
export function tellByName<Meaning>(
  meanings: Readonly<Record<string, Meaning>>,
): (element: PageElement) => Meaning | undefined {
  const list = new Array<Meaning | undefined>(kindCount).fill(undefined);
  for (const [name, meaning] of Object.entries(meanings)) list[findKnown(name)] = meaning;
  return ({ kind }) => list[kind.order];
}

function findKnown(name: string): number {
  const { name: known, order } = findKind(name);
  if (known !== name) throw new Error(`no kind of its own: ${name}`);
  return order;
}

/** The first element in another with a name that means something in HTML; null when there is none. */
export function findNamed(root: PageElement, name: string): PageElement | null {
  const list = root.tree.list(name);
  const first = list[findPlace(list, root.index + 1)];
  return first && first.index < root.end ? first : null;
}

/** Whether there is an element with one of these names, each with a meaning in HTML, in another. */
export function hasNamed(root: PageElement, ...names: readonly string[]): boolean {
  for (const name of names) if (findNamed(root, name) !== null) return true;
  return false;
}

/** All elements in another with a name that means something in HTML, in page order. */
export function listNamed(root: PageElement, name: string): readonly PageElement[] {
  return cut(root.tree.list(name), root);
}

/** Those of a list in page order that are in an element. */
export function cut(list: readonly PageElement[], root: PageElement): readonly PageElement[] {
  return list.slice(findPlace(list, root.index + 1), findPlace(list, root.end));
}

/** How many of a list in page order are in an element. */
export function countIn(list: readonly PageElement[], root: PageElement): number {
  return findPlace(list, root.end) - findPlace(list, root.index + 1);
}

/** Where in a list in page order the first element stands whose index is not below `index`. */
function findPlace(list: readonly PageElement[], index: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.index ?? 0) < index) from = middle + 1;
    else to = middle;
  }
  return from;
}
