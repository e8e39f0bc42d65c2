// @vitest-environment jsdom
import axe from "axe-core";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands } from "../../../renderer/navigation/commands.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";
import { makeSession, type TestSession } from "./make-session.ts";
import { closeApp, find, findButton, showApp } from "./show-app.tsx";

let session: TestSession;
const link = { kind: "link", url: "https://example.org/more", start: 3, end: 8 } as const;
const hostile = { kind: "link", url: "javascript:alert(1)", start: 0, end: 2 } as const;

beforeEach(async () => {
  session = makeSession();
  session.article.value = makeArticle([
    heading("Rain", 1),
    { kind: "paragraph", text: "It rains.", marks: [link, hostile] },
    heading("Tomorrow"),
    paragraph("Sun."),
  ]);
  await showApp(session);
});
afterEach(closeApp);

const focused = () => document.activeElement;
const click = (element: HTMLElement) => act(() => element.click());

function submitAddress(address: string): void | Promise<void> {
  find("#address", HTMLInputElement).value = address;
  return click(findButton("Open"));
}

function drop(items: Readonly<Record<string, string>>, files: readonly File[] = []): void {
  const data = { files, getData: (type: string) => items[type] ?? "" };
  document.body.dispatchEvent(
    Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: data }),
  );
}

test("an address is opened as it was typed", async () => {
  await submitAddress(" dw.com/x ");
  expect(session.asked).toEqual(["openAddress dw.com/x"]);
});

test("without an address the field says what it needs, and has focus", async () => {
  await submitAddress("");
  expect(session.asked).toEqual([]);
  const field = find("#address", HTMLInputElement);
  expect(focused()).toBe(field);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(find("#address-note", HTMLElement).textContent).toBe("Type a web address first, for example dw.com.");
});

test("while loading, the form stays, and cancelling keeps focus", async () => {
  await act(() => {
    session.loading.value = "dw.com";
  });
  expect(find(".loading", HTMLElement).textContent).toContain("Loading dw.com…");
  findButton("Cancel").focus();
  await click(findButton("Cancel"));
  expect(session.asked).toEqual(["run file.cancel"]);
  expect(focused()).toBe(find("#address", HTMLInputElement));
});

test.each(["article", "outline", "player"])("the skip link to %s goes there", async (id) => {
  await click(find(`.skip-links a[href="#${id}"]`, HTMLAnchorElement));
  expect(focused()?.id).toBe(id);
});

test("links of the article are followed in Hark, hostile ones are text", async () => {
  const links = [...document.querySelectorAll("article a")];
  expect(links.map((element) => element.textContent)).toEqual(["rains"]);
  await click(find("article a", HTMLAnchorElement));
  expect(session.asked).toEqual(["followLink https://example.org/more"]);
  await act(() => {
    const press = new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true });
    find("article a", HTMLAnchorElement).dispatchEvent(press);
  });
  expect(session.asked.at(-1)).toBe("openInBrowser https://example.org/more");
});

test("focus that comes to another block takes the position along, to the same block it does not", () => {
  find("#block-3", HTMLElement).focus();
  find("#block-0", HTMLElement).focus();
  expect(session.asked).toEqual(["visitBlock 3"]);
});

test("the outline marks where the position is, and goes to a heading", async () => {
  const current = () => [...document.querySelectorAll("nav [aria-current]")].map(({ textContent }) => textContent);
  expect(current()).toEqual(["Rain"]);
  await act(() => {
    session.position.value = { block: 3, offset: 0 };
  });
  expect(current()).toEqual(["Tomorrow"]);
  await click(find('nav a[href="#block-2"]', HTMLAnchorElement));
  expect(session.asked).toEqual(["goToBlock 2"]);
});

test("sentence and word are painted without a change to the page", async () => {
  const before = find("main", HTMLElement).innerHTML;
  await act(() => {
    session.spokenSentence.value = { block: 1, start: 0, end: 9 };
    session.spokenWord.value = { block: 1, start: 3, end: 8 };
  });
  const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
  expect(painted("hark-sentence")).toEqual(["It rains."]);
  expect(painted("hark-word")).toEqual(["rains"]);
  expect(find("main", HTMLElement).innerHTML).toBe(before);
  await act(() => {
    session.spokenSentence.value = null;
  });
  expect(painted("hark-sentence")).toEqual([]);
});

test("what moves while listening does not make the article anew", async () => {
  const before = [...document.querySelectorAll("article *")];
  await act(() => {
    session.position.value = { block: 2, offset: 1 };
    session.playback.value = "playing";
    session.spokenText.value = "Tomorrow";
  });
  expect([...document.querySelectorAll("article *")].every((element, index) => element === before[index])).toBe(true);
});

test.each([
  ["idle", null, "Rain, Hark"],
  ["playing", null, "Rain, playing, Hark"],
  ["paused", null, "Rain, paused, Hark"],
  ["playing", "dw.com", "Loading dw.com, Hark"],
] as const)("the title when %s and loading %s", async (playback, loading, title) => {
  await act(() => {
    session.playback.value = playback;
    session.loading.value = loading;
  });
  expect(document.title).toBe(title);
});

