/** The one polite live region of the app: what a screen reader is told that focus does not tell it. */
export interface LiveRegion {
  readonly element: HTMLElement;
  /**
   * Has a sentence said. Sentences that come close together are said one after the other, each once, but for a newer
   * one of the same `topic` ("move", say), which takes the place of the older. Empty text is ignored.
   */
  announce(text: string, topic?: string): void;
  /** Takes back what waits to be said about a topic, because it is no longer true. */
  withdraw(topic: string): void;
}

/**
 * Screen readers drop what they were about to say when focus moves, and say the newly focused thing instead; text
 * that changes after that is heard. In ms, counted from the last focus change or announcement.
 */
const settleTime = 150;

/** In ms: a held arrow key moves focus without end, and must not keep everything else from being said. */
const longestWait = 1000;

/**
 * In ms: long enough for every screen reader to fetch the text, short enough not to be met as stale text. When a modal
 * dialog closes, Orca says once more what still stands in a region that was outside of it.
 */
const clearTime = 1500;

interface Waiting {
  readonly text: string;
  readonly topic: string | undefined;
}

/** Makes the live region and puts it into the document. There must be only one. */
export function createLiveRegion(root: Document): LiveRegion {
  const element = createElement(root);
  const waiting: Waiting[] = [];
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(): void {
    clearTimeout(timer);
    const waited = Date.now() - since;
    timer = setTimeout(say, Math.max(0, Math.min(settleTime, longestWait - waited)));
  }

  function withdraw(topic: string): void {
    const older = waiting.findIndex((message) => message.topic === topic);
    if (older >= 0) waiting.splice(older, 1);
  }

  function say(): void {
    if (waiting.length === 0) return;
    // A region that enters the page together with its text is not heard, so the text waits for the next turn.
    if (moveIntoReach(root, element)) {
      schedule();
      return;
    }
    const text = waiting.map((message) => message.text).join(" ");
    waiting.length = 0;
    // The same text again is no change to a screen reader; a no-break space at its end makes it one, and is not heard.
    element.textContent = element.textContent === text ? `${text}\u00a0` : text;
    timer = setTimeout(() => element.replaceChildren(), clearTime);
  }

  root.addEventListener("focusin", () => {
    if (waiting.length > 0) schedule();
    // Long before there is something to say: on a busy machine text that comes soon after is taken for part of it.
    moveIntoReach(root, element);
  });

  return {
    element,
    announce: (text, topic) => {
      if (text === "") return;
      if (waiting.length === 0) since = Date.now();
      if (topic !== undefined) withdraw(topic);
      waiting.push({ text, topic });
      schedule();
    },
    withdraw,
  };
}

function createElement(root: Document): HTMLElement {
  const element = root.createElement("div");
  element.setAttribute("role", "status");
  element.setAttribute("aria-live", "polite");
  element.setAttribute("aria-atomic", "true");
  element.className = "visually-hidden";
  root.body.append(element);
  return element;
}

/** What is outside an open modal dialog is inert, and a live region there is silent. True when it had to move. */
function moveIntoReach(root: Document, element: HTMLElement): boolean {
  const home = [...root.querySelectorAll("dialog[open]")].at(-1) ?? root.body;
  if (element.parentElement === home) return false;
  // What it said before would enter its new place with it, and be said again.
  element.replaceChildren();
  home.append(element);
  return true;
}
