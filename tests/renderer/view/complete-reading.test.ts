// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Result, SourceDocument } from "../../../main/contract.ts";
import type { FailureReason } from "../../../main/contract-failures.ts";
import type { Article } from "../../../renderer/article/article.ts";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { readWebPage } from "../../../renderer/article/read-web-page.ts";
import { completeReading, type LoadingStep } from "../../../renderer/view/complete-reading.ts";
import { makeSource } from "../article/fixtures.ts";

const address = "https://news.example/wall";
const title = "The harbour wall and its builders";

/** Four sentences of their own for each subject: enough text for an article. */
const say = (subject: string): string[] => [
  `The ${subject} was there before the town, and the town grew around it for three hundred years without a plan.`,
  `Nobody knows who paid for the ${subject}, since the books of the harbour office burned in the winter of 1808.`,
  `Every spring the ${subject} is measured from end to end, and every spring somebody finds that it has moved.`,
  `A model of the ${subject} stands in the library, where children may touch it and find the smallest of its doors.`,
];

const paragraphs = (subject: string) =>
  say(subject)
    .map((text) => `<p>${text}</p>`)
    .join("");

function makePage(body: string, { headline = title, head = "" } = {}): string {
  return `<!doctype html><html lang="en"><head><title>${headline}</title><meta name="author" content="Ada Lind">${head}</head>
    <body><nav><a href="/">Start</a></nav><main><article><h1>${headline}</h1><p class="byline">By Ada Lind</p>
    ${body}</article></main></body></html>`;
}

const turn = (page: number, of: number) =>
  Array.from({ length: of }, (_, index) =>
    index + 1 === page ? `<b>${page}</b>` : `<a href="/wall?page=${index + 1}">${index + 1}</a>`,
  ).join(" ");

interface World {
  readonly pages?: Readonly<Record<string, string | FailureReason>>;
  readonly scripts?: string | FailureReason;
  readonly mayRunScripts?: boolean;
}

/** Opens a page in a world of these other pages; remembers what was asked for and what was told. */
async function open(html: string, { pages = {}, scripts = "unexpected", mayRunScripts = true }: World) {
  const asked: string[] = [];
  const steps: LoadingStep[] = [];
  const answer = (found: string | undefined, url: string): Result<SourceDocument> =>
    found?.startsWith("<")
      ? { ok: true, value: makeSource(found, "text/html", url) }
      : { ok: false, reason: (found ?? "not-found") as FailureReason, detail: {} };
  const document = makeSource(html, "text/html", address);
  const read = await readWebPage(document);
  if (!read.ok) throw new Error(read.reason);
  const result = await completeReading(document, read.value, {
    openPart: async (_id, url) => {
      asked.push(url);
      return answer(pages[url], url);
    },
    runScripts: async () => {
      asked.push("scripts");
      return answer(scripts, address);
    },
    mayRunScripts: () => mayRunScripts,
    onStep: (step) => void steps.push(step),
  });
  return { result, asked, steps };
}

function takeArticle(result: Awaited<ReturnType<typeof open>>["result"]): Article {
  if (!result.ok) throw new Error(result.reason);
  return result.value.article;
}

const listTexts = ({ blocks }: Article) => blocks.map(getBlockText);

const first = makePage(`${paragraphs("wall")}${turn(1, 3)}`);
const second = makePage(`<h2>The cranes</h2>${paragraphs("crane")}${turn(2, 3)}`, { headline: `${title} - Page 2` });
const third = makePage(`<p>${say("wall")[0]}</p>${paragraphs("tide mill")}${turn(3, 3)}`);
const following = { [`${address}?page=2`]: second, [`${address}?page=3`]: third };

test("the pages of an article become one, in order, and each page's headline and byline are said once", async () => {
  const { result, steps } = await open(first, { pages: following });
  const article = takeArticle(result);

  expect(listTexts(article)).toEqual([
    title,
    "Ada Lind",
    ...say("wall"),
    "The cranes",
    ...say("crane"),
    ...say("tide mill"),
  ]);
  expect(article.pages).toEqual({ read: 3, count: 3, ending: "complete" });
  expect(steps).toEqual([
    { kind: "page", page: 2, count: 3 },
    { kind: "page", page: 3, count: 3 },
  ]);
});

test("where a page cannot be had, those before it are read, and it is told", async () => {
  const { result } = await open(first, { pages: { ...following, [`${address}?page=3`]: "timed-out" } });
  const article = takeArticle(result);
  expect(listTexts(article)).toContain(say("crane")[3]);
  expect(article.pages).toEqual({ read: 2, count: 3, ending: "failed" });
});

