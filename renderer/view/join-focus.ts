import { effect, type ReadonlySignal } from "@preact/signals";
import type { Article, Position } from "../article/article.ts";
import type { PlayerState } from "../speech/player.ts";

interface JoinOptions {
  readonly playback: ReadonlySignal<PlayerState>;
  readonly article: ReadonlySignal<Article | null>;
  readonly position: ReadonlySignal<Position>;
  /** Whether a screen reader is there: it would say once more, at each pause, what has just been heard. */
  readonly assistiveTechnology: boolean;
  /** Whether another article follows by itself: focus would be taken from where it came to, and a screen reader says both. */
  isGoingOn(): boolean;
  focusPosition(position: Position): void;
}

/**
 * When reading stops, focus comes to where it stopped, so that a screen reader and the next key go on from there; not
 * away from a control that the reader is in. Returns a function that stops it.
 */
export function joinFocus({ playback, article, position, ...options }: JoinOptions): () => void {
  let before = { state: playback.peek(), article: article.peek() };
  return effect(() => {
    const now = { state: playback.value, article: article.peek() };
    const hasStopped = now.state === "idle" || (now.state === "paused" && !options.assistiveTechnology);
    const wasReading = before.state === "playing" || (before.state === "paused" && now.state === "idle");
    const isSame = before.article === now.article;
    before = now;
    if (!hasStopped || !wasReading || !isSame) return;
    // What follows is decided in answer to the same end.
    queueMicrotask(() => {
      const isStill = playback.peek() === now.state && article.peek() === now.article;
      if (isStill && !options.isGoingOn() && isInArticle()) options.focusPosition(position.peek());
    });
  });
}

/** Whether focus is in the article. Nowhere counts, too. */
export function isInArticle(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.closest("main") !== null;
}
