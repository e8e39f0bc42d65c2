import { expect, test } from "vitest";
import { catalogues } from "../../../renderer/locales/translate.ts";
import { commandGroups } from "../../../renderer/navigation/command.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { findKeyOwner } from "../../../renderer/navigation/forbidden-keys.ts";
import { isBareCharacter } from "../../../renderer/navigation/keyboard.ts";

const bindings = commands.flatMap((command) => command.keys.map((binding) => ({ command, ...binding })));

test("command ids are unique, and every command has a group and a name in every language", () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { group, label } of commands) {
    expect(commandGroups).toContain(group);
    for (const catalogue of Object.values(catalogues)) expect(catalogue[label]).not.toBe("");
  }
});

test("no key is given twice", () => {
  const keys = bindings.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("no default key belongs to a screen reader or the system", () => {
  expect(bindings.filter(({ key }) => findKeyOwner(key)).map(({ key }) => key)).toEqual([]);
});

test("bare letters work in the article only", () => {
  expect(bindings.filter(({ key, scope }) => isBareCharacter(key) && scope === "everywhere")).toEqual([]);
});

test.each([
  "Insert+F7",
  "Ctrl+Alt+N",
  "Ctrl+Shift+K",
  "Alt+Shift+B",
  "Ctrl+Alt+ArrowRight",
  "Super+H",
  "Numpad5",
  "Shift",
])("%s is refused, with its owner", (key) => expect(findKeyOwner(key)).toMatch(/\w/));

test.each(["H", "Shift+H", "Ctrl+2", "F6", "Ctrl+Shift+.", "Space", "Alt+ArrowLeft"])("%s is free", (key) =>
  expect(findKeyOwner(key)).toBeNull(),
);
