import { expect, test } from "vitest";
import { formatTable, median } from "../../scripts/bench/table.mjs";

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[10, 1, 2, 100], 6],
])("the median of %o is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("a row shows the median, the spread, the reference and whether the goal is met", () => {
  const table = formatTable([
    { what: "Start", unit: "ms", values: [300, 290, 700], reference: [200, 210, 190], goal: 1.5 },
    { what: "Memory", unit: "MB", values: [400], reference: [200], goal: 1.5 },
    { what: "First sound", unit: "ms", values: [80, 90] },
  ]);
  const rows = table.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows[2]?.slice(1, 6)).toEqual(["Start", "300 ms", "290 to 700 ms", "200 ms", "1.50 (goal 1.5: met)"]);
  expect(rows[3]?.[5]).toBe("2.00 (goal 1.5: MISSED)");
  expect(rows[4]?.slice(1, 6)).toEqual(["First sound", "85 ms", "80 to 90 ms", "", ""]);
});

test("limits hold for the median and for nearly all", () => {
  const values = [50, 50, 50, 130];
  const limits = { median: 60, late: 120 };
  const table = formatTable([
    { what: "Quick", unit: "ms", values: values.slice(0, 3), limits },
    { what: "Often quick", unit: "ms", values, limits },
  ]);
  expect(table).toMatch(/Quick .*95 % within 50 ms .*goals 60 and 120 ms: met/);
  expect(table).toMatch(/Often quick .*95 % within 130 ms .*MISSED/);
});

test("a limit for each value is missed by a single one", () => {
  const values = [...Array.from({ length: 40 }, () => 20), 51];
  const row = { what: "Keys", unit: "ms", values, limits: { median: 50, late: 50 } };
  expect(formatTable([row])).toMatch(/goals 50 and 50 ms: met/);
  expect(formatTable([{ ...row, limits: { ...row.limits, most: 50 } }])).toMatch(/goals 50 and 50 and 50 ms: MISSED/);
});
