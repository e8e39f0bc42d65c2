import { expect, test } from "vitest";
import type { MenuItem } from "../../main/contract-menu.ts";
import { menuTemplate } from "../../main/menu-template.ts";
import { createSay } from "../../main/messages.ts";

const item = (over: Partial<MenuItem> = {}) => ({ id: "file.open", label: "Open", accelerator: "Ctrl+O", ...over });
const groups = (items: readonly MenuItem[] = [item()]) => ["File", "Listen", "Help"].map((label) => ({ label, items }));

function build({ isMac = false, items }: { isMac?: boolean; items?: MenuItem[] } = {}) {
  const chosen: string[] = [];
  const template = menuTemplate(groups(items), {
    say: createSay("en"),
    isMac,
    choose: (id) => chosen.push(id),
  });
  const firstItem = template.find(({ label }) => label === "File")?.submenu;
  return { chosen, template, item: Array.isArray(firstItem) ? firstItem[0] : undefined };
}

test("file comes first and help last, with the platform's menus between", () => {
  expect(build().template.map(({ label }) => label)).toEqual(["File", "Edit", "Listen", "Window", "Help"]);
});

test("on a Mac the app's own menu is first", () => {
  expect(build({ isMac: true }).template[0]?.role).toBe("appMenu");
});

test("keys are shown but left to the renderer, and choosing tells the command", () => {
  const { chosen, item } = build();

  expect(item).toMatchObject({ label: "Open", accelerator: "Ctrl+O", registerAccelerator: false });
  Reflect.apply(item?.click ?? (() => undefined), undefined, []);
  expect(chosen).toEqual(["file.open"]);
});

test("a key that Electron does not know is not shown", () => {
  expect(build({ items: [item({ accelerator: "Ctrl+ArrowDown" })] }).item).not.toHaveProperty("accelerator");
});

test("a Mac's menu takes no bare letter away from typing", () => {
  expect(build({ isMac: true, items: [item({ accelerator: "H" })] }).item).not.toHaveProperty("accelerator");
});

test("an ampersand is a word, not a mark", () => {
  expect(build({ items: [item({ label: "Open & read" })] }).item?.label).toBe("Open && read");
});

test("there is a menu before the renderer has said anything", () => {
  const template = menuTemplate([], { say: createSay("de"), isMac: false, choose: () => undefined });

  expect(template.map(({ label }) => label)).toEqual(["Bearbeiten", "Fenster"]);
});
