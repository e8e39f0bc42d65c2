// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Article, Block, BlockKind, BlockOf } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";
import { pageNames, readPageFixture } from "../fixtures.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** Enough text for a body finder to see an article. */
const makeFiller = (year: number): string =>
  `<p>The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in on every tide.</p>`;
const filler = makeFiller(1801);

function extract(body: string, head = "<title>Rain</title>"): Article {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Rain</h1>${filler}${body}${makeFiller(1802)}${makeFiller(1803)}</article></body></html>`;
  return extractArticle(parse(html), { url: "https://example.org/a/b.html", language: "", label: "" });
}

/** What comes out of a part of the body, without the paragraphs around it. */
function extractPart(body: string): Block[] {
  const { blocks } = extract(body);
  return blocks.filter((block, index) => index > 0 && !getBlockText(block).startsWith("The harbour wall"));
}

function readTexts(root: Element): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
  return texts;
}

function only<Kind extends BlockKind>(blocks: readonly Block[], kind: Kind): BlockOf<Kind>[] {
  return blocks.filter((block): block is BlockOf<Kind> => block.kind === kind);
}

const labels =
  /(?:^(?:By|by|Von|Par|Credit|تصوير|عکس|צילום|写真|摄影)|(?:^|(?<=\p{Ll}))(?:Image|Photos?|Photograph|Foto|Fot|Фото|Bild))$/u;

test.each(pageNames)("%s: every word of the page's body is in a block or in what was left out", (name) => {
  const source = readPageFixture(name);
  const document = parse(source.text);
  const { blocks, skipped } = extractArticle(document, source);
  const kept = [...blocks.map(getBlockText), ...skipped.map(({ text }) => text)].join("\n");

  for (const silent of document.querySelectorAll("script, style, noscript")) silent.remove();
  const words = readTexts(document.body).flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
  // Labels of credits and "By" are said by announcements instead; some are glued to the caption.
  const lost = words.map((word) => word.replace(labels, "")).filter((word) => !kept.includes(word));
  expect(lost).toEqual([]);
});

test("a document is not changed by being understood", () => {
  const document = parse(readPageFixture("picture-gallery").text);
  const before = document.documentElement.outerHTML;
  extractArticle(document, { url: "", language: "", label: "" });
  expect(document.documentElement.outerHTML).toBe(before);
});

test("the headline is the one level 1 heading, and levels are not skipped below it", () => {
  const { blocks } = extract(
    `<h1>Second</h1>${makeFiller(1)}<h4>Third</h4>${makeFiller(2)}<h2>Fourth</h2>${makeFiller(3)}<h5>Fifth</h5>`,
  );
  expect(only(blocks, "heading").map(({ level, text }) => `${level} ${text}`)).toEqual([
    "1 Rain",
    "2 Second",
    "3 Third",
    "2 Fourth",
    "3 Fifth",
  ]);
});

test("links keep only addresses that a reader may open", () => {
  const [paragraph] = extractPart(
    `<p>Go <a href="../c?x=1">there</a>, <a href="javascript:alert(1)">run</a>, <a href="data:text/html,x">data</a>,
     <a href=" jAvAsCript:alert(1)">again</a>, <a href="vbscript:x">old</a>, <a href="file:///etc/passwd">file</a> or <a href="#top">up</a>.</p>`,
  );
  expect(paragraph).toEqual({
    kind: "paragraph",
    text: "Go there, run, data, again, old, file or up.",
    marks: [{ kind: "link", url: "https://example.org/c?x=1", start: 3, end: 8 }],
  });
});

test("a base address is followed, but not out of the web", () => {
  const linked = (base: string) =>
    only(extract('<p>A <a href="x">link</a> here.</p>', `<base href="${base}">`).blocks, "paragraph")
      .flatMap(({ marks }) => marks)
      .map((mark) => (mark.kind === "link" ? mark.url : ""));
  expect(linked("https://other.example/dir/")).toEqual(["https://other.example/dir/x"]);
  expect(linked("/dir/")).toEqual(["https://example.org/dir/x"]);
  expect(linked("javascript:alert(1)//")).toEqual([]);
});

test("inline marks survive white space, nesting and languages", () => {
  const [paragraph] = extractPart(
    '<p>\n  One <em>two\n <strong>three</strong> </em>four <span lang="fr">cinq</span> <i lang="en-GB">six</i>\u00ad.\n</p>',
  );
  expect(paragraph).toEqual({
    kind: "paragraph",
    text: "One two three four cinq six.",
    marks: [
      { kind: "emphasis", strong: false, start: 4, end: 14 },
      { kind: "emphasis", strong: true, start: 8, end: 13 },
      { kind: "language", language: "fr", start: 19, end: 23 },
      { kind: "emphasis", strong: false, start: 24, end: 27 },
    ],
  });
});

test("one line break is a line, two are a paragraph, and one in mid sentence is a space", () => {
  expect(extractPart("<p>First line.<br>Second line,<br>which goes on.<br><br>Third.</p>").map(getBlockText)).toEqual([
    "First line.\nSecond line, which goes on.",
    "Third.",
  ]);
});

test("quotes keep who said it, and a pull quote is not said twice", () => {
  const { blocks, skipped } = extract(
    `<blockquote><p>It rained all day.</p><footer>A <cite>Farmer</cite></footer></blockquote>
     <p>He said that it had never been as quiet as on that morning in the hills.</p>
     <blockquote>It had never been as quiet as on that morning</blockquote>`,
  );
  expect(only(blocks, "quote")).toEqual([
    { kind: "quote", text: "It rained all day.", marks: [], attribution: "A Farmer" },
  ]);
  expect(skipped).toContainEqual({
    kind: "duplicate",
    reason: "repeats-body",
    text: "It had never been as quiet as on that morning",
  });
});

test("a picture between words waits for the end of the sentence", () => {
  const blocks = extractPart('<p>Before <img src="x.jpg" alt="A hill"> and after.</p>');
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "figure"]);
  expect(blocks.map(getBlockText)).toEqual(["Before and after.", "A hill"]);
});

test("a block in another language says so", () => {
  expect(extractPart('<p lang="de">Guten Morgen zusammen.</p><p lang="en-US">Good morning.</p>')).toEqual([
    { kind: "paragraph", text: "Guten Morgen zusammen.", marks: [], language: "de" },
    { kind: "paragraph", text: "Good morning.", marks: [] },
  ]);
});

test("pictures of scripts, drawings with scripts and other machines' files are never shown", () => {
  const sources = [
    "javascript:alert(1)",
    "data:image/svg+xml,<svg onload=x>",
    "data:text/html,x",
    "file:///etc/passwd",
  ];
  for (const source of sources) {
    const [block] = extractPart(
      `<figure><img src="${source}" alt="A hill"><figcaption>In the morning</figcaption></figure>`,
    );
    expect(block, source).toEqual({
      kind: "figure",
      alt: "A hill",
      caption: "In the morning",
      captionMarks: [],
      credit: "",
    });
  }
});

test("in a file, pictures beside it are shown, and no others", () => {
  const images = (source: string) =>
    only(
      extractArticle(parse(`<figure><img src="${source}" alt="A hill"></figure>`), { url: "", language: "", label: "" })
        .blocks,
      "figure",
    ).map(({ image }) => image?.url);
  expect(images("pictures/hill.jpg")).toEqual(["pictures/hill.jpg"]);
  for (const source of ["//host/hill.jpg", "\\\\host\\hill.jpg", "/etc/hill.jpg", "file:///hill.jpg"]) {
    expect(images(source), source).toEqual([undefined]);
  }
});

test("the language comes from the page, then from the source, then is English", () => {
  const language = (html: string, from: string) =>
    extractArticle(parse(html), { url: "", language: from, label: "" }).metadata.language;
  expect(language('<html lang="pt_br"><p>x</p>', "de")).toBe("pt-BR");
  expect(language("<p>x</p>", "de-AT")).toBe("de-AT");
  expect(language('<html lang="??"><p>x</p>', "")).toBe("en");
});

test("a caption is said once: under the first of several pictures, and not again as a paragraph", () => {
  const caption = "<figcaption>The hill on the morning of the race</figcaption>";
  const { blocks, skipped } = extract(
    `<figure><img src="1.jpg" alt="Fog">${caption}</figure><p>The hill on the morning of the race. Foto: dpa</p>
     <figure><img src="2.jpg" alt="A boat">${caption}</figure>`,
  );
  expect(only(blocks, "figure").map(({ alt, caption: words }) => [alt, words])).toEqual([
    ["Fog", "The hill on the morning of the race"],
    ["A boat", ""],
  ]);
  expect(
    blocks
      .map(getBlockText)
      .join("\n")
      .match(/morning of the race/g),
  ).toHaveLength(1);
  expect(skipped.map(({ reason }) => reason)).toEqual(["repeats-caption"]);
});
