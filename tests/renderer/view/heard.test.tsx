// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { Block } from "../../../renderer/article/article.ts";
import type { DialogName } from "../../../renderer/view/session.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";
import { listenTo } from "./heard.ts";
import { makeSession } from "./make-session.ts";
import { closeApp, find, showApp } from "./show-app.tsx";

afterEach(closeApp);

const dogPicture = "https://example.org/dog.png";

async function hearArticle(...blocks: Block[]): Promise<string[]> {
  const session = makeSession("en", { [dogPicture]: { mediaType: "image/png", bytes: new Uint8Array(8) } });
  session.article.value = makeArticle(blocks);
  await showApp(session);
  return await listenTo(find("article", HTMLElement));
}

function withImage(block: Block, url: string): Block {
  return Object.assign({}, block, { image: { url } });
}

async function hearDialog(name: DialogName): Promise<string[]> {
  const session = makeSession();
  session.article.value = makeArticle([heading("Rain", 1)]);
  await showApp(session);
  await act(() => {
    session.dialog.value = name;
  });
  return await listenTo(find("dialog", HTMLElement));
}

test("the page is heard from its skip links to its player", async () => {
  const session = makeSession();
  session.article.value = makeArticle([heading("Rain", 1), paragraph("It rains.")], {
    url: "https://example.org/rain",
  });
  await showApp(session);
  expect(await listenTo(document.body)).toEqual([
    "document",
    "banner, Hark",
    "link, Skip to article",
    "link, Skip to outline",
    "link, Skip to player",
    "paragraph",
    "Hark",
    "search",
    "form",
    "Web address",
    "textbox, Web address, https://example.org/rain, for example dw.com",
    "button, Open",
    "paragraph",
    "for example dw.com",
    "button, Open file…, key shortcuts Control+O",
    "button, Paste text…, key shortcuts Control+Shift+P",
    "button, Keys, key shortcuts Control+/",
    "navigation, Outline",
    "paragraph",
    "Outline",
    "list",
    "listitem, level 1, position 1, set size 1",
    "link, Rain, current location",
    "main, Article",
    "article",
    "heading, Rain, level 1",
    "paragraph",
    "It rains.",
    "region, About this reading",
    "button, What was left out (nothing), key shortcuts Control+Shift+X",
    "button, Page as it is, key shortcuts Control+Shift+A",
    "button, Report a bad reading…, key shortcuts Control+Shift+B",
    "region, Player",
    "paragraph",
    "paragraph",
    "0 per cent",
    "button, Previous, key shortcuts Control+1",
    "button, Play, key shortcuts Control+2",
    "button, Next, key shortcuts Control+3",
    "button, Stop, key shortcuts Control+4",
    "Speed",
    "button, Slower, key shortcuts Control+Shift+,",
    "slider, Speed, orientated horizontally, max value 900, min value 80, current value 180 words per minute",
    "button, Faster, key shortcuts Control+Shift+.",
    "Voice",
    "combobox, Voice, has popup listbox, not expanded",
    "Announcements",
    "combobox, Announcements, brief, has popup listbox, not expanded",
    "group",
    "More about the sound",
    "How much is read",
    "combobox, How much is read, everything, has popup listbox, not expanded",
    "Volume",
    "slider, Volume, orientated horizontally, max value 100, min value 10, current value 100 per cent",
    "Pitch",
    "slider, Pitch, orientated horizontally, max value 100, min value 0, current value 50 of 100",
    "Pauses",
    "slider, Pauses, orientated horizontally, max value 300, min value 0, current value 100 per cent",
    "Sound device",
    "combobox, Sound device, has popup listbox, not expanded",
    "checkbox, Media keys and headset buttons, headline shown by the system, not checked",
    "Media keys and headset buttons, headline shown by the system",
    "checkbox, Another pitch for headings, captions and quotes, not checked",
    "Another pitch for headings, captions and quotes",
    "checkbox, Turned down while a screen reader speaks beside Hark, not checked",
    "Turned down while a screen reader speaks beside Hark",
    "button, All voices…, key shortcuts Shift+F5",
    "button, How structure is told…, key shortcuts Shift+F4",
    "group, Not read aloud",
    "Not read aloud",
    "checkbox, Descriptions of pictures, not checked",
    "Descriptions of pictures",
    "checkbox, Captions, not checked",
    "Captions",
    "checkbox, Credits of pictures, not checked",
    "Credits of pictures",
    "checkbox, Who wrote it, not checked",
    "Who wrote it",
    "checkbox, Dates, not checked",
    "Dates",
    "checkbox, Tables, not checked",
    "Tables",
    "checkbox, Code, not checked",
    "Code",
    "checkbox, Embedded content, not checked",
    "Embedded content",
    "checkbox, Quotes, not checked",
    "Quotes",
    "checkbox, Lists, not checked",
    "Lists",
  ]);
});

