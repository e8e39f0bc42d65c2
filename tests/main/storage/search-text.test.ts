import { expect, test } from "vitest";
import { makeSnippet } from "../../../main/storage/search-text.ts";

const text = `${"Some other words. ".repeat(20)}In the harbour café it rained.\n${"More words follow. ".repeat(20)}`;

test.each([["cafe"], ["HARBOUR"], ["rain nothing"], ["caf\u00e9 harb"]])(
  "a snippet for %j has the word in it, whole words at its ends, and no line feed",
  (typed) => {
    const snippet = makeSnippet(text, typed);
    expect(snippet).toMatch(/^\u2026(Some|other|words\.) .*harbour caf\u00e9 it rained\. .*\u2026$/);
    expect(snippet.length).toBeLessThan(125);
  },
);

test("a short text is its own snippet, and there is none where the words are not in the text", () => {
  expect(makeSnippet("It rains.", "rains")).toBe("It rains.");
  expect(makeSnippet("It rains.", "ains")).toBe("");
  expect(makeSnippet("\u6e2f\u306e\u56f3\u66f8\u9928\u304c\u958b\u304f\u3002", "\u66f8\u9928")).toContain(
    "\u56f3\u66f8\u9928",
  );
});
