// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { Locale } from "../../../main/contract.ts";
import type { Article, SkippedPart } from "../../../renderer/article/article.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";
import { listenTo } from "./heard.ts";
import { makeSession, type TestSession } from "./make-session.ts";
import { closeApp, find, showApp } from "./show-app.tsx";

afterEach(closeApp);

async function hearMain(article: Article, { isAsItIs = false, locale = "en" as Locale } = {}): Promise<string[]> {
  const session = makeSession(locale);
  session.article.value = article;
  session.isAsItIs.value = isAsItIs;
  await showApp(session);
  return await listenTo(find("main", HTMLElement));
}

test("a doubtful article is preceded by a note: each doubt, and the way to the page as it is", async () => {
  const article: Article = {
    ...makeArticle([heading("Rain", 1)]),
    doubts: ["no-headline", "left-out"],
    confidence: 0.4,
  };
  expect((await hearMain(article)).slice(1, 10)).toEqual([
    expect.stringMatching(/^region, Doubtful reading, Hark is not sure that it found the whole article/),
    "paragraph",
    "Doubtful reading",
    "paragraph",
    "Hark is not sure that it found the whole article: much of the page's text was left out.",
    "paragraph",
    "Hark found no headline on this page.",
    "paragraph",
    "Press Control+Shift+A to hear the page as it is.",
  ]);
  expect(await hearMain(article, { locale: "de" })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^region, Unsicheres Ergebnis/),
      "Mit Steuerung+Umschalt+A hören Sie die Seite, wie sie ist.",
    ]),
  );
});

test("a small doubt is no reason for a note", async () => {
  const article: Article = { ...makeArticle([heading("Rain", 1)]), doubts: ["no-headline"], confidence: 0.8 };
  expect((await hearMain(article)).slice(0, 3)).toEqual(["main, Article", "article", "heading, Rain, level 1"]);
});

test("the page as it is says so above, and leads back", async () => {
  const heard = await hearMain(makeArticle([heading("Rain", 1)]), { isAsItIs: true });
  expect(heard.slice(1, 7)).toEqual([
    "region, Page as it is, This is everything that the page shows, in the page's own order.",
    "paragraph",
    "Page as it is",
    "paragraph",
    "This is everything that the page shows, in the page's own order.",
    "button, Article as Hark understands it, key shortcuts Control+Shift+A",
  ]);
});

test("after the last block of a page that stops at a paywall, it is said why", async () => {
  const article: Article = { ...makeArticle([paragraph("It rains.")]), ending: "paywall" };
  const heard = await hearMain(article);
  const end = heard.indexOf("The page stops here: the rest of the article is for subscribers.");
  expect(heard.slice(end - 2, end + 2)).toEqual([
    "It rains.",
    "paragraph",
    "The page stops here: the rest of the article is for subscribers.",
    "region, About this reading",
  ]);
});

test("the report dialog says what is saved, where, and that nothing is sent, before it asks", async () => {
  const session = makeSession();
  session.article.value = makeArticle([heading("Rain", 1)]);
  await showApp(session);
  await act(() => {
    session.dialog.value = "report";
  });
  expect(await listenTo(find("dialog", HTMLElement))).toEqual([
    expect.stringMatching(/^dialog, Report a bad reading, Hark saves one file on this computer.*Hark sends nothing/),
    "heading, Report a bad reading, level 2",
    "button, Close",
    "not busy",
    "form",
    "paragraph",
    "Hark saves one file on this computer, for you to give to whoever looks after Hark. Hark sends nothing.",
    "paragraph",
    "In the file are the whole page as it came (rain.html), its address, what Hark made of it, the version of Hark and of your system, and your note. If the page is private, so is the file.",
    "What is wrong? You may leave this empty",
    "textbox, What is wrong? You may leave this empty",
    "button, Save file…",
    "end, not busy",
  ]);
});

const skipped: readonly SkippedPart[] = [
  { kind: "other", reason: "never-heard-of", text: "Odd" },
  { kind: "navigation", reason: "skip-link", text: "Skip to content" },
];

async function showSkipped(parts: readonly SkippedPart[]): Promise<TestSession> {
  const session = makeSession();
  session.article.value = { ...makeArticle([heading("Rain", 1)]), skipped: parts };
  await showApp(session);
  await act(() => {
    session.dialog.value = "skipped";
  });
  return session;
}

test("what was left out, by kind, with reasons in plain words", async () => {
  await showSkipped(skipped);
  expect(await listenTo(find("dialog", HTMLElement))).toEqual([
    expect.stringMatching(/^dialog, Left out of this article, Hark left out 2 parts of the page/),
    "heading, Left out of this article, level 2",
    "button, Close",
    "not busy",
    "paragraph",
    "Hark left out 2 parts of the page, because they did not seem to belong to the article. Arrow keys go from part to part, Enter reads one aloud.",
    "heading, Navigation (1), level 3",
    "list",
    "listitem, level 1, position 1, set size 1",
    "Skip to content",
    "A link past the page's menus.",
    "heading, Other parts (1), level 3",
    "list",
    "listitem, level 1, position 1, set size 1",
    "Odd",
    "end, not busy",
  ]);
});

test("arrows go through what was left out, across its kinds, and Enter or Space asks to hear it", async () => {
  const { asked } = await showSkipped(skipped);
  for (const key of ["ArrowDown", "Enter", "ArrowDown", " ", "Home"]) {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
  expect(asked).toEqual([
    "hearSkipped Skip to content false",
    "hearSkipped Skip to content true",
    "hearSkipped Odd false",
    "hearSkipped Odd true",
    "hearSkipped Skip to content false",
  ]);
});

test("where nothing was left out, that is what is said", async () => {
  await showSkipped([]);
  expect(await listenTo(find("dialog", HTMLElement))).toEqual([
    "dialog, Left out of this article, Nothing was left out.",
    "heading, Left out of this article, level 2",
    "button, Close",
    "not busy",
    "paragraph",
    "Nothing was left out.",
    "end, not busy",
  ]);
});
