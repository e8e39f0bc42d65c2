import type { Command } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findPressed, type KeySituation } from "../navigation/keyboard.ts";

interface KeysOptions {
  readonly commands: readonly Command<CommandContext>[];
  readonly context: CommandContext;
  readonly isMac: boolean;
  areLetterKeysOn(): boolean;
  /** Escape belongs to a dialog while one is open, and to nobody while nothing is loading. */
  isEscapeForHark(): boolean;
}

/** Runs commands by key for the whole window. Returns a function that stops it. */
export function listenForKeys(options: KeysOptions): () => void {
  const controller = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !options.isEscapeForHark()) return;
    const command = findPressed(options.commands, event, describeSituation(event.target, options));
    if (!command) return;
    event.preventDefault();
    command.run(options.context);
  };
  window.addEventListener("keydown", onKeyDown, { signal: controller.signal });
  return () => controller.abort();
}

function describeSituation(target: EventTarget | null, { isMac, areLetterKeysOn }: KeysOptions): KeySituation {
  const element = target instanceof Element ? target : document.body;
  return {
    isMac,
    inArticle: isInArticle(element),
    onControl: element.closest("a[href], button, input, select, textarea, summary") !== null,
    letterKeys: areLetterKeysOn(),
  };
}

/** Nowhere counts, too. Not what scrolls sideways by itself: it needs the arrows. */
function isInArticle(element: Element): boolean {
  if (element === document.body || element === document.documentElement) return true;
  return element.closest("main") !== null && !element.matches(".table-scroll");
}
