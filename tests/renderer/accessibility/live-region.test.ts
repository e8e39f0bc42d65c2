// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLiveRegion, type LiveRegion } from "../../../renderer/accessibility/live-region.ts";

let region: LiveRegion;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<button>One</button>";
  region = createLiveRegion(document);
});
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTime(200);
const heard = () => region.element.textContent;

test("is polite and whole", () => {
  expect(region.element.getAttribute("aria-live")).toBe("polite");
  expect(region.element.getAttribute("aria-atomic")).toBe("true");
});

test("two quick ones are both heard, in order", () => {
  region.announce("Paused.");
  region.announce("Speed 200.");
  settle();
  expect(heard()).toBe("Paused. Speed 200.");
});

test("a newer one of the same topic takes the place of the older", () => {
  region.announce("Heading one.", "move");
  region.announce("Paused.");
  region.announce("Heading two.", "move");
  settle();
  expect(heard()).toBe("Paused. Heading two.");
});

test("the same text again is a change, so that it is heard again", () => {
  region.announce("Paused.");
  settle();
  const first = heard();
  region.announce("Paused.");
  settle();
  expect(heard()).not.toBe(first);
  expect(heard()?.trim()).toBe("Paused.");
});

test("waits until focus has settled", () => {
  region.announce("Loaded.");
  vi.advanceTimersByTime(100);
  document.querySelector("button")?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  vi.advanceTimersByTime(100);
  expect(heard()).toBe("");
  vi.advanceTimersByTime(100);
  expect(heard()).toBe("Loaded.");
});

test("focus that never settles does not keep it from being said", () => {
  region.announce("Loaded.");
  for (let moves = 0; moves < 20; moves++) {
    document.querySelector("button")?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    vi.advanceTimersByTime(100);
  }
  expect(heard()).toBe("Loaded.");
});

test("is cleared, so that nobody meets old news at the end of the page", () => {
  region.announce("Loaded.");
  settle();
  vi.advanceTimersByTime(10_000);
  expect(heard()).toBe("");
});

test("goes into an open dialog, where alone it can be heard, and out again", () => {
  const dialog = document.createElement("dialog");
  dialog.open = true;
  document.body.append(dialog);
  region.announce("Copied.");
  vi.advanceTimersByTime(160);
  expect(dialog.contains(region.element)).toBe(true);
  expect(heard()).toBe("");
  settle();
  expect(heard()).toBe("Copied.");

  dialog.remove();
  region.announce("Closed.");
  settle();
  settle();
  expect(document.body.contains(region.element)).toBe(true);
  expect(heard()).toBe("Closed.");
});
