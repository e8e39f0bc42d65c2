import { expect, test } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { findCommands } from "../../../renderer/navigation/find-commands.ts";

const find = (query: string, locale: "en" | "de" = "en") =>
  findCommands(commands, query, createTranslate(locale)).map(({ id }) => id);

test("words are found by their beginnings, in any order", () => {
  expect(find("hea ne")).toContain("go.next.heading");
  expect(find("ext head")).toEqual([]);
});

test("what begins as it was typed comes first", () => {
  expect(find("stop")[0]).toBe("listen.stop");
  expect(find("next heading")[0]).toBe("go.next.heading");
});

test("a group's name finds all of the group, and nothing typed finds everything", () => {
  expect(find("help")).toEqual(expect.arrayContaining(["help.keys", "help.report"]));
  expect(find("")).toEqual(commands.map(({ id }) => id));
  expect(find("xyzzy")).toEqual([]);
});

test("accents need not be typed", () => {
  expect(find("nachste uberschrift", "de")[0]).toBe("go.next.heading");
});
