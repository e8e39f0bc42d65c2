import { startsWithCapital } from "../letters.ts";
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
  const isUnread = (element: PageElement): boolean =>
    leaveOut.has(element) ||
    isUnreadable(element) ||
    (element.isHidden && !(showsSilenced && element.traits.isSilenced));
  walk<OpenMark | "block" | "inline">(root, {
    enter: (element) => {
      const { kind } = element;
      const formula = findFormula(element);
      if (formula) collector.addText(readFormula(formula.math));
      // What is left out keeps the words before and after it apart, too.
      if (kind.isBlock || kind.name === "br") collector.addText(" ");
      if (formula || isUnread(element)) return null;
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
      if (!node.followsText && startsWithCapital(node.data)) collector.separateWords();
      collector.addText(node.data);
    },
  });
  return collector.take();
}

function isUnreadable(element: PageElement): boolean {
  const { isSilent, name } = element.kind;
  return isSilent || name === "noscript" || isControl(element) || (name === "" && isReading(element));
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
