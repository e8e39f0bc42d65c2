import { expect, test } from "vitest";
import { getOutline } from "../../../renderer/article/outline.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";

test("the outline is the headings with their places", () => {
  const article = makeArticle([heading("Rain", 1), paragraph("It rained."), heading("Wind"), heading("North", 3)]);
  expect(getOutline(article)).toEqual([
    { block: 0, text: "Rain", level: 1 },
    { block: 2, text: "Wind", level: 2 },
    { block: 3, text: "North", level: 3 },
  ]);
  expect(getOutline(makeArticle([paragraph("It rained.")]))).toEqual([]);
});
