import { expect, test } from "vitest";
import { addUp, countPlaywright, countStage, countVitest, noCount, summaryLine } from "../../scripts/test/count.mjs";

test("the closing line has exactly the form that build machines look for", () => {
  expect(summaryLine({ passed: 123, failed: 0, skipped: 4 })).toBe("123 passed, 0 failed");
});

test("a check is one test", () => {
  expect(countStage(0, null)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countStage(2, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a runner that failed although no test did is a failure", () => {
  expect(countStage(1, { passed: 7, failed: 0, skipped: 0 })).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(countStage(1, { passed: 7, failed: 2, skipped: 0 })).toEqual({ passed: 7, failed: 2, skipped: 0 });
});

test("Vitest's and Playwright's reports are added up", () => {
  const unit = countVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 });
  const app = countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } });
  expect([unit, app].reduce(addUp, noCount)).toEqual({ passed: 8, failed: 3, skipped: 3 });
});
