import { expect, test } from "vitest";
import { buildOutlineTree, findCurrentHeading, type OutlineNode } from "../../../renderer/view/outline-tree.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";

const draw = ({ entry, nodes }: OutlineNode): string =>
  nodes.length > 0 ? `${entry.text}(${nodes.map(draw)})` : entry.text;

test("headings nest, and the headline stands beside the sections", () => {
  const article = makeArticle([heading("Rain", 1), heading("a", 2), heading("a1", 3), heading("b", 2)]);
  expect(buildOutlineTree(article).map(draw)).toEqual(["Rain", "a(a1)", "b"]);
});

test("a level that is left out does not lose what is below it", () => {
  expect(buildOutlineTree(makeArticle([heading("deep", 3), heading("up", 2)])).map(draw)).toEqual(["deep", "up"]);
});

test("the current heading is the last one at or before the position", () => {
  const article = makeArticle([paragraph("x"), heading("a"), paragraph("y"), heading("b")]);
  expect([0, 1, 2, 3].map((block) => findCurrentHeading(article, block))).toEqual([null, 1, 1, 3]);
});
