import { isBlock, isControl, isHidden, isSilent } from "./element-kinds.ts";
import { type PageFacts, readInlineMark } from "./inline-mark.ts";
import { type MarkedText, type OpenMark, TextCollector } from "./text-collector.ts";
import { walk } from "./walk.ts";

/** The readable text under an element as one line, its inline marks kept; `leaveOut` names parts that are not it. */
export function collectMarkedText(
  root: Element,
  page: PageFacts,
  leaveOut: ReadonlySet<Element> = new Set(),
): MarkedText {
  const collector = new TextCollector();
  const open = new Map<Element, OpenMark>();
  walk(root, {
    enter: (element) => {
      if (isSilent(element) || isControl(element) || isHidden(element) || leaveOut.has(element)) return false;
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
    text: (node) => collector.addText(node.data),
  });
  return collector.take();
}

/** The readable text under an element as one line. */
export function collectText(root: Element, leaveOut?: ReadonlySet<Element>): string {
  return collectMarkedText(root, { base: "", language: "" }, leaveOut).text;
}
