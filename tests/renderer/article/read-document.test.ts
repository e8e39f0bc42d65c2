// @vitest-environment jsdom
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { fixtureNames, makeSource, readArticle, readExpected, readFixtureArticle } from "./fixtures.ts";

test.each(fixtureNames)("%s is understood as written down", async (name) => {
  expect(await readFixtureArticle(name)).toEqual(readExpected(name));
});

test("there are fixtures of at least sixty shapes", () => {
  expect(fixtureNames.length).toBeGreaterThanOrEqual(60);
});

const seed = "../shared/articles/dw-nato-and-russia.txt";

test.runIf(existsSync(seed))(
  "the seed page's text: credits split, alt said once, byline and date as data",
  async () => {
    const { metadata, blocks, skipped } = await readArticle(makeSource(readFileSync(seed, "utf8"), "text/plain"));

    expect(metadata).toMatchObject({
      headline: "NATO and Russia",
      published: "2009-06-28",
      byline: "av/gb/AFP/dpa/AP. Editor: Mark Hallam",
      language: "en",
    });
    expect(metadata.standfirst).toMatch(/^When Russia and Georgia fought .* a new era of cooperation\.$/);
    expect(blocks.map(({ kind }) => kind).join(" ")).toBe(
      "heading paragraph paragraph figure paragraph paragraph paragraph paragraph heading figure paragraph paragraph paragraph paragraph paragraph",
    );
    expect(blocks.filter(({ kind }) => kind === "figure")).toEqual([
      {
        kind: "figure",
        alt: "NATO Secretary General Jaap de Hoop Scheffer",
        caption: "NATO chief Jaap de Hoop Scheffer pleased that NATO and Russia are talking again",
        captionMarks: [],
        credit: "AP",
      },
      {
        kind: "figure",
        alt: "",
        caption: "Russia and NATO can help each other with Somalian pirates",
        captionMarks: [],
        credit: "AP",
      },
    ]);
    expect(blocks.map(getBlockText).join("\n")).not.toMatch(/Skip to|https:|Image:/);
    expect(skipped.map(({ reason }) => reason)).toEqual(["skip-link", "bare-address", "repeats-caption"]);
  },
);

test("a document without text gives an article without blocks", async () => {
  for (const mediaType of ["text/html", "text/plain", "text/markdown"] as const) {
    for (const text of ["", " \n\n ", "<html></html>", "<script>let x = 1</script>"].slice(
      0,
      mediaType === "text/html" ? 4 : 2,
    )) {
      expect((await readArticle(makeSource(text, mediaType))).blocks, `${mediaType}: ${text}`).toEqual([]);
    }
  }
});

test("a page that no body finder understands is read whole", async () => {
  const { blocks } = await readArticle(makeSource("<!doctype html><title>T</title><body>Just <b>one</b> line"));
  expect(blocks.map(getBlockText)).toContain("Just one line");
});

test("a page that is hidden until its scripts have run is read all the same", async () => {
  const { blocks } = await readArticle(
    makeSource('<!doctype html><title>T</title><body style="display:none"><p>Behind a curtain.</p></body>'),
  );
  expect(blocks.map(getBlockText)).toContain("Behind a curtain.");
  const wrapped = makeSource('<!doctype html><title>T</title><div aria-hidden="true"><p>Behind a curtain.</p></div>');
  expect((await readArticle(wrapped)).blocks.map(getBlockText)).toContain("Behind a curtain.");
});

test("a pasted fragment comes out whole", async () => {
  const html =
    '<meta charset="utf-8"><p>First.</p><ul><li><a href="https://example.org/a">A link</a></li></ul>Loose text<br><br>and more';
  expect((await readArticle(makeSource(html))).blocks).toEqual([
    { kind: "paragraph", text: "First.", marks: [] },
    {
      kind: "listItem",
      text: "A link",
      marks: [{ kind: "link", url: "https://example.org/a", start: 0, end: 6 }],
      ordered: false,
      depth: 0,
      index: 1,
      count: 1,
    },
    { kind: "paragraph", text: "Loose text", marks: [] },
    { kind: "paragraph", text: "and more", marks: [] },
  ]);
});
