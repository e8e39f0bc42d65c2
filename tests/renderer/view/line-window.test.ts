import { expect, test } from "vitest";
import { placeLines } from "../../../renderer/view/line-window.ts";

const indicesOf = (...args: Parameters<typeof placeLines>) => placeLines(...args).lines.map(({ index }) => index);

test("a short list is on the page whole", () => {
  expect(placeLines(3, 1, [0])).toEqual({
    lines: [0, 1, 2].map((index) => ({ index, gap: 0 })),
    rest: 0,
  });
  expect(placeLines(0, 0, [0])).toEqual({ lines: [], rest: 0 });
});

test("of a long list the lines around the middle are, and what has focus, wherever it is", () => {
  const { lines, rest } = placeLines(10_000, 5000, [7, 9000, -1]);
  expect(lines[0]).toEqual({ index: 7, gap: 7 });
  expect(lines[1]).toEqual({ index: 4960, gap: 4952 });
  expect(lines.at(-1)).toEqual({ index: 9000, gap: 3960 });
  expect(rest).toBe(999);
});

test("at both ends as many lines are on the page as in the middle", () => {
  expect(indicesOf(10_000, 0, [0])).toHaveLength(80);
  expect(indicesOf(10_000, 9999, [9999])).toHaveLength(80);
  expect(indicesOf(10_000, 9999, [9999]).at(-1)).toBe(9999);
});
