// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { DialogName } from "../../../renderer/view/session.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";
import { listenTo } from "./heard.ts";
import { makeSession } from "./make-session.ts";
import { closeApp, find, showApp } from "./show-app.tsx";

afterEach(closeApp);

/** Options are what these dialogs are for, so they are heard, too. */
async function hearDialog(name: DialogName): Promise<string[]> {
  const session = makeSession();
  session.article.value = makeArticle([heading("Rain", 1), paragraph("It rains."), heading("Tomorrow")]);
  session.messages.value = ["Letter keys off.", "200 words a minute."];
  await showApp(session);
  await act(() => {
    session.dialog.value = name;
  });
  return await listenTo(find("dialog", HTMLElement));
}

test("the palette is a field that owns a list of commands", async () => {
  const heard = await hearDialog("palette");
  expect(heard[0]).toBe("dialog, Find a command");
  expect(heard.join("\n")).toMatch(/combobox, Name of the command, .*autocomplete in list/);
  expect(heard.join("\n")).toMatch(/listbox, Commands/);
});

test("the list of elements is named by its kind and number, and begins where the listener is", async () => {
  const heard = await hearDialog("elements");
  expect(heard[0]).toBe("dialog, Elements of the article");
  expect(heard.join("\n")).toMatch(/listbox, Headings: 2/);
});

test("the question of the first start says what it is about before its answers", async () => {
  const heard = await hearDialog("speaker");
  expect(heard[0]).toMatch(/^dialog, Who speaks\?, Hark has a voice of its own\./);
  expect(heard.join("\n")).toMatch(/listbox, Answers, .*active descendant 1\. Hark says everything/);
});

test("keys are changed in a table: the command, its keys, a button that names the command", async () => {
  const heard = await hearDialog("keys");
  const start = heard.indexOf("rowheader, Play or pause");
  expect(heard[0]).toBe("dialog, Change keys");
  expect(heard.slice(start, start + 4)).toEqual([
    "rowheader, Play or pause",
    "cell, Control+2, Space",
    "cell, Change",
    "button, Change: Play or pause",
  ]);
});

test("the last messages are a list", async () => {
  expect((await hearDialog("log")).join("\n")).toMatch(/listbox, Messages: 2/);
});
