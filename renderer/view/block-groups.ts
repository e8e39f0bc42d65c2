import type { Block, BlockOf, Placed } from "../article/article.ts";

export interface ListGroup {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListEntry[];
}

export interface ListEntry extends Placed<BlockOf<"listItem">> {
  /** Lists inside of this item, after its own text. */
  readonly lists: readonly ListGroup[];
}

export interface QuoteGroup {
  readonly kind: "quote";
  readonly quotes: readonly Placed<BlockOf<"quote">>[];
}

export interface SingleGroup extends Placed<Exclude<Block, BlockOf<"listItem" | "quote">>> {
  readonly kind: "single";
}

/** What becomes one element at the top level of the article. */
export type BlockGroup = ListGroup | QuoteGroup | SingleGroup;

/** Gathers runs of list items into nested lists and runs of quotes into one, in reading order. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === "listItem") {
      const items = takeRun(blocks, index, isListItem);
      groups.push(...nestLists(items, 0));
      index += items.length;
    } else if (block.kind === "quote") {
      const quotes = takeRun(blocks, index, isQuote);
      groups.push(...splitQuotes(quotes));
      index += quotes.length;
    } else {
      groups.push({ kind: "single", index, block });
      index += 1;
    }
  }
  return groups;
}

function takeRun<Kind extends Block>(
  blocks: readonly Block[],
  first: number,
  belongs: (block: Block) => block is Kind,
): Placed<Kind>[] {
  const run: Placed<Kind>[] = [];
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || !belongs(block)) break;
    run.push({ index, block });
  }
  return run;
}

const isListItem = (block: Block): block is BlockOf<"listItem"> => block.kind === "listItem";
const isQuote = (block: Block): block is BlockOf<"quote"> => block.kind === "quote";

/** Items at `depth` or less stand side by side; deeper ones, however deep, belong to the item before them. */
function nestLists(items: readonly Placed<BlockOf<"listItem">>[], depth: number): ListGroup[] {
  const lists: { kind: "list"; ordered: boolean; items: ListEntry[] }[] = [];
  for (let next = 0; next < items.length; ) {
    const item = items[next];
    if (!item) break;
    const inner = takeDeeper(items, next + 1, depth);
    const entry = { ...item, lists: nestLists(inner, depth + 1) };
    const list = lists.at(-1);
    if (list && continuesList(list.items.at(-1), item)) list.items.push(entry);
    else lists.push({ kind: "list", ordered: item.block.ordered, items: [entry] });
    next += 1 + inner.length;
  }
  return lists;
}

function takeDeeper<Item extends Placed<BlockOf<"listItem">>>(items: readonly Item[], first: number, depth: number) {
  const end = items.findIndex(({ block }, at) => at >= first && block.depth <= depth);
  return items.slice(first, end < 0 ? items.length : end);
}

/** Two lists can follow each other with nothing between: the second counts from the start again. */
function continuesList(before: ListEntry | undefined, { block }: Placed<BlockOf<"listItem">>): boolean {
  return before !== undefined && before.block.ordered === block.ordered && block.index > before.block.index;
}

/** An attribution ends a quote. */
function splitQuotes(quotes: readonly Placed<BlockOf<"quote">>[]): QuoteGroup[] {
  const groups: { kind: "quote"; quotes: Placed<BlockOf<"quote">>[] }[] = [];
  for (const quote of quotes) {
    const last = groups.at(-1);
    if (last?.quotes.at(-1)?.block.attribution === "") last.quotes.push(quote);
    else groups.push({ kind: "quote", quotes: [quote] });
  }
  return groups;
}
