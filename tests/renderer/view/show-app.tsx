import "./browser-gaps.ts";
import { render } from "preact";
import { act } from "preact/test-utils";
import { App } from "../../../renderer/view/app.tsx";
import type { Session } from "../../../renderer/view/session.ts";

/** Shows the app in the test's document, everything that follows from it done. Returns its root. */
export async function showApp(session: Session): Promise<HTMLElement> {
  closeApp();
  document.body.innerHTML = '<div id="app"></div>';
  const root = getRoot();
  await act(() => render(<App session={session} isMac={false} />, root));
  return root;
}

/** Takes the app away, as closing the window does. */
export function closeApp(): void {
  const root = document.getElementById("app");
  if (root) void act(() => render(null, root));
}

function getRoot(): HTMLElement {
  const root = document.getElementById("app");
  if (!root) throw new Error("No root");
  return root;
}

/** The one element that matches, as the type it is expected to be. */
export function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`${selector} is not there, or not what was expected`);
  return element;
}

export function findButton(name: string): HTMLButtonElement {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`No button ${name}`);
  return button;
}