test("the window is called what the page calls itself", async () => {
  const before = session.article.value;
  await act(() => {
    if (before) session.article.value = { ...before, metadata: { ...before.metadata, title: "Rain | The Quay" } };
    session.playback.value = "idle";
    session.loading.value = null;
  });
  expect(document.title).toBe("Rain | The Quay, Hark");
  await act(() => {
    session.article.value = before;
  });
});

test.each(["keyHelp", "skipped", "paste", "report"] as const)(
  "dialog %s takes focus, and gives it back",
  async (name) => {
    const play = findButton("Play");
    play.focus();
    await act(() => {
      session.dialog.value = name;
    });
    expect(find("dialog", HTMLElement).contains(focused())).toBe(true);
    await click(findButton("Close"));
    expect(session.asked).toEqual(["closeDialog"]);
    expect(document.querySelector("dialog")).toBeNull();
    expect(focused()).toBe(play);
  },
);

test("every command and every key is in the key help", async () => {
  await act(() => {
    session.dialog.value = "keyHelp";
  });
  const headers = [...document.querySelectorAll("tbody th")].map(({ textContent }) => textContent);
  expect(headers.toSorted()).toEqual(commands.map(({ label }) => session.t(label)).toSorted());
  expect(document.querySelectorAll("kbd").length).toBe(commands.flatMap(({ keys }) => keys).length);
});

test("pasted text is opened, with its HTML as long as it is what was pasted", async () => {
  await act(() => {
    session.dialog.value = "paste";
  });
  const field = find("textarea", HTMLTextAreaElement);
  const data: Record<string, string> = { "text/html": "<h1>Rain</h1>", "text/plain": "Rain" };
  const clipboardData = { getData: (type: string) => data[type] ?? "" };
  await act(() => void field.dispatchEvent(Object.assign(new Event("paste", { bubbles: true }), { clipboardData })));
  field.value = "Rain";
  await click(findButton("Open text"));
  expect(session.asked).toEqual(["closeDialog", 'openPasted {"html":"<h1>Rain</h1>","text":"Rain"}']);
});

test("nothing pasted is said at the field", async () => {
  await act(() => {
    session.dialog.value = "paste";
  });
  await click(findButton("Open text"));
  expect(session.asked).toEqual([]);
  expect(find("#pasted-note", HTMLElement).textContent).toBe("Paste or type a text first.");
});

test("a problem is dismissed to the article", async () => {
  await act(() => {
    session.problem.value = "Nothing there.";
  });
  await click(findButton("Dismiss"));
  expect(session.asked).toEqual(["dismissProblem"]);
  expect(focused()?.id).toBe("article");
});

test.each([
  ["a file", {}, [new File(["x"], "rain.html")], "openFile rain.html"],
  ["an address", { "text/uri-list": "# a site\r\nhttps://dw.com/x" }, [], "openAddress https://dw.com/x"],
  ["an address as text", { "text/plain": "https://dw.com/x" }, [], "openAddress https://dw.com/x"],
  ["a text", { "text/plain": "It rains." }, [], 'openPasted {"html":"","text":"It rains."}'],
])("%s can be dropped anywhere", (_name, items, files, asked) => {
  drop(items, files);
  expect(session.asked).toEqual([asked]);
});

test("what is dragged within the article is not opened", () => {
  document.body.dispatchEvent(new Event("dragstart", { bubbles: true }));
  drop({ "text/plain": "It rains." });
  expect(session.asked).toEqual([]);
});

test("a right-to-left article runs from the right, and a quote in English from the left", async () => {
  await act(() => {
    session.article.value = makeArticle([heading("الناتو وروسيا يستأنفان المحادثات", 1), paragraph("It rains.")], {
      language: "ar",
    });
  });
  expect(find("article", HTMLElement).dir).toBe("rtl");
  expect(find("article", HTMLElement).lang).toBe("ar");
  expect(find("article p", HTMLElement).dir).toBe("ltr");
});

test("a speed is set by the slider", async () => {
  const slider = find("#rate", HTMLInputElement);
  slider.value = "240";
  await act(() => void slider.dispatchEvent(new Event("input", { bubbles: true })));
  expect(session.asked).toEqual(['changeSettings {"rate":240}']);
});

test.each(["nothing", "article", "problem", "loading", "keyHelp", "paste", "skipped", "report"] as const)(
  "axe finds nothing with %s",
  async (state) => {
    document.documentElement.lang = "en";
    await act(() => {
      if (state === "nothing") session.article.value = null;
      if (state === "problem") session.problem.value = "Nothing there.";
      if (state === "loading") session.loading.value = "dw.com";
      if (state === "keyHelp" || state === "paste" || state === "skipped" || state === "report")
        session.dialog.value = state;
    });
    // Colours need a real browser: contrast.test.ts counts them.
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  },
);

test("a picture's memory is given back", async () => {
  const revoke = vi.spyOn(URL, "revokeObjectURL");
  const url = "https://example.org/dog.png";
  session = makeSession("en", { [url]: { mediaType: "image/png", bytes: new Uint8Array(8) } });
  const dog = { kind: "figure", image: { url }, alt: "Dog", caption: "", captionMarks: [], credit: "" } as const;
  session.article.value = makeArticle([dog]);
  await showApp(session);
  await vi.waitFor(() => expect(find("article img", HTMLImageElement).getAttribute("src")).toBe("blob:picture"));
  closeApp();
  expect(revoke).toHaveBeenCalledWith("blob:picture");
});
