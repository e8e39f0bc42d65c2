import { foldText } from "../compare-text.ts";
import { collectMarkedText, collectText, hasNoText } from "./collect-text.ts";
import type { PageFacts } from "./inline-mark.ts";
import type { MarkedText } from "./text-collector.ts";
import type { PageElement } from "./tree/page-element.ts";

/** In characters of folded text. */
const shortestDouble = 20;
/** More elements than this in a caption are not looked at one by one. */
const mostParts = 40;
/** In characters. */
const longestCounter = 40;
/** "1 of 4", "2/12", "3 von 5", "٢ من ٩": at most one word between two numbers. */
const counter = /^\p{Nd}{1,3}\s*(?:[/|–-]|\p{L}{1,4})\s*\p{Nd}{1,3}$/u;

/** The caption that an element holds, without counters, buttons and what it says twice: in full and shortened. */
export function readHolder(holder: PageElement, page: PageFacts, credits: ReadonlySet<PageElement>): MarkedText {
  const parts = holder.tree.elements.slice(holder.index + 1, Math.min(holder.end, holder.index + 1 + mostParts));
  const controls = new Set([...credits, ...parts.filter((part) => isScripted(part) || isCounter(part))]);
  const leaveOut = new Set([...controls, ...parts.filter((part) => isDouble(part, controls))]);
  const heard = collectMarkedText(holder, page, leaveOut);
  // Some pages hide a caption from screen readers because the alternative text says the same.
  return heard.text === "" ? collectMarkedText(holder, page, leaveOut, { showsSilenced: true }) : heard;
}

/** Whether an element has text that is seen but not said by a screen reader. */
export function hasSilenced(element: PageElement): boolean {
  return element.find((part) => part.traits.isSilenced && /\p{L}/u.test(part.textContent)) !== null;
}

/** Links to nowhere are buttons: "more", "less". */
function isScripted(part: PageElement): boolean {
  return part.localName === "a" && part.href === null && collectText(part).split(" ").length <= 3;
}

function isCounter(part: PageElement): boolean {
  if (hasNoText(part) || part.textLength >= longestCounter) return false;
  return part.textContent.length < longestCounter && counter.test(collectText(part));
}

/** Whether the neighbour before says the same, or begins with it. */
function isDouble(part: PageElement, controls: ReadonlySet<PageElement>): boolean {
  const before = part.previousElementSibling;
  if (!before) return false;
  const said = foldText(collectText(part, controls));
  return said.length >= shortestDouble && foldText(collectText(before, controls)).startsWith(said);
}