test("cancelling keeps what is there", async () => {
  const { result } = await open(first, { pages: { [`${address}?page=2`]: "cancelled" } });
  const article = takeArticle(result);
  expect(listTexts(article)).toContain(say("wall")[3]);
  expect(article.pages).toEqual({ read: 1, count: 3, ending: "cancelled" });
});

test("another article behind the number, or the same page again, is not joined", async () => {
  const other = makePage(paragraphs("balloon"), { headline: "Ten recipes with rhubarb" });
  for (const page of [other, first]) {
    const article = takeArticle((await open(first, { pages: { [`${address}?page=2`]: page } })).result);
    expect(listTexts(article)).toEqual([title, "Ada Lind", ...say("wall")]);
    expect(article.pages).toBeUndefined();
  }
});

test("behind a paywall no further page and no other form is asked for", async () => {
  const head = '<link rel="amphtml" href="https://amp.news.example/wall"><script src="/app.js"></script>';
  const read = await readWebPage(makeSource(makePage(turn(1, 3), { head }), "text/html", address));
  if (!read.ok) throw new Error(read.reason);
  const reading = { ...read.value, article: { ...read.value.article, ending: "paywall" } } as const;
  const refuse = async () => {
    throw new Error("asked for more");
  };
  const result = await completeReading(makeSource(first, "text/html", address), reading, {
    openPart: refuse,
    runScripts: refuse,
    mayRunScripts: () => true,
    onStep: () => {},
  });
  expect(result).toMatchObject({ ok: true });
});

test("pages that go round in a circle, or never end, are given up", async () => {
  const circle = makePage(`${paragraphs("crane")}<a rel="next" href="/wall">1</a>`);
  const { asked } = await open(first, { pages: { [`${address}?page=2`]: circle } });
  expect(asked).toEqual([`${address}?page=2`]);

  const endless = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `${address}?page=${index + 2}`,
      makePage(`${paragraphs(`boat ${index}`)}<a href="/wall?page=${index + 3}">${index + 3}</a>`),
    ]),
  );
  const { result } = await open(first, { pages: endless });
  expect(takeArticle(result).pages).toMatchObject({ read: 20, ending: "limit" });
});

test("a page with enough text asks for nothing more", async () => {
  const head = '<link rel="amphtml" href="https://amp.news.example/wall"><script src="/app.js"></script>';
  const { asked } = await open(makePage(paragraphs("wall") + paragraphs("crane"), { head }), { scripts: first });
  expect(asked).toEqual([]);
});

const empty = (head = "") => makePage('<p>Loading</p><script src="/app.js"></script>', { head });

test("a page that its scripts build is run, and the listener is told before", async () => {
  const { result, steps } = await open(empty(), { scripts: makePage(paragraphs("wall") + paragraphs("crane")) });
  const article = takeArticle(result);
  expect(listTexts(article)).toEqual([title, "Ada Lind", ...say("wall"), ...say("crane")]);
  expect(article.textSource).toBe("scripts");
  expect(steps).toEqual([{ kind: "scripts" }]);
});

test("where the reader does not want it, nothing is run", async () => {
  const { asked, steps } = await open(empty(), { scripts: makePage(paragraphs("wall")), mayRunScripts: false });
  expect([asked, steps]).toEqual([[], []]);
});

test("where running it gives nothing or fails, the page stays as it came", async () => {
  for (const scripts of [empty(), "timed-out"] as const) {
    const article = takeArticle((await open(empty(), { scripts })).result);
    expect(article.textSource).toBeUndefined();
    expect(listTexts(article)).toContain("Loading");
  }
});

test("cancelling while it runs is cancelling", async () => {
  expect((await open(empty(), { scripts: "cancelled" })).result).toMatchObject({ reason: "cancelled" });
});

test("its AMP or print form is taken where that has more of the same article, without running scripts", async () => {
  const head =
    '<link rel="amphtml" href="https://amp.news.example/wall"><link rel="alternate" media="print" href="/print/wall">';
  const full = makePage(paragraphs("wall") + paragraphs("crane"));
  const amp = await open(empty(head), { pages: { "https://amp.news.example/wall": full } });
  expect(takeArticle(amp.result)).toMatchObject({ textSource: "amp", metadata: { url: address } });
  expect(amp.asked).toEqual(["https://amp.news.example/wall"]);

  const other = makePage(paragraphs("wall"), { headline: "Ten recipes with rhubarb" });
  const print = await open(empty(head), {
    pages: { "https://amp.news.example/wall": other, "https://news.example/print/wall": full },
  });
  expect(takeArticle(print.result).textSource).toBe("print");

  const neither = await open(empty(head), {
    pages: { "https://amp.news.example/wall": "private-address" },
    scripts: full,
  });
  expect(takeArticle(neither.result).textSource).toBe("scripts");
});
