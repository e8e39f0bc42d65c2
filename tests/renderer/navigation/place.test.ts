import { expect, test } from "vitest";
import { describePlace } from "../../../renderer/navigation/place.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";

const article = makeArticle(
  [
    heading("Rain", 1),
    paragraph("One."),
    heading("Later"),
    heading("Much later", 3),
    paragraph("Two."),
    heading("After"),
    paragraph("Three."),
  ],
  { wordCount: 360 },
);

test("tells the headings above, the paragraph and how much is left", () => {
  expect(describePlace(article, { block: 4, offset: 0 })).toMatchObject({
    headingPath: ["Later", "Much later"],
    paragraph: 2,
    paragraphs: 3,
  });
  expect(describePlace(article, { block: 6, offset: 0 }).headingPath).toEqual(["After"]);
  expect(describePlace(article, { block: 0, offset: 0 })).toMatchObject({
    headingPath: [],
    paragraph: 0,
    percent: 0,
  });
});

test("a hundred per cent is said only at the end", () => {
  expect(describePlace(article, { block: 6, offset: 5 }).percent).toBe(97);
  expect(describePlace(article, { block: 6, offset: 6 })).toMatchObject({ percent: 100 });
});

test("an article without text is no division by zero", () => {
  expect(describePlace(makeArticle([]), { block: 0, offset: 0 })).toMatchObject({ percent: 0, paragraph: 0 });
});
