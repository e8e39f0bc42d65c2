import { getBlockText } from "../../renderer/article/block-text.ts";

/**
 * One article for the eye of whoever mends extraction: head, blocks, and what was left out.
 * @param {import("../../renderer/article/article.ts").Article} article
 */
export function formatArticle({ metadata, blocks, skipped, confidence, doubts, ending }) {
  const facts = Object.entries(metadata).map(([name, value]) => `${name}: ${value}`);
  return [
    ...facts,
    `confidence: ${confidence} ${doubts.join(" ")}; ending: ${ending}`,
    "",
    ...blocks.map((block) => `${sayKind(block)}  ${getBlockText(block).replaceAll("\n", " / ")}`),
    "",
    ...skipped.map(
      ({ kind, reason, text }) => `SKIPPED ${kind} (${reason})  ${text.slice(0, 300).replaceAll("\n", " / ")}`,
    ),
  ].join("\n");
}

/** @param {import("../../renderer/article/article.ts").Block} block */
function sayKind(block) {
  switch (block.kind) {
    case "heading":
      return `H${block.level}`;
    case "paragraph":
      return block.role?.toUpperCase() ?? "P";
    case "figure":
      return `FIGURE ${block.image?.url.slice(0, 80) ?? "(no image)"} alt="${block.alt}" unsaid="${block.unsaidAlt ?? ""}" credit="${block.credit}"`;
    case "listItem":
      return `${"  ".repeat(block.depth)}LI ${block.index}/${block.count}`;
    case "embed":
      return `EMBED ${block.embedKind} ${block.url}`;
    case "code":
    case "quote":
    case "separator":
    case "table":
      return block.kind.toUpperCase();
  }
}
