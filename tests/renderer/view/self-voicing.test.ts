// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { afterEach, expect, test } from "vitest";
import type { Article } from "../../../renderer/article/article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { PlayerState, Sentence } from "../../../renderer/speech/player.ts";
import { createReturnSentences } from "../../../renderer/view/say-return.ts";
import { voiceControls } from "../../../renderer/view/self-voicing.ts";
import { makeArticle, paragraph } from "../make-article.ts";

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
});

/** A page with an article of one paragraph and a button, in a window that the listener is in. */
function begin({ isOn = true, article = makeArticle([paragraph("It rains. It pours.")]) as Article | null } = {}) {
  document.title = "Rain, 50 %, Hark";
  document.body.innerHTML = `<p data-block="0" tabindex="-1">It rains. It pours.</p><button>Play</button>
    <dialog open><p data-skipped tabindex="-1">Left out</p></dialog>`;
  const heard: Sentence[] = [];
  const state = signal<PlayerState>("idle");
  const isBetween = signal(false);
  const t = createTranslate("en");
  const parts = {
    ...{ t, isMac: false, locale: "en" as const },
    reading: { article: signal(article), position: signal({ block: 0, offset: 12 }) },
    voicing: { player: { state }, getListenerRules: () => ({}) },
    bulletin: { isBetween },
  };
  stop = voiceControls(document, {
    ...{ t, locale: "en", isOn: () => isOn },
    announce: (sentences) => heard.push(...sentences),
    onReturn: createReturnSentences(parts as unknown as Parameters<typeof createReturnSentences>[0]),
  });
  /** As Chromium tells it: the window's focus first, then that of the element. */
  const comeBack = (focused: string | null) => {
    const element = focused === null ? null : document.querySelector<HTMLElement>(focused);
    element?.focus();
    window.dispatchEvent(new Event("blur"));
    heard.length = 0;
    window.dispatchEvent(new Event("focus"));
    element?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    return heard.map(({ text }) => text);
  };
  return { heard, state, isBetween, comeBack };
}

test("who comes back hears the window's title and the sentence where they are, or the control", () => {
  const { comeBack } = begin();
  expect(comeBack("[data-block]")).toEqual(["Rain, 50 %, Hark", "It pours."]);
  expect(comeBack("button")).toEqual(["Rain, 50 %, Hark", "Play, button"]);
  // What has the focus there says itself, when it is gone to.
  expect(comeBack("[data-skipped]")).toEqual(["Rain, 50 %, Hark"]);
});

test("with nothing open and no focus they hear that, and what can be done", () => {
  const { comeBack } = begin({ article: null });
  expect(comeBack(null)).toEqual(["Rain, 50 %, Hark", "No article is open. Press Control+L and type an address."]);
});

test("while it is read aloud nothing is added, nor between two stories; what is said of controls stays", () => {
  const { comeBack, state, isBetween } = begin();
  state.value = "playing";
  expect(comeBack("[data-block]")).toEqual([]);
  expect(comeBack("button")).toEqual(["Play, button"]);
  state.value = "idle";
  isBetween.value = true;
  expect(comeBack("[data-block]")).toEqual([]);
});

test("beside a screen reader, which says it, Hark's voice says nothing of it", () => {
  const { comeBack } = begin({ isOn: false });
  expect(comeBack("[data-block]")).toEqual([]);
  expect(comeBack("button")).toEqual([]);
});

test("the window that gets the focus for the first time is no return", () => {
  const { heard } = begin();
  window.dispatchEvent(new Event("focus"));
  expect(heard).toEqual([]);
});
