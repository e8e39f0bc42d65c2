import { computeAccessibleDescription, computeAccessibleName } from "dom-accessibility-api";
import type { MessageKey, Translate } from "../locales/translate.ts";
import type { Sentence } from "../speech/player.ts";
import { endSentence } from "./end-sentence.ts";
import type { ReturnSentences } from "./say-return.ts";

/** What somebody types is said by nobody once more when it is done. */
const typed = "textarea, input:not([type=checkbox], [type=range], [type=number])";

/** What is said otherwise: blocks of the article by the command that moves to them, what was left out by its dialog. */
const saysItself = "[data-block], [data-skipped]";

interface SelfVoicingOptions {
  readonly t: Translate;
  /** The interface's language. */
  readonly locale: string;
  /** Whether Hark's own voice says the interface now. */
  isOn(): boolean;
  announce(sentences: readonly Sentence[]): void;
  readonly onReturn: ReturnSentences;
}

/**
 * Says the control that focus comes to, and what it is changed to, for listeners without a screen reader. The
 * article's blocks and whatever a command brings focus to are said by the command. Returns a function that stops it.
 */
export function voiceControls(root: Document, options: SelfVoicingOptions): () => void {
  const { t, locale, isOn, announce, onReturn } = options;
  const controller = new AbortController();
  const { signal } = controller;
  let inside: Element | null = null;
  let hasLeft = false;
  /** What is said before the control that has the focus, whose turn comes right after the window's. */
  let title: readonly Sentence[] = [];
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const dialog = target.closest("dialog");
    // Not by where focus comes from: Tab goes from a dialog's end to its beginning by way of nowhere.
    const entered = dialog !== inside && dialog !== target ? dialog : null;
    inside = dialog;
    const before = title;
    title = [];
    if (isOn() && !target.matches(saysItself)) announce([...before, ...describeFocus(target, entered, t, locale)]);
  };
  const onWindowFocus = () => {
    const isReturn = hasLeft;
    hasLeft = false;
    if (!isReturn || !isOn()) return;
    title = onReturn.sayTitle();
    const saysNothing = root.activeElement === root.body || root.activeElement?.matches(saysItself);
    if (!saysNothing || title.length === 0) return;
    announce([...title, ...(root.activeElement?.closest("dialog") ? [] : onReturn.sayPosition())]);
    title = [];
  };
  const onChange = ({ target }: Event) => {
    if (!isOn() || !(target instanceof HTMLElement) || target.matches(typed)) return;
    announce([{ text: describeValue(target, t), language: locale }]);
  };
  const onToggle = ({ target }: Event) => {
    const summary = root.activeElement;
    if (!isOn() || !(summary instanceof HTMLElement) || summary.parentElement !== target) return;
    if (summary.tagName === "SUMMARY") announce([{ text: describeValue(summary, t), language: locale }]);
  };
  // It does not bubble.
  root.addEventListener("toggle", onToggle, { signal, capture: true });
  // Whoever comes back from another program is told where they are.
  const onWindowBlur = () => {
    inside = null;
    hasLeft = true;
  };
  root.defaultView?.addEventListener("blur", onWindowBlur, { signal });
  root.defaultView?.addEventListener("focus", onWindowFocus, { signal });
  root.addEventListener("focusin", onFocus, { signal });
  root.addEventListener("change", onChange, { signal });
  return () => controller.abort();
}

/** `entered` is the dialog that focus has come into. */
function describeFocus(element: HTMLElement, entered: Element | null, t: Translate, locale: string): Sentence[] {
  const note = element.matches("[data-landmark], [type=checkbox]") ? computeAccessibleDescription(element) : "";
  const opened = entered ? [computeAccessibleName(entered), computeAccessibleDescription(entered)] : [];
  const foreign = listForeign(element, locale);
  const control = foreign.length === 0 ? describeControl(element, t) : "";
  const parts = [...opened, control, note].filter(Boolean);
  const text = parts.map((part, index) => (index < parts.length - 1 ? endSentence(part) : part)).join(" ");
  return [{ text, language: locale }, ...foreign];
}

/**
 * A line of a list that begins in another language than the interface's, in two parts, as one voice cannot say both; empty
 * for everything else.
 */
function listForeign(element: HTMLElement, locale: string): Sentence[] {
  const name = element.matches("[data-line]") ? element.querySelector<HTMLElement>("strong[lang]") : null;
  if (!name || readPrimary(name.lang) === readPrimary(locale)) return [];
  const rest = [...element.children].filter((child) => child !== name).map(({ textContent }) => textContent);
  return [
    { text: name.textContent, language: name.lang },
    { text: rest.join(" "), language: locale },
  ];
}

function readPrimary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}

function describeControl(element: HTMLElement, t: Translate): string {
  const role = findRole(element);
  return [computeAccessibleName(element), role ? t(role) : "", describeValue(element, t)].filter(Boolean).join(", ");
}

const roles: readonly (readonly [selector: string, role: MessageKey])[] = [
  ["button", "role.button"],
  ["[role=listbox]", "role.list"],
  ["a[href]", "role.link"],
  ["select", "role.choice"],
  ["input[type=range]", "role.slider"],
  ["input[type=number]", "role.number"],
  ["input[type=checkbox]", "role.check"],
  ["input, textarea", "role.field"],
  ["dialog", "role.dialog"],
  ["header, nav, main, section", "role.landmark"],
];

function findRole(element: HTMLElement): MessageKey | undefined {
  // A line of a list is known by where it is; its role would only come after each.
  if (element.matches("[data-line]")) return undefined;
  return roles.find(([selector]) => element.matches(selector))?.[1];
}

/** What stands beside the option's name is said after a pause. */
function describeOption(option: HTMLElement | null): string {
  return [...(option?.children ?? [])].map(({ textContent }) => textContent).join(", ");
}

function describeValue(element: HTMLElement, t: Translate): string {
  const active = element.getAttribute("aria-activedescendant");
  if (active !== null) return describeOption(document.getElementById(active));
  const details = element.tagName === "SUMMARY" ? element.closest("details") : null;
  if (details) return t(details.open ? "role.unfolded" : "role.folded");
  // Its value is "on" however it stands.
  if (element instanceof HTMLInputElement && element.type === "checkbox") {
    return t(element.checked ? "role.checked" : "role.unchecked");
  }
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.textContent ?? "";
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.getAttribute("aria-valuetext") ?? element.value;
  }
  return "";
}
