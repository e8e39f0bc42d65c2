import type { Command } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findPressed, type KeySituation } from "../navigation/keyboard.ts";
import { type Chord, followChords } from "./chord.ts";

interface KeysOptions {
  getCommands(): readonly Command<CommandContext>[];
  readonly context: CommandContext;
  readonly isMac: boolean;
  areLetterKeysOn(): boolean;
  /** Escape belongs to a dialog while one is open, and to nobody while nothing is loading. */
  isEscapeForHark(): boolean;
  /** Says what may follow this first stroke of a chord. */
  promptChord(firstStroke: string): void;
  /** Says that nothing answers to what followed it. */
  refuseChord(): void;
  /** Says that nothing can be undone here. */
  refuseUndo(): void;
}

/** Runs commands by key for the whole window. Returns a function that stops it. */
export function listenForKeys(options: KeysOptions): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const chord = followChords(window, options.promptChord, signal);
  window.addEventListener("keydown", (event) => answerKey(event, chord, options), { signal });
  return () => controller.abort();
}

function answerKey(event: KeyboardEvent, chord: Chord, options: KeysOptions): void {
  if (isModifier(event) || event.defaultPrevented) return;
  const firstStroke = chord.getFirstStroke(event.code);
  if (firstStroke !== null) answerSecondStroke(event, firstStroke, chord, options);
  else if (event.key !== "Escape" || options.isEscapeForHark()) {
    if (!answerStroke(event, chord, options) && isUndo(event)) refuseUndo(event, options);
  }
}

/** True when the key means something by itself. */
function answerStroke(event: KeyboardEvent, chord: Chord, options: KeysOptions): boolean {
  const pressed = find(event, null, options);
  if (!pressed) return false;
  event.preventDefault();
  if ("firstStroke" in pressed) chord.begin(pressed.firstStroke);
  else pressed.command.run(options.context);
  return true;
}

function answerSecondStroke(event: KeyboardEvent, firstStroke: string, chord: Chord, options: KeysOptions): void {
  // Nothing else may come of what was meant as a second stroke.
  event.preventDefault();
  const pressed = find(event, firstStroke, options);
  if (pressed && "command" in pressed) {
    chord.stay(event.code);
    pressed.command.run(options.context);
    return;
  }
  chord.end();
  // A chord that was begun by mistake must not cost the key that was really meant.
  if (event.key !== "Escape" && !answerStroke(event, chord, options)) options.refuseChord();
}

function find(event: KeyboardEvent, firstStroke: string | null, options: KeysOptions) {
  const situation = { ...describeSituation(event.target, options), firstStroke };
  return findPressed(options.getCommands(), event, situation);
}

function isUndo({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^[zy]$/i.test(key);
}

/** Left alone outside of fields, Chromium takes back what was typed last in some field, and brings focus there. */
function refuseUndo(event: KeyboardEvent, options: KeysOptions): void {
  if (event.target instanceof Element && event.target.matches("input, textarea")) return;
  event.preventDefault();
  options.refuseUndo();
}

function isModifier({ key }: KeyboardEvent): boolean {
  return ["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock"].includes(key);
}

function describeSituation(
  target: EventTarget | null,
  { isMac, areLetterKeysOn }: KeysOptions,
): Omit<KeySituation, "firstStroke"> {
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
