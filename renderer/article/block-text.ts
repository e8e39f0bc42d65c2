import type { Block, BlockKind, BlockOf, Mark } from "./article.ts";

/** What a stretch of a block is to the listener; a figure has three, a table one for each cell. */
export type PartRole = "text" | "attribution" | "alt" | "caption" | "credit" | "cell" | "headerCell" | "title";

/** One stretch of a block's text. The view shows each in an element of its own, speech says each in its own way. */
export interface BlockPart {
  readonly role: PartRole;
  readonly text: string;
  /** UTF-16 offset of this part in the block's text. */
  readonly start: number;
  /** Offsets into this part's own text. */
  readonly marks: readonly Mark[];
  /** 0-based place in a table, for cells only. */
  readonly row?: number;
  readonly column?: number;
}

type PartContent = Omit<BlockPart, "start" | "marks"> & { readonly marks?: readonly Mark[] };

const contents: { [Kind in BlockKind]: (block: BlockOf<Kind>) => PartContent[] } = {
  heading: ({ text, marks }) => [{ role: "text", text, marks }],
  paragraph: ({ text, marks }) => [{ role: "text", text, marks }],
  figure: ({ alt, caption, captionMarks, credit }) => [
    { role: "alt", text: alt },
    { role: "caption", text: caption, marks: captionMarks },
    { role: "credit", text: credit },
  ],
  quote: ({ text, marks, attribution }) => [
    { role: "text", text, marks },
    { role: "attribution", text: attribution },
  ],
  listItem: ({ text, marks }) => [{ role: "text", text, marks }],
  table: ({ caption, rows }) => [
    { role: "caption", text: caption },
    ...rows.flatMap((cells, row) =>
      cells.map(
        ({ text, header }, column): PartContent => ({ role: header ? "headerCell" : "cell", text, row, column }),
      ),
    ),
  ],
  code: ({ text }) => [{ role: "text", text }],
  embed: ({ title }) => [{ role: "title", text: title }],
  separator: () => [],
};

/**
 * The parts of a block that have text, in reading order. A block's text is these joined by one line feed, so an
 * offset into the block's text finds its part, and the other way round.
 */
export function getBlockParts(block: Block): BlockPart[] {
  const parts: BlockPart[] = [];
  let start = 0;
  for (const part of (contents[block.kind] as (block: Block) => PartContent[])(block)) {
    if (part.text === "") continue;
    parts.push({ marks: [], ...part, start });
    start += part.text.length + 1;
  }
  return parts;
}

/** The text that offsets of positions count in, in UTF-16 units: a block's parts joined by one line feed. */
export function getBlockText(block: Block): string {
  if (block.kind === "paragraph" || block.kind === "heading" || block.kind === "listItem") return block.text;
  let all = "";
  for (const { text } of (contents[block.kind] as (block: Block) => PartContent[])(block))
    if (text !== "") all += all === "" ? text : `\n${text}`;
  return all;
}