test("a picture is its description, then its caption and credit, each once", async () => {
  expect(await hearArticle(withImage(figure("A wet dog", "The dog was out.", "AP"), dogPicture))).toEqual([
    "article",
    "figure",
    "image, A wet dog",
    "caption",
    "The dog was out.",
    "Image:",
    "AP",
  ]);
});

test("of a picture that cannot be loaded the description remains", async () => {
  const heard = await hearArticle(withImage(figure("A wet dog", "", ""), "https://example.org/gone.png"));
  expect(heard).toEqual(["article", "figure", "paragraph", "A wet dog", "The image could not be loaded."]);
});

test("a picture that says nothing is not passed over", async () => {
  expect(await hearArticle(figure("", "", ""))).toEqual([
    "article",
    "figure",
    "paragraph",
    "Image without a description.",
  ]);
});

test("a picture of a gallery says which of how many it is, before what it shows", async () => {
  const picture = Object.assign({}, figure("A wet dog", "", ""), { gallery: { index: 2, count: 5 } });
  expect(await hearArticle(withImage(picture, dogPicture))).toEqual([
    "article",
    "figure",
    "paragraph",
    "Picture 2 of 5",
    "image, A wet dog",
  ]);
});

test("an alternative text that the caption repeats is heard once, as the caption", async () => {
  const picture = Object.assign({}, figure("", "The dog was out.", ""), { unsaidAlt: "The dog was out" });
  expect(await hearArticle(withImage(picture, dogPicture))).toEqual([
    "article",
    "figure",
    "caption",
    "The dog was out.",
  ]);
});

test("lists are nested as they are printed", async () => {
  expect(await hearArticle(listItem("Sun", 1, 2), listItem("a little", 1, 1, 1), listItem("Wind", 2, 2))).toEqual([
    "article",
    "list",
    "listitem, level 1, position 1, set size 2",
    "Sun",
    "list",
    "listitem, level 2, position 1, set size 1",
    "a little",
    "listitem, level 1, position 2, set size 2",
    "Wind",
  ]);
});

test("a quote is followed by who said it", async () => {
  expect(await hearArticle({ kind: "quote", text: "It was wet.", marks: [], attribution: "The dog" })).toEqual([
    "article",
    "blockquote",
    "paragraph",
    "It was wet.",
    "The dog",
  ]);
});

test("a table has its caption and headers, its name said once on the way in", async () => {
  const header = (text: string) => ({ text, header: true });
  const rows = [
    [header("Day"), header("mm")],
    [header("Monday"), { text: "12", header: false }],
  ];
  const heard = await hearArticle({ kind: "table", caption: "Rain by day", rows });
  expect(heard[1]).toBe("table, Rain by day");
  expect(heard).toEqual(
    expect.arrayContaining(["columnheader, Day", "columnheader, mm", "rowheader, Monday", "cell, 12"]),
  );
});

test("code, what was embedded, and a pause", async () => {
  expect(
    await hearArticle(
      { kind: "code", text: "rain()" },
      { kind: "embed", embedKind: "video", title: "The dog", url: "https://example.org/dog" },
      { kind: "separator" },
    ),
  ).toEqual([
    "article",
    "code",
    "rain()",
    "paragraph",
    "Video:",
    "link, The dog",
    "The dog",
    "separator, orientated horizontally, max value 100, min value 0",
  ]);
});

test("a problem is a region of its own, and the article stays", async () => {
  const session = makeSession();
  session.article.value = makeArticle([heading("Rain", 1)]);
  await showApp(session);
  await act(() => {
    session.problem.value = "There is no page at this address. Check the address.";
  });
  expect(await listenTo(find(".problem", HTMLElement))).toEqual([
    "region, That did not work",
    "heading, That did not work, level 2",
    "paragraph",
    "There is no page at this address. Check the address.",
    "paragraph",
    "Your article is still here.",
    "button, Dismiss",
  ]);
  expect(find("main h1", HTMLElement).textContent).toBe("Rain");
});

test("the key help says each command, then its keys", async () => {
  const heard = await hearDialog("keyHelp");
  const start = heard.indexOf("rowheader, Play or pause");
  expect(heard[0]).toBe("dialog, Keys of Hark");
  expect(heard).toContain("table, Listen");
  expect(heard.slice(start, start + 5)).toEqual([
    "rowheader, Play or pause",
    "cell, Control+2",
    "Control+2",
    "cell, Space",
    "Space",
  ]);
});

test("the paste dialog says what its field is for", async () => {
  expect(await hearDialog("paste")).toContain(
    "textbox, Text to read, Headings, lists and links of a copied web page are kept. Control+Enter opens the text.",
  );
});
