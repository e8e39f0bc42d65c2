// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { roveTabindex } from "../../../renderer/accessibility/roving-tabindex.ts";

let stop = () => {};
afterEach(() => stop());

function show(count: number): HTMLElement {
  document.body.innerHTML = `<div><button>Close</button>${Array.from({ length: count }, (_, index) => `<p tabindex="-1">${index}</p>`).join("")}</div>`;
  const container = document.body.firstElementChild as HTMLElement;
  stop = roveTabindex(container, "p");
  container.querySelector("button")?.focus();
  return container;
}

/** Presses a key where focus is; what has focus then, and whether the key was used. */
function press(key: string, modifiers: KeyboardEventInit = {}): string {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...modifiers });
  document.activeElement?.dispatchEvent(event);
  return `${document.activeElement?.textContent}${event.defaultPrevented ? "" : " unused"}`;
}

const tabStops = (container: HTMLElement) => [...container.querySelectorAll("p")].map(({ tabIndex }) => tabIndex);

test("arrows go from item to item and stay at the ends, Home and End go there", () => {
  show(3);
  const keys = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "ArrowUp", "End"];
  expect(keys.map((key) => press(key))).toEqual(["0", "1", "2", "2", "1", "0", "0", "2"]);
});

test("only one item is a stop of Tab: the first, then the one that was reached", () => {
  const container = show(3);
  expect(tabStops(container)).toEqual([0, -1, -1]);
  press("End");
  expect(tabStops(container)).toEqual([-1, -1, 0]);
});

test("other keys, keys with modifiers, and arrows without items are left alone", () => {
  show(2);
  expect(press("a")).toBe("Close unused");
  expect(press("ArrowDown", { ctrlKey: true })).toBe("Close unused");
  show(0);
  expect(press("ArrowDown")).toBe("Close unused");
});
