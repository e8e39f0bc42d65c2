// @vitest-environment jsdom
import { expect, test } from "vitest";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";

const paragraph = (year: number): string =>
  `<p>The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in on every tide.</p>`;

/** What is said first, and the page's headings that are said again. */
function readHeadings(head: string, headings: string): string[] {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article>${headings}${paragraph(1801)}${paragraph(1802)}${paragraph(1803)}</article></body></html>`;
  const document = new DOMParser().parseFromString(html, "text/html");
  const { metadata, blocks } = extractArticle(document, { url: "https://example.org/a", language: "", label: "" });
  const said = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(foldSoft(metadata.headline)).toBe(said[0]);
  return said;
}

const foldSoft = (text: string): string => text.replaceAll("\u00AD", "");
const tell = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...data })}</script>`;
const share = (title: string): string => `<meta property="og:title" content="${title}">`;

test("what search engines are told is the headline even where it is like no title and has no other name", () => {
  const headings = "<h1>Ticker: boats are back</h1>";
  const head = `<title>Ticker: boats are back | The Quay</title>${share("Ticker: boats are back")}`;
  expect(readHeadings(head + tell({ headline: "The storm on the coast, hour by hour" }), headings)[0]).toBe(
    "The storm on the coast, hour by hour",
  );
});

test("a window that is only called by its site does not hide the heading", () => {
  expect(readHeadings("<title>Harbour Post</title>", "<h1>The wall is back in the sea</h1>")).toEqual([
    "The wall is back in the sea",
  ]);
});

test("of a headline and a name told to search engines, the one that the page shows and shares is the headline", () => {
  const name = "Nine boats that the harbour will never forget, from small to large";
  const head = `<title>Nine boats of the harbour</title>${share(name)}`;
  expect(readHeadings(head + tell({ headline: "Nine boats of the harbour", name }), `<h1>${name}</h1>`)).toEqual([
    name,
  ]);
});

test("entities in what search engines are told are read as their signs", () => {
  const headline = "R&uuml;ckbau im Hafen &ndash; K&#252;hlt&#xFC;rme fallen";
  expect(readHeadings(tell({ headline }), "<h1>Other</h1>")[0]).toBe("Rückbau im Hafen – Kühltürme fallen");
});

test("behind a first heading for search engines, the one that is shown and shared is the headline", () => {
  const told = "Harbour wall: repairs, costs and dates at a glance";
  const head = `<title>${told}</title>${share("Who pays for the broken wall?")}${tell({ headline: told })}`;
  const headings = `<h1>${told}</h1><h2><span>Storm damage</span> <span>Who pays for the broken wall?</span></h2>`;
  expect(readHeadings(head, headings)[0]).toBe("Who pays for the broken wall?");
});

test("a kicker that only style sheets set apart from the headline has its colon", () => {
  const headings = "<h1><span>Storm damage</span> <span>Who pays for the broken wall?</span></h1>";
  expect(readHeadings(share("Storm damage: Who pays for the broken wall?"), headings)[0]).toBe(
    "Storm damage: Who pays for the broken wall?",
  );
});

test("a byline is names alone, and a date that only machines read is said in words", () => {
  const read = (lines: string): string[] => {
    const head = `<title>Rain</title>${tell({ headline: "Rain", author: { name: "Jo Roe" }, datePublished: "2024-03-29T11:36:01Z" })}`;
    const html = `<html lang="en"><head>${head}</head><body><main><h1>Rain</h1>${lines}${paragraph(1)}${paragraph(2)}</main></body></html>`;
    const document = new DOMParser().parseFromString(html, "text/html");
    const { blocks } = extractArticle(document, { url: "https://example.org/a", language: "", label: "" });
    return blocks.flatMap((block) =>
      block.kind === "paragraph" && block.role ? [`${block.role}: ${block.text}`] : [],
    );
  };
  const expected = ["dateline: March 29, 2024", "byline: Jo Roe"];
  expect(read('<p class="byline">Jo Roe, 12:20pm Mar 29, 2024</p>')).toEqual(expected);
  expect(read('<p class="byline">Photo: Al Smith</p><p class="byline">Jo Roe</p>')).toEqual(expected);
  expect(read('<p class="byline">Jo Roe</p><p class="date">2024-03-29T11:36:01Z</p>')).toEqual(expected);
  expect(read('<p class="byline">Comment by</p><p class="byline">Jo Roe</p>')).toEqual([
    "dateline: March 29, 2024",
    "byline: Comment by Jo Roe",
  ]);
});

test("a line that says by whom is the byline, whatever it is called, and its date is the article's", () => {
  const read = (line: string) => {
    const html = `<html lang="en"><head><title>Rain</title></head><body><main><h1>Rain</h1><p>${line}</p>${paragraph(1)}${paragraph(2)}</main></body></html>`;
    const document = new DOMParser().parseFromString(html, "text/html");
    const { metadata, blocks } = extractArticle(document, { url: "", language: "", label: "" });
    return [metadata.byline, metadata.published, blocks[2] && "role" in blocks[2] ? blocks[2].role : ""];
  };
  expect(read("By Matthew Roe , Min Do on Monday, November 18th, 2019 at 11:08 a.m.")).toEqual([
    "Matthew Roe , Min Do",
    "2019-11-18",
    "byline",
  ]);
  expect(read("By Monday Night it had stopped raining.")[0]).toBe("");
});

test("where only the kickers differ, the heading says where the headline begins", () => {
  const head = share("Storm on the coast: The old wall held the water back");
  const headings = "<h1><span>After the flood</span> <span>The old wall held the water back</span></h1>";
  expect(readHeadings(head, headings)).toEqual(["The old wall held the water back"]);
});

test("what the page calls itself is kept where it says more than the headline", () => {
  const read = (head: string, shown: string): string | undefined => {
    const html = `<html><head>${head}</head><body><main><h1>${shown}</h1>${paragraph(1)}${paragraph(2)}</main></body></html>`;
    const document = new DOMParser().parseFromString(html, "text/html");
    return extractArticle(document, { url: "https://example.org/a", language: "", label: "" }).metadata.title;
  };
  const boats = "Boats for beginners";
  expect(read(share(`${boats} | The Quay`), boats)).toBe(`${boats} | The Quay`);
  expect(read(`<title>${boats} | The Quay</title>`, boats)).toBeUndefined();
  expect(read(`<title>${boats} - Part 3 - The Quay</title>`, boats)).toBe(`${boats} - Part 3`);
  expect(read(`<title>Rain | ${boats} on the river</title>`, "Rain")).toBe(`${boats} on the river`);
  expect(read(tell({ headline: `${boats} - Jo Roe`, name: boats }), boats)).toBe(`${boats} - Jo Roe`);
});

test("one attribute can name several properties", () => {
  expect(readHeadings('<meta property="x:title dc:title" content="Boats">', "<h1>Other</h1>")[0]).toBe("Boats");
});

test("soft hyphens are not said", () => {
  const head = share("Hafen\u00ADmauer\u00ADbau am Fluss");
  expect(readHeadings(head, "<h1>Hafenmauerbau am Fluss</h1>")).toEqual(["Hafenmauerbau am Fluss"]);
});
