import { expect, test } from "vitest";
import type { Block } from "../../../renderer/article/article.ts";
import { findCell, findCellPlace } from "../../../renderer/navigation/table-cell.ts";
import { makeArticle, paragraph } from "../make-article.ts";

const header = (text: string) => ({ text, header: true });
const cell = (text: string) => ({ text, header: false });
const table: Block = {
  kind: "table",
  caption: "Rain",
  rows: [
    [header("Day"), header("mm")],
    [header("Monday"), cell("12")],
    [header("Tuesday"), cell("")],
    [header("Sunday"), cell("3")],
  ],
};
const article = makeArticle([paragraph("It rained."), table]);

test("a position is in the cell whose text it lies in, before the first row in the caption", () => {
  expect(findCellPlace(article, { block: 0, offset: 2 })).toBeNull();
  expect(findCellPlace(article, { block: 1, offset: 2 })).toMatchObject({ row: -1, column: 0 });
  expect(findCellPlace(article, { block: 1, offset: 12 })).toMatchObject({ row: 1, column: 0 });
});

test("a cell knows its headers, and its text in the block", () => {
  const found = findCell(article, { block: 1, row: 1, column: 0 }, "right");
  expect(found).toMatchObject({ row: 1, column: 1, text: "12", columnHeader: "mm", rowHeader: "Monday" });
  expect(found?.range).toEqual({ block: 1, start: 19, end: 21 });
});

test("an empty cell stands where the next one begins", () => {
  const found = findCell(article, { block: 1, row: 1, column: 1 }, "down");
  expect(found).toMatchObject({ text: "", columnHeader: "mm", rowHeader: "Tuesday" });
  expect(found?.range).toEqual({ block: 1, start: 30, end: 30 });
});

test("beyond the edges there is nothing", () => {
  expect(findCell(article, { block: 1, row: 0, column: 0 }, "up")).toBeNull();
  expect(findCell(article, { block: 1, row: 3, column: 1 }, "down")).toBeNull();
  expect(findCell(article, { block: 1, row: 3, column: 1 }, "right")).toBeNull();
  expect(findCell(article, { block: 1, row: 3, column: 0 }, "left")).toBeNull();
});
