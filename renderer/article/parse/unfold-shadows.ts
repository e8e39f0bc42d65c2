const selector = "template[shadowrootmode]";

/** Deeper ones, or more of them, come from no builder of pages. */
const deepest = 20;
const mostShadows = 2000;

/**
 * Puts what a page keeps in declared shadow trees (`<template shadowrootmode>`) where a reader would see it: in the place
 * of its host's content, with that content in its slots. Changes the document.
 */
export function unfoldShadows(document: Document): void {
  let left = mostShadows;
  for (let depth = 0; depth < deepest && left > 0; depth += 1) {
    // What is inside of a template is no part of the page until its host is unfolded.
    const templates = [...document.querySelectorAll<HTMLTemplateElement>(selector)].slice(0, left);
    if (templates.length === 0) return;
    for (const template of templates) unfold(template);
    left -= templates.length;
  }
}

function unfold(template: HTMLTemplateElement): void {
  const host = template.parentElement;
  const tree = template.content;
  template.remove();
  if (!host) return;
  const content = [...host.childNodes];
  for (const slot of tree.querySelectorAll("slot")) {
    const name = slot.getAttribute("name") ?? "";
    const assigned = content.filter((node) => readSlotName(node) === name);
    if (assigned.length > 0) slot.replaceChildren(...assigned);
  }
  host.replaceChildren(tree);
}

function readSlotName(node: Node): string {
  return node.nodeType === 1 ? ((node as Element).getAttribute("slot") ?? "") : "";
}
