// @vitest-environment jsdom
import { expect, test } from "vitest";
import { limitMarkup, mostElements } from "../../../../renderer/article/parse/limit-markup.ts";
import { parseHtml } from "../../../../renderer/article/parse/parse-html.ts";

function findDepth(document: Document): number {
  let deepest = 0;
  for (const element of document.querySelectorAll("*")) {
    let depth = 0;
    for (let each: Element | null = element; each; each = each.parentElement) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

test.each([
  ["a page as they are", "<p>One<p>Two <b>bold</b><ul><li>a<li>b</ul><table><tr><td>1<td>2</table>"],
  ["a thousand paragraphs that are never ended", "<p>Rain".repeat(1000)],
  ["a thousand items that are never ended", `<ul>${"<li>Rain".repeat(1000)}</ul>`],
  ["a thousand cells that are never ended", `<table>${"<tr><td>Rain<th>Sun".repeat(1000)}</table>`],
  ["a thousand terms that are never ended", `<dl>${"<dt>Rain<dd>Sun".repeat(1000)}</dl>`],
  ["a thousand links that are never ended", "<a href=x>Rain ".repeat(1000)],
  ["tags in comments", `<!--${"<div>".repeat(1000)}--><p>Rain`],
  ["tags in scripts", `<script>${"<div>".repeat(1000)}</script><p>Rain`],
  ["tags in attributes", `<p title="${"<div>".repeat(1000)}" lang='>' class=a>Rain`],
  ["shapes that end themselves", `<svg>${"<path d='x'/>".repeat(1000)}</svg><p>Rain`],
  ["empty elements", "<br><hr><img src=x>".repeat(1000)],
  ["half a tag at the end", "<p>Rain</p><div class="],
  ["half a comment at the end", "<p>Rain</p><!-- and"],
])("%s stay as they are", (_, html) => {
  expect(limitMarkup(html)).toBe(html);
});

test.each([
  ["containers", "<div>", "</div>"],
  ["items", "<ul><li>", "</li></ul>"],
  ["tables", "<table><tr><td>", "</td></tr></table>"],
  ["templates", "<template>", "</template>"],
  ["declared shadows", "<div><template shadowrootmode=open>", "</template></div>"],
  ["drawings", "<svg><foreignObject>", "</foreignObject></svg>"],
  ["formatting ends around containers", "<b><div></b>", "</div>"],
  ["ends that do not reach", "<div><table><tr><td></div>", "</td></tr></table></div>"],
  ["ends of elements that are not theirs", "<span><div></span>", "</div></span>"],
  ["styles that are none", "<svg><style><div>", "</div></style></svg>"],
  ["quotes that are none", '<div ="><div>', "</div></div>"],
  ["elements that only seem to end themselves", "<svg><foreignObject><x-a/><x-b/>", "</foreignObject></svg>"],
])("%s that nest thousands deep are taken out, and nothing of the text", (_, open, close) => {
  const html = `<title>Deep</title>${open.repeat(3000)}the bottom of the well${close.repeat(3000)}<p>After the well.</p>`;
  const limited = limitMarkup(html);
  expect(limited.length).toBeLessThan(html.length);
  expect(limited).toContain("the bottom of the well");
  expect(limited).toContain("<p>After the well.</p>");
});

test("text in containers that were taken out stays in paragraphs of its own", () => {
  const document = parseHtml(`${"<div>".repeat(400)}${"<section>One.</section><section>Two.</section>"}`);
  expect(findDepth(document)).toBeLessThan(300);
  expect([...document.querySelectorAll("p")].map((p) => p.textContent).filter(Boolean)).toEqual(["One.", "Two."]);
});

test("a page of more elements than can be taken in is refused", () => {
  expect(() => limitMarkup("<i></i>".repeat(mostElements))).not.toThrow();
  expect(() => limitMarkup("<i></i>".repeat(mostElements + 1))).toThrow("too-many-parts");
});

test("a picture's sources are cut to a number that anybody needs", () => {
  const picture = `<picture>${"<source srcset=a.jpg>".repeat(5000)}<img src=b.jpg></picture>`;
  const document = parseHtml(picture + picture);
  expect(document.querySelectorAll("source").length).toBe(100);
  expect(document.querySelectorAll("picture > img").length).toBe(2);
});

test.each([
  ["quotes that nobody closes", `<a b="`, 200_000],
  ["quotes of both kinds", `<a b="<a c='`, 200_000],
  ["comments that nobody closes", "<!--", 500_000],
  ["signs that begin nothing", "<", 2_000_000],
  ["equals signs", "<a =", 500_000],
  ["white space", `<a b${" ".repeat(100)}`, 20_000],
  ["scripts that nobody closes", "<script", 300_000],
])("%s take time by their number, not by its square", (_, text, count) => {
  const measure = (html: string): number => {
    const start = performance.now();
    try {
      limitMarkup(html);
    } catch (error) {
      expect((error as Error).message).toBe("too-many-parts");
    }
    return performance.now() - start;
  };
  expect(measure(text.repeat(count))).toBeLessThan(2000);
});
