import { isControl, isReading } from "./element-kinds.ts";
import { findFormula, readFormula } from "./formula.ts";
import { type PageFacts, readInlineMark } from "./inline-mark.ts";
import { type MarkedText, type OpenMark, TextCollector, tidyText } from "./text-collector.ts";
import type { PageElement } from "./tree/page-element.ts";
import { walk } from "./walk.ts";

const nothing: ReadonlySet<PageElement> = new Set();

/**
 * The readable text under an element as one line, its inline marks kept unless `page` is null; `leaveOut` names parts
 * that are not it; with `showsSilenced` also what is seen but hidden from screen readers.
 */
export function collectMarkedText(
  root: PageElement,
  page: PageFacts | null,
  leaveOut = nothing,
  { showsSilenced = false } = {},
): MarkedText {
  if (hasNoText(root)) return noText;
  const collector = new TextCollector();
  walk<OpenMark | "block" | "inline">(root, {
    enter: (element) => {
      const { kind } = element;
      const formula = findFormula(element);
      if (formula) collector.addText(readFormula(formula.math));
      if (formula || kind.isSilent || kind.name === "noscript" || leaveOut.has(element) || isControl(element))
        return null;
      if (kind.name === "" && isReading(element)) return null;
      if (element.isHidden && !(showsSilenced && element.traits.isSilenced)) return null;
      if (kind.isBlock || kind.name === "br") collector.addText(" ");
      const meaning = page && readInlineMark(element, page);
      return meaning ? collector.openMark(meaning) : kind.isBlock ? "block" : "inline";
    },
    leave: (element, opened) => {
      if (opened === "inline") return;
      if (opened !== "block") collector.closeMark(opened);
      if (element.kind.isBlock) collector.addText(" ");
    },
    text: (node) => {
      // "<span>Image caption</span>A ship": style sheets keep the label apart, so a voice must, too.
      if (!node.followsText && /^\p{Lu}/u.test(node.data)) collector.separateWords();
      collector.addText(node.data);
    },
  });
  return collector.take();
}

const noText: MarkedText = { text: "", marks: [] };

/** Whether there is nothing to be read under an element: formulas are not counted as text. */
export function hasNoText({ textLength, tree }: PageElement): boolean {
  return textLength === 0 && tree.list("math").length === 0;
}

/** The readable text under an element as one line. */
export function collectText(root: PageElement, leaveOut?: ReadonlySet<PageElement>): string {
  const only = root.firstChild;
  if (only?.isText && !only.nextSibling) return tidyText(only.data).trim();
  return collectMarkedText(root, null, leaveOut).text;
}
