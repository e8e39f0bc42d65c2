import { expect, test } from "vitest";
import { commands } from "../../../renderer/navigation/commands.ts";
import type { KeyPress } from "../../../renderer/navigation/key-press.ts";
import { findPressed, type KeySituation } from "../../../renderer/navigation/keyboard.ts";

const inArticle: KeySituation = {
  isMac: false,
  inArticle: true,
  onControl: false,
  letterKeys: true,
  firstStroke: null,
};

function press(key: string, code: string, modifiers = "", situation = inArticle): string | undefined {
  const event: KeyPress = {
    key,
    code,
    ctrlKey: modifiers.includes("c"),
    altKey: modifiers.includes("a"),
    shiftKey: modifiers.includes("s"),
    metaKey: modifiers.includes("m"),
    isComposing: false,
  };
  const pressed = findPressed(commands, event, situation);
  return pressed && ("command" in pressed ? pressed.command.id : `${pressed.firstStroke} ...`);
}

test.each([
  ["h", "KeyH", "", "go.next.heading"],
  ["H", "KeyH", "s", "go.previous.heading"],
  ["2", "Digit2", "", "go.next.heading2"],
  ["@", "Digit2", "s", "go.previous.heading2"],
  ["é", "Digit2", "", "go.next.heading2"],
  ["2", "Digit2", "s", "go.previous.heading2"],
  [" ", "Space", "", "listen.toggle"],
  ["2", "Digit2", "c", "listen.toggle"],
  [">", "Period", "cs", "listen.faster"],
  [":", "Period", "cs", "listen.faster"],
  ["/", "Slash", "c", "help.keys"],
  ["/", "Digit7", "cs", "help.keys"],
  [",", "Comma", "", "go.past-container"],
  ["<", "Comma", "s", "go.container-start"],
  ["q", "KeyA", "", "go.next.quote"],
  ["F6", "F6", "s", "view.previous-landmark"],
  ["ArrowDown", "ArrowDown", "", "go.next.sentence"],
] as const)("%s (%s, modifiers %s) is %s", (key, code, modifiers, id) => {
  expect(press(key, code, modifiers)).toBe(id);
});

test("the number pad, AltGr and an input method's keys are left alone", () => {
  expect(press("2", "Numpad2")).toBeUndefined();
  expect(press("h", "KeyH", "ca")).toBeUndefined();
  expect(press("h", "KeyH", "m")).toBeUndefined();
});

test("letters can be switched off, and keep out of fields and buttons; Control keys work there", () => {
  expect(press("h", "KeyH", "", { ...inArticle, letterKeys: false })).toBeUndefined();
  expect(press(" ", "Space", "", { ...inArticle, letterKeys: false })).toBe("listen.toggle");
  expect(press("h", "KeyH", "", { ...inArticle, inArticle: false })).toBeUndefined();
  expect(press("2", "Digit2", "c", { ...inArticle, inArticle: false })).toBe("listen.toggle");
  expect(press(" ", "Space", "", { ...inArticle, onControl: true })).toBeUndefined();
});

test("on a Mac Command takes the place of Control", () => {
  expect(press("2", "Digit2", "m", { ...inArticle, isMac: true })).toBe("listen.toggle");
  expect(press("2", "Digit2", "c", { ...inArticle, isMac: true })).toBeUndefined();
});

test.each([
  ["QWERTZ", "z", "KeyY", "", undefined],
  ["AZERTY", "q", "KeyA", "", "go.next.quote"],
  ["AZERTY", ";", "KeyM", "", undefined],
  ["AZERTY", "M", "Semicolon", "s", "view.previous-landmark"],
  ["Dvorak", "h", "KeyJ", "", "go.next.heading"],
  ["Russian", "р", "KeyH", "", "go.next.heading"],
  ["Russian", "Р", "KeyH", "s", "go.previous.heading"],
  ["Russian", "л", "KeyK", "c", "help.palette"],
  ["Greek", "η", "KeyH", "", "go.next.heading"],
  ["Hebrew", "י", "KeyH", "", "go.next.heading"],
  ["Arabic", "لا", "KeyB", "", undefined],
  ["Turkish", "ı", "KeyI", "", "go.next.listItem"],
] as const)("on a %s keyboard %s (%s, modifiers %s) is %s", (_layout, key, code, modifiers, id) => {
  expect(press(key, code, modifiers)).toBe(id);
});

test("a chord is two strokes; the second one with Control or without, and nothing else answers meanwhile", () => {
  const waiting = { ...inArticle, inArticle: false, firstStroke: "Ctrl+J" };
  expect(press("j", "KeyJ", "c")).toBe("Ctrl+J ...");
  expect(press("J", "KeyJ", "cs")).toBe("Ctrl+Shift+J ...");
  expect(press("h", "KeyH", "c", waiting)).toBe("go.next.heading");
  expect(press("h", "KeyH", "", waiting)).toBe("go.next.heading");
  expect(press("2", "Digit2", "c", waiting)).toBe("go.next.heading2");
  expect(press("h", "KeyH", "c", { ...waiting, firstStroke: "Ctrl+Shift+J" })).toBe("go.previous.heading");
  expect(press("q", "KeyQ", "c", waiting)).toBeUndefined();
});
