import { expect, test } from "vitest";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { type Direction, findContainerEdge, findCurrent, findMove } from "../../../renderer/navigation/cursor.ts";
import { type MoveTarget, moveTargets } from "../../../renderer/navigation/stops.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";

const article = makeArticle([
  heading("Rain", 1),
  paragraph("It rained. Nobody minded."),
  heading("Later"),
  figure("A street.", "Wet shoes.", "AP"),
  listItem("Boots", 1, 2),
  listItem("Coats", 2, 2),
  listItem("Tea", 1, 1),
  {
    kind: "paragraph",
    text: "See the map and the log.",
    marks: [
      { kind: "link", start: 8, end: 11, url: "https://example.org/map" },
      { kind: "link", start: 20, end: 23, url: "https://example.org/log" },
    ],
  },
  heading("After", 3),
]);

function textAt(target: MoveTarget, direction: Direction, block: number, offset = 0): string | null {
  const range = findMove(article, { block, offset }, target, direction);
  const found = range && article.blocks[range.block];
  return found ? getBlockText(found).slice(range.start, range.end) : null;
}

test.each([
  ["heading", "next", 0, 0, "Later"],
  ["heading", "previous", 3, 4, "Later"],
  ["heading", "previous", 2, 3, "Rain"],
  ["heading1", "next", 0, 0, null],
  ["heading3", "next", 0, 0, "After"],
  ["paragraph", "next", 1, 3, "See the map and the log."],
  ["graphic", "next", 0, 0, "A street.\nWet shoes.\nAP"],
  ["caption", "next", 0, 0, "Wet shoes."],
  ["caption", "previous", 8, 0, "Wet shoes."],
  ["caption", "next", 3, 10, null],
  ["list", "next", 4, 0, "Tea"],
  ["list", "previous", 6, 0, "Boots"],
  ["listItem", "next", 4, 2, "Coats"],
  ["link", "next", 0, 0, "map"],
  ["link", "next", 7, 8, "log"],
  ["link", "previous", 8, 0, "log"],
  ["sentence", "next", 1, 2, "Nobody minded."],
  ["sentence", "previous", 1, 14, "It rained."],
  ["sentence", "next", 3, 0, "Wet shoes."],
  ["word", "next", 1, 0, "rained"],
  ["word", "previous", 2, 0, "minded"],
  ["table", "next", 0, 0, null],
] as const)("%s, %s from block %i offset %i: %s", (target, direction, block, offset, text) => {
  expect(textAt(target, direction, block, offset)).toBe(text);
});

test("walking forwards by any target visits each stop once, and walking back visits the same ones", () => {
  for (const target of moveTargets) {
    const forwards = walk(target, "next", { block: 0, offset: -1 });
    const back = walk(target, "previous", { block: article.blocks.length, offset: 0 });
    expect(back.reverse(), target).toEqual(forwards);
    expect(new Set(forwards).size, target).toBe(forwards.length);
  }
});

function walk(target: MoveTarget, direction: Direction, from: { block: number; offset: number }): string[] {
  const visited: string[] = [];
  let range = findMove(article, from, target, direction);
  // At offset -1 the first block's first stop still counts as beyond; past the last block the loop starts one back.
  if (!range && direction === "previous") {
    range = findMove(article, { block: article.blocks.length - 1, offset: 1e6 }, target, direction);
  }
  while (range) {
    visited.push(`${range.block}:${range.start}`);
    range = findMove(article, { block: range.block, offset: range.start }, target, direction);
  }
  return visited;
}

test("a move past the end of a list stops at what follows, even if that is another list", () => {
  expect(findContainerEdge(article, { block: 4, offset: 0 }, "next")).toEqual({ block: 6, start: 0, end: 3 });
  expect(findContainerEdge(article, { block: 5, offset: 2 }, "previous")).toEqual({ block: 4, start: 0, end: 5 });
  expect(findContainerEdge(article, { block: 6, offset: 0 }, "next")?.valueOf()).toMatchObject({ block: 7 });
  expect(findContainerEdge(article, { block: 1, offset: 0 }, "next")).toBe("outside");
  expect(findContainerEdge(makeArticle([listItem("Tea", 1, 1)]), { block: 0, offset: 0 }, "next")).toBeNull();
});

test("the current sentence is the one the offset lies in", () => {
  expect(findCurrent(article, { block: 1, offset: 13 }, "sentence")).toMatchObject({ start: 11 });
});
