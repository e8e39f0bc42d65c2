import { expect, test } from "vitest";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { findHit, findText } from "../../../renderer/navigation/find-text.ts";
import { figure, heading, makeArticle, paragraph } from "../make-article.ts";

const article = makeArticle([
  heading("Rain at the Café", 1),
  paragraph("It’s raining. The rain\u00a0 in İzmir, the RAIN in Spain."),
  figure("A street.", "Wet shoes.", "AP"),
]);

const find = (query: string) =>
  findText(article, query).map(({ block, start, end }) => {
    const found = article.blocks[block];
    return `${block}:${start} ${found ? getBlockText(found).slice(start, end) : ""}`;
  });

test("case does not count, and each hit is its own stretch of the text", () => {
  expect(find("rain")).toEqual(["0:0 Rain", "1:5 rain", "1:18 rain", "1:38 RAIN"]);
});

test("accents, printers' quotes, and the kind and number of spaces do not count", () => {
  expect(find("cafe")).toEqual(["0:12 Café"]);
  expect(find("it's")).toEqual(["1:0 It’s"]);
  expect(find("rain in i")).toEqual(["1:18 rain\u00a0 in İ"]);
});

test("a hit does not go from a caption on into the credit", () => {
  expect(find("shoes. ap")).toEqual([]);
  expect(find("shoes")).toEqual(["2:14 shoes"]);
});

test("nothing is found by nothing", () => {
  expect(find("")).toEqual([]);
  expect(find("  ")).toEqual([]);
  expect(find("snow")).toEqual([]);
});

test("the next hit starts after a position, the previous one before it", () => {
  const hits = findText(article, "rain");
  expect(findHit(hits, { block: 0, offset: 0 }, "next")).toBe(1);
  expect(findHit(hits, { block: 1, offset: 18 }, "next")).toBe(3);
  expect(findHit(hits, { block: 1, offset: 18 }, "previous")).toBe(1);
  expect(findHit(hits, { block: 1, offset: 38 }, "next")).toBe(-1);
  expect(findHit(hits, { block: 0, offset: 0 }, "previous")).toBe(-1);
});
