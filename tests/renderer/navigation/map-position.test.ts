import { expect, test } from "vitest";
import { mapPosition } from "../../../renderer/navigation/map-position.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";

const article = makeArticle([
  heading("Rain", 1),
  paragraph("It rains. It will rain again."),
  figure("A dam", "The dam in May.", "AP"),
  paragraph("The end is near."),
]);

const page = makeArticle([
  listItem("Rain", 1, 2),
  listItem("Sport", 2, 2),
  heading("Rain", 1),
  paragraph("Share this article"),
  paragraph("Bonn, Monday. It rains. It will rain again."),
  figure("A dam", "The dam in May.", "AP"),
  paragraph("The end is near."),
  paragraph("Printed by the harbour."),
]);

test("the place is kept to the very word, where the sentence stands in both", () => {
  const word = { block: 1, offset: "It rains. It will ".length };

  expect(mapPosition(article, word, page)).toEqual({ block: 4, offset: "Bonn, Monday. It rains. It will ".length });
  expect(mapPosition(page, mapPosition(article, word, page), article)).toEqual(word);
});

test("the headline is found as the headline, not as the menu's link of the same words", () => {
  expect(mapPosition(article, { block: 0, offset: 0 }, page)).toEqual({ block: 2, offset: 0 });
});

test("in a caption the place is the caption", () => {
  const caption = { block: 2, offset: "A dam\nThe ".length };

  expect(mapPosition(article, caption, page)).toEqual({ block: 5, offset: caption.offset });
});

test("what is not in the other form gives way to the nearest text before it that is", () => {
  expect(mapPosition(page, { block: 3, offset: 6 }, article)).toEqual({ block: 0, offset: 0 });
  expect(mapPosition(page, { block: 7, offset: 0 }, article)).toEqual({ block: 3, offset: 0 });
});

test("without anything in common it is the start", () => {
  expect(mapPosition(page, { block: 1, offset: 2 }, makeArticle([paragraph("Snow.")]))).toEqual({
    block: 0,
    offset: 0,
  });
});

test("a place past the last block, and a block without text, are no trouble", () => {
  const bare = makeArticle([paragraph("One."), { kind: "separator" }]);

  expect(mapPosition(bare, { block: 1, offset: 0 }, bare)).toEqual({ block: 0, offset: 0 });
  expect(mapPosition(bare, { block: 9, offset: 3 }, bare)).toEqual({ block: 0, offset: 0 });
});
