import { expect, test } from "vitest";
import type { Mark } from "../../../renderer/article/article.ts";
import { type MarkNode, nestMarks } from "../../../renderer/view/mark-tree.ts";

const text = "It rains, says the service.";

function flatten(nodes: readonly MarkNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : flatten(node.children))).join("");
}

function countLinks(nodes: readonly MarkNode[]): number {
  return nodes.reduce(
    (count, node) =>
      typeof node === "string" ? count : count + (node.mark.kind === "link" ? 1 : 0) + countLinks(node.children),
    0,
  );
}

test("no character is lost or doubled, and no link split, however two marks lie", () => {
  for (let start = 0; start < text.length; start += 2) {
    for (let end = start + 1; end <= text.length; end += 3) {
      const marks: Mark[] = [
        { kind: "emphasis", strong: true, start, end },
        { kind: "link", url: "https://example.org", start: 3, end: 14 },
      ];
      const nodes = nestMarks(text, marks);
      expect(flatten(nodes)).toBe(text);
      expect(countLinks(nodes)).toBe(1);
    }
  }
});

test("emphasis that crosses a link is split at the link's edge", () => {
  const link: Mark = { kind: "link", url: "https://example.org", start: 3, end: 8 };
  const strong: Mark = { kind: "emphasis", strong: true, start: 0, end: 5 };
  expect(nestMarks("It rains.", [strong, link])).toEqual([
    { mark: strong, children: ["It "] },
    { mark: link, children: [{ mark: strong, children: ["ra"] }, "ins"] },
    ".",
  ]);
});

test("marks beyond the text, empty ones and a second link over the first do no harm", () => {
  const marks: Mark[] = [
    { kind: "link", url: "https://example.org/1", start: 0, end: 99 },
    { kind: "link", url: "https://example.org/2", start: 2, end: 4 },
    { kind: "emphasis", strong: false, start: 3, end: 3 },
  ];
  expect(flatten(nestMarks(text, marks))).toBe(text);
  expect(countLinks(nestMarks(text, marks))).toBe(1);
});
