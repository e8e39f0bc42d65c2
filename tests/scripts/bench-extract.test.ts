import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { extractArticle } from "../../renderer/article/extract/extract-article.ts";
import { readOptions } from "../../scripts/bench-extract/options.mjs";
import { type Prediction, toPrediction } from "../../scripts/bench-extract/prediction.ts";
import { formatReports } from "../../scripts/bench-extract/report.mjs";
import { formatSetAside } from "../../scripts/bench-extract/set-aside.mjs";
import { readSet } from "../../scripts/bench-extract/sets.mjs";
import { formatTimes } from "../../scripts/bench-extract/timing.mjs";

function predict(body: string): Prediction {
  const html = `<!doctype html><html lang="en"><title>Rain</title><body><main><h1>Rain</h1>${body}</main>`;
  const document = new JSDOM(html).window.document;
  return toPrediction(
    extractArticle(document, { url: "https://example.org/", language: "", label: "", isWhole: true }),
  );
}

const long = "It rained for many days, and nobody in the valley could remember such a summer, not even the oldest.";

test("a prediction has one block a line, without headline, caption and credit", () => {
  const { headline, articleBody, html } = predict(`<p>${long}</p>
    <figure><img src="/a.jpg" alt="A wet field"><figcaption>The river rose (AP)</figcaption></figure>
    <h2>After the rain</h2><ul><li>Boots</li><li>Coats</li></ul><p>${long} Then it stopped.</p>
    <table><tr><th>Day</th><th>Rain</th></tr><tr><td>Monday</td><td>9 mm</td></tr></table>`);
  expect(headline).toBe("Rain");
  expect(articleBody.split("\n")).toEqual([
    long,
    "After the rain",
    "Boots",
    "Coats",
    `${long} Then it stopped.`,
    "Day Rain",
    "Monday 9 mm",
  ]);
  expect(html).toContain('<figure><img alt="A wet field"><figcaption>The river rose (AP)</figcaption></figure>');
  expect(html).toContain("<h2>After the rain</h2>\n<ul>\n<li>Boots</li>\n<li>Coats</li>\n</ul>");
});

test("markup in an article's text is text in a prediction", () => {
  const { html } = predict(`<p>${long} Use &lt;b class="x"&gt; &amp;amp; be bold.</p>`);
  expect(html).toContain("Use &lt;b class=&quot;x&quot;&gt; &amp;amp; be bold.</p>");
});

test("a formula is in a prediction as on the page, and its words are not the text's, as in the gold", () => {
  const { articleBody, html } = predict(
    `<p>${long} So <math alttext="{\\frac {a}{b}}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math> it is.</p>`,
  );
  expect(html).toContain('So <math>a / b</math><img alt="{\\frac {a}{b}}"> it is.</p>');
  expect(articleBody).toContain("So it is.");
});

test("times are medians of the rounds, and ratios are over Readability's", () => {
  const prediction = { headline: "", title: "", articleBody: "", html: "" };
  const page = (hark: number[], readability: number[]) => ({
    results: {
      hark: { prediction, times: hark, first: 9, error: "" },
      readability: { prediction, times: readability, first: 9, error: "" },
    },
    parsing: [1, 1],
    cold: { hark: 30, readability: 20 },
  });
  const table = formatTimes("zyte", [page([2, 4, 90], [8, 8, 8]), page([6, 6, 6], [4, 4, 4])], ["hark", "readability"]);
  expect(table).toMatch(/\| hark +\| 5\.00 ms \(0\.83\) +\| 6\.00 ms \(0\.75\) +\|/);
  expect(table).toMatch(/\| hark, with parsing +\| 6\.00 ms \(0\.86\) +\| 7\.00 ms \(0\.78\) +\|/);
  expect(table).toMatch(/\| hark, first reading +\| 30\.00 ms \(1\.50\) \| 30\.00 ms \(1\.50\) \|/);
});

test("a figure is judged by its target", () => {
  const report = {
    body: { f1: 0.98, precision: 1, recall: 1 },
    captions: {
      of: 9,
      keptPercent: 50,
      inFigureWithImagePercentOfKept: 97,
      orderRightPercent: 100,
      duplicatedPercentOfKept: 2,
    },
    alt: { of: 1, keptPercent: 100 },
    headings: { of: 1, asHeadingPercent: 100 },
    paragraphs: { of: 1, keptPercent: 100, orderRightPercent: 100 },
    leaks: { pagesPercent: 5, byKind: {} },
    headline: { of: 0, exactPercent: null },
  };
  const table = formatReports("zyte", new Map([["hark", report]]));
  expect(table).toMatch(/body F1 +\| 0\.98 +\| 0\.975 +\| met/);
  expect(table).toMatch(/captions kept +\| 50 +\| 97 +\| MISSED/);
  expect(table).toMatch(/captions twice +\| 2 +\| 1 +\| MISSED/);
  expect(table).toMatch(/pages with leaks +\| 5 +\| 5 +\| met/);
  expect(table).toMatch(/headline exact +\| - +\| - +\| +\|/);
  const beside = formatReports("zyte", new Map([["hark", report]]), new Map([["captions kept", 98.4]]));
  expect(beside).toMatch(/captions kept +\| 50 +\| 97 +\| MISSED +\| 98\.4 +\| met/);
  expect(beside).toMatch(/body F1 +\| 0\.98 +\| 0\.975 +\| met +\| - +\| +\|/);
});

test("what a plainly wrong gold makes is taken out of both sides of a figure, and judged by the same target", () => {
  const figure = { all: 115, missed: 25, listed: 24, counted: 90, rest: 91, percent: 98.9 };
  const table = formatSetAside("zyte", [{ ...figure, name: "alt text kept" }]);
  expect(table).toMatch(/alt text kept +\| 115 +\| 25 +\| 24 +\| 90 \/ 91 +\| 98\.9 +\| 95 +\| met/);
  const twice = { ...figure, name: "captions twice", counted: 2, rest: 60, percent: 3.3 };
  expect(formatSetAside("zyte", [twice])).toMatch(/captions twice .*\| 3\.3 +\| 1 +\| MISSED/);
});

test("options that make no sense are told in a sentence", () => {
  expect(() => readOptions(["--tools", "hark,trafilatura"])).toThrow("there is no tool trafilatura.");
  expect(() => readOptions(["--pages", "somewhere"])).toThrow("--pages and --out need each other.");
  expect(() => readSet("/nowhere/at/all")).toThrow("there is no folder /nowhere/at/all.");
  expect(readOptions(["--sets", "zyte"])).toMatchObject({ sets: ["zyte"], tools: ["hark", "readability", "defuddle"] });
});
