import { expect, test } from "vitest";
import { catalogues, createTranslate } from "../../../renderer/locales/translate.ts";
import { commandGroups } from "../../../renderer/navigation/command.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { findCommands } from "../../../renderer/navigation/find-commands.ts";
import { findKeyOwner } from "../../../renderer/navigation/forbidden-keys.ts";
import { isBareCharacter } from "../../../renderer/navigation/keyboard.ts";
import { createMenuModel } from "../../../renderer/view/menu-model.ts";

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

test("no default key belongs to a screen reader or the system, neither stroke of a chord", () => {
  const owned = bindings.filter(({ key }) => key.split(" ").some((stroke) => findKeyOwner(stroke)));
  expect(owned.map(({ key }) => key)).toEqual([]);
});

test("no chord begins with a key that means something by itself", () => {
  const single = new Set(bindings.map(({ key }) => key));
  expect(bindings.filter(({ key }) => key.includes(" ") && single.has(key.split(" ")[0] ?? ""))).toEqual([]);
});

test("every command has a key that no screen reader takes for reading: neither a bare character nor a bare arrow", () => {
  const isBare = ({ key }: { key: string }) => isBareCharacter(key) || /^(Shift\+)?(Arrow\w+|Space|Enter)$/.test(key);
  expect(commands.filter(({ keys }) => keys.every(isBare)).map(({ id }) => id)).toEqual([]);
});

test("every command is in the menu and in the palette, by its name", () => {
  for (const locale of ["en", "de"] as const) {
    const t = createTranslate(locale);
    const menu = createMenuModel(t, commands).flatMap(({ items }) => items.map(({ id }) => id));
    for (const { id, label } of commands) {
      expect(menu).toContain(id);
      expect(
        findCommands(commands, t(label), t).map((found) => found.id),
        id,
      ).toContain(id);
    }
  }
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
])("%s is refused, with its owner", (key) => expect(findKeyOwner(key)?.names).toMatch(/\w/));

test.each(["H", "Shift+H", "Ctrl+2", "F6", "Ctrl+Shift+.", "Space", "Alt+ArrowLeft"])("%s is free", (key) =>
  expect(findKeyOwner(key)).toBeNull(),
);
