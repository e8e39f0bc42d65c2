import { expect, test } from "vitest";
import type { KeyPreset } from "../../../main/contract.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { findFixedOwner, findKeyOwner } from "../../../renderer/navigation/forbidden-keys.ts";
import { isBareCharacter } from "../../../renderer/navigation/keyboard.ts";
import { applyKeys, findKeyProblem, findScope, keyPresets } from "../../../renderer/navigation/keymaps.ts";
import { readKeyFile, writeKeyFile } from "../../../renderer/view/key-file.ts";

const presets = Object.keys(keyPresets) as KeyPreset[];

test.each(presets)(
  "%s: no key twice, none that is owned, and every command has one that is no bare letter",
  (preset) => {
    const table = applyKeys(commands, preset, {});
    const bindings = table.flatMap(({ id, keys }) => keys.map((binding) => ({ id, ...binding })));
    const keys = bindings.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => key.split(" ").some(findKeyOwner))).toEqual([]);
    const isBare = ({ key }: { key: string }) => isBareCharacter(key) || /^(Shift\+)?(Arrow\w+|Space|Enter)$/.test(key);
    expect(table.filter((command) => command.keys.every(isBare)).map(({ id }) => id)).toEqual([]);
    expect(bindings.filter(({ key, scope }) => isBareCharacter(key) && scope === "everywhere")).toEqual([]);
  },
);

test.each(presets)("%s names only commands that there are", (preset) => {
  const ids = new Set(commands.map(({ id }) => id));
  expect(Object.keys(keyPresets[preset]).filter((id) => !ids.has(id))).toEqual([]);
});

test("where a key works follows from the key, as in the table of commands", () => {
  for (const { keys } of commands) for (const { key, scope } of keys) expect(findScope(key), key).toBe(scope);
});

test("the reader's keys go over those of the preset", () => {
  const table = applyKeys(commands, "jaws", { "go.next.quote": ["J"], "go.next.link": [] });
  const getKeys = (id: string) => table.find((command) => command.id === id)?.keys.map(({ key }) => key);
  expect(getKeys("go.next.quote")).toEqual(["J"]);
  expect(getKeys("go.next.link")).toEqual([]);
  expect(getKeys("go.previous.quote")).toContain("Shift+B");
});

test("a key is refused with its owner, or with the command that has it, also as the start of a chord", () => {
  const find = (key: string) => findKeyProblem(commands, "go.next.heading", key);
  expect(find("Insert+H")).toMatchObject({ owner: { names: expect.stringContaining("NVDA") } });
  expect(find("Ctrl+W")).toMatchObject({ owner: { use: "owner.windows" } });
  expect(find("P")).toMatchObject({ command: { id: "go.next.paragraph" } });
  expect(find("Ctrl+J")).toMatchObject({ command: { id: expect.stringContaining("go.next") } });
  expect(find("H")).toBeNull();
  expect(find("F4")).toBeNull();
});

test("a file of keys is read as it was written", () => {
  const keys = { preset: "nvda", changes: { "go.next.heading": ["J", "Ctrl+J Ctrl+H"] } } as const;
  expect(readKeyFile(writeKeyFile(keys))).toEqual(keys);
});

test("of a strange file only what may be is taken", () => {
  const changes = { "go.next.heading": ["Insert+F7", "Ctrl+W", "J", 5, "a b c"], "no.such": ["X"], "go.end": "F9" };
  const text = JSON.stringify({ format: "hark-keys", preset: "nobody", changes });
  expect(readKeyFile(text)).toEqual({ preset: "hark", changes: { "go.next.heading": ["J"], "go.end": [] } });
  for (const other of ["", "{}", "null", "[]", '{"format":"hark-keys"}']) expect(readKeyFile(other)).toBeNull();
});

test("no default key is one that the window needs, but for Escape, which cancels", () => {
  const keys = commands.flatMap((command) => command.keys.flatMap(({ key }) => key.split(" ").slice(0, 1)));
  expect(keys.filter(findFixedOwner)).toEqual(["Escape"]);
});

test.each(Object.keys(keyPresets) as (keyof typeof keyPresets)[])(
  "%s: no second stroke of a chord ends Hark",
  (preset) => {
    const strokes = applyKeys(commands, preset, {}).flatMap(({ keys }) =>
      keys.flatMap(({ key }) => key.split(" ").slice(1)),
    );
    expect(strokes.filter((stroke) => stroke === "Ctrl+Q" || stroke === "Ctrl+W")).toEqual([]);
  },
);
