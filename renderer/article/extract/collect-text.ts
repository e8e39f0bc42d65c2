import { isBlock, isControl, isHidden, isSilenced, isSilent } from "./element-kinds.ts";
import { findFormula, readFormula } from "./formula.ts";
import { type PageFacts, readInlineMark } from "./inline-mark.ts";
import { type MarkedText, type OpenMark, TextCollector } from "./text-collector.ts";
import { walk } from "./walk.ts";

/**
 * The readable text under an element as one line, its inline marks kept; `leaveOut` names parts that are not it;
 * with `showsSilenced` also what is seen but hidden from screen readers.
 */
export function collectMarkedText(
  root: Element,
  page: PageFacts,
  leaveOut: ReadonlySet<Element> = new Set(),
  { showsSilenced = false } = {},
): MarkedText {
  const collector = new TextCollector();
  const open = new Map<Element, OpenMark>();
  walk(root, {
    enter: (element) => {
      const formula = findFormula(element);
      if (formula) collector.addText(readFormula(formula.math));
      if (formula || isSilent(element) || isControl(element) || leaveOut.has(element)) return false;
      if (isHidden(element) && !(showsSilenced && isSilenced(element))) return false;
      if (element.localName === "noscript") return false;
      if (isBlock(element) || element.localName === "br") collector.addText(" ");
      const meaning = readInlineMark(element, page);
      if (meaning) open.set(element, collector.openMark(meaning));
      return true;
    },
    leave: (element) => {
      const mark = open.get(element);
      if (mark) collector.closeMark(mark);
      if (isBlock(element)) collector.addText(" ");
    },
    text: (node) => {
      // "<span>Image caption</span>A ship": style sheets keep the label apart, so a voice must, too.
      if (node.previousSibling?.nodeName !== "#text" && /^\p{Lu}/u.test(node.data)) collector.separateWords();
      collector.addText(node.data);
    },
  });
  return collector.take();
}

/** The readable text under an element as one line. */
export function collectText(root: Element, leaveOut?: ReadonlySet<Element>): string {
  return collectMarkedText(root, { base: "", language: "" }, leaveOut).text;
}
