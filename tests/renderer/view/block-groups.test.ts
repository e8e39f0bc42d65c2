import { expect, test } from "vitest";
import type { Block } from "../../../renderer/article/article.ts";
import { type BlockGroup, groupBlocks, type ListGroup } from "../../../renderer/view/block-groups.ts";
import { listItem, paragraph } from "../make-article.ts";

const quote = (text: string, attribution = ""): Block => ({ kind: "quote", text, marks: [], attribution });
const numbered = (text: string, index: number): Block => ({ ...listItem(text, index, 3), ordered: true }) as Block;

/** Lists as brackets: "[Sun [a little] | Wind]". */
function draw(group: BlockGroup): string {
  if (group.kind === "list") return drawList(group);
  if (group.kind === "quote") return `"${group.quotes.map(({ block }) => block.text).join(" / ")}"`;
  return group.block.kind;
}

function drawList({ items }: ListGroup): string {
  return `[${items.map(({ block, lists }) => [block.text, ...lists.map(drawList)].join(" ")).join(" | ")}]`;
}

const drawAll = (...blocks: Block[]) => groupBlocks(blocks).map(draw);

test("items nest by depth", () => {
  expect(
    drawAll(
      listItem("a", 1, 2),
      listItem("a1", 1, 2, 1),
      listItem("a1x", 1, 1, 2),
      listItem("a2", 2, 2, 1),
      listItem("b", 2, 2),
    ),
  ).toEqual(["[a [a1 [a1x] | a2] | b]"]);
});

test("a list that begins deep, or jumps, loses nothing", () => {
  expect(drawAll(listItem("deep", 1, 1, 2), listItem("up", 1, 1))).toEqual(["[deep]", "[up]"]);
  expect(drawAll(listItem("a", 1, 1), listItem("far", 1, 1, 3))).toEqual(["[a [far]]"]);
});

test("two lists after each other stay two", () => {
  expect(drawAll(listItem("a", 1, 1), listItem("b", 1, 1))).toEqual(["[a]", "[b]"]);
  expect(drawAll(listItem("a", 1, 1), numbered("one", 2))).toEqual(["[a]", "[one]"]);
});

test("a paragraph between items parts the list", () => {
  expect(drawAll(numbered("one", 1), paragraph("x"), numbered("two", 2))).toEqual(["[one]", "paragraph", "[two]"]);
});

test("quotes run together until someone is named", () => {
  expect(drawAll(quote("a"), quote("b", "Dog"), quote("c"))).toEqual(['"a / b"', '"c"']);
});

test("every block appears once, in order", () => {
  const blocks = [
    listItem("a", 1, 2),
    listItem("b", 1, 1, 1),
    paragraph("c"),
    quote("d"),
    quote("e"),
    listItem("f", 1, 1),
  ];
  const inOrder = (group: BlockGroup): number[] => {
    if (group.kind === "single") return [group.index];
    if (group.kind === "quote") return group.quotes.map(({ index }) => index);
    return group.items.flatMap(({ index, lists }) => [index, ...lists.flatMap(inOrder)]);
  };
  expect(groupBlocks(blocks).flatMap(inOrder)).toEqual(blocks.map((_block, index) => index));
});
