import { expect, test } from "vitest";
import { askAgainWhenCollected } from "./ask-again.ts";

/** An app whose first answers are these errors. */
function makeApp(...errors: readonly string[]) {
  const left = [...errors];
  const evaluate = (ask: unknown, argument: unknown) => {
    const error = left.shift();
    return error === undefined ? Promise.resolve([ask, argument]) : Promise.reject(new Error(error));
  };
  const app = { evaluate: evaluate as never };
  askAgainWhenCollected(app);
  return app as unknown as { evaluate: typeof evaluate };
}

const collected = "electronApplication.evaluate: Resulting promise was garbage collected.";

test("an answer that was collected is asked for once more", async () => {
  expect(await makeApp(collected).evaluate("what", 1)).toEqual(["what", 1]);
});

test.each([
  ["twice collected", [collected, collected], /garbage collected/],
  ["another error", ["the app is closed", "never asked"], /the app is closed/],
])("%s is told", async (_name, errors, told) => {
  await expect(makeApp(...errors).evaluate("what", 1)).rejects.toThrow(told);
});
