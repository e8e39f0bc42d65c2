// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { focusBlock, focusElement, getBlockId, keepFocus } from "../../../renderer/accessibility/focus.ts";

let stop = () => {};

beforeEach(() => {
  document.body.innerHTML = `<main id="article"><p id="${getBlockId(1)}">One</p></main><button>Two</button>`;
  stop = keepFocus(document, () => document.getElementById("article"));
});
afterEach(() => stop());

const focusedId = () => document.activeElement?.id;

test("a block can take focus, and a block that shows nothing leaves it to the article", () => {
  focusBlock(document, 1);
  expect(focusedId()).toBe(getBlockId(1));
  focusBlock(document, 2);
  expect(focusedId()).toBe("article");
});

test("making something focusable leaves its own tabindex alone", () => {
  const button = document.querySelector("button");
  if (!button) throw new Error("No button");
  focusElement(button);
  expect(document.activeElement).toBe(button);
  expect(button.hasAttribute("tabindex")).toBe(false);
});

test.each([
  ["leaves the page", (button: HTMLButtonElement) => button.remove()],
  [
    "is disabled",
    (button: HTMLButtonElement) => {
      button.disabled = true;
    },
  ],
])("focus is not lost when what has it %s", async (_name, change) => {
  const button = document.querySelector("button");
  if (!button) throw new Error("No button");
  button.focus();
  change(button);
  button.blur();
  await vi.waitFor(() => expect(focusedId()).toBe("article"));
});
