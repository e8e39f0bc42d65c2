import { getBlockId } from "../accessibility/focus.ts";
import type { Block, BlockOf, Placed } from "../article/article.ts";
import { type BlockPart, getBlockParts, getBlockText } from "../article/block-text.ts";
import type { BlockGroup, ListEntry, ListGroup, QuoteGroup, SingleGroup } from "./block-groups.ts";
import { FigureView } from "./figure-view.tsx";
import { ArticleLink, MarkedText, PartText } from "./part-text.tsx";
import { useView } from "./session-context.ts";
import { TableView } from "./table-view.tsx";
import { findTextDirection, type TextDirection } from "./text-direction.ts";

/** A block, a run of quotes or a list, as plain semantic HTML. `direction` is the article's. */
export function BlockGroupView({
  group,
  direction,
}: {
  readonly group: BlockGroup;
  readonly direction: TextDirection;
}) {
  if (group.kind === "list") return <ListView list={group} direction={direction} />;
  if (group.kind === "quote") return <QuoteView group={group} direction={direction} />;
  return <SingleView group={group} direction={direction} />;
}

/** What every element of a block carries, so that focus, highlight and position find it. */
export function getBlockAttributes({ index, block }: Placed, direction: TextDirection) {
  const own = findTextDirection(getBlockText(block));
  return {
    id: getBlockId(index),
    "data-block": index,
    tabIndex: -1,
    lang: block.language,
    dir: own !== null && own !== direction ? own : undefined,
  };
}

interface SingleProps {
  readonly group: SingleGroup;
  readonly direction: TextDirection;
}

function SingleView({ group, direction }: SingleProps) {
  const { block } = group;
  const attributes = getBlockAttributes(group, direction);
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return (
        <Heading {...attributes} data-start={0}>
          <MarkedText text={block.text} marks={block.marks} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p {...attributes} data-start={0} class={block.role}>
          <MarkedText text={block.text} marks={block.marks} />
        </p>
      );
    case "figure":
      return <FigureView block={block} attributes={attributes} />;
    case "table":
      return <TableView block={block} attributes={attributes} />;
    case "code":
      return (
        <pre {...attributes}>
          <code data-start={0}>{block.text}</code>
        </pre>
      );
    case "embed":
      return <EmbedView block={block} attributes={attributes} />;
    case "separator":
      return <hr id={attributes.id} data-block={attributes["data-block"]} />;
  }
}

export type BlockAttributes = ReturnType<typeof getBlockAttributes>;

interface EmbedProps {
  readonly block: BlockOf<"embed">;
  readonly attributes: BlockAttributes;
}

function EmbedView({ block, attributes }: EmbedProps) {
  const { session } = useView();
  const [title] = getBlockParts(block);
  return (
    <p {...attributes} class="embed">
      {session.t(`view.embed.${block.embedKind}`)}{" "}
      <ArticleLink url={block.url}>{title ? <PartText part={title} /> : block.url}</ArticleLink>
    </p>
  );
}

interface QuoteProps {
  readonly group: QuoteGroup;
  readonly direction: TextDirection;
}

function QuoteView({ group, direction }: QuoteProps) {
  return (
    <blockquote>
      {group.quotes.map((quote) => (
        <p key={quote.index} {...getBlockAttributes(quote, direction)}>
          <Parts block={quote.block} renderPart={renderQuotePart} />
        </p>
      ))}
    </blockquote>
  );
}

function renderQuotePart(part: BlockPart) {
  return <PartText key={part.start} part={part} as={part.role === "attribution" ? "cite" : "span"} />;
}

function Parts({ block, renderPart }: { readonly block: Block; readonly renderPart: typeof renderQuotePart }) {
  return <>{getBlockParts(block).map(renderPart)}</>;
}

interface ListProps {
  readonly list: ListGroup;
  readonly direction: TextDirection;
}

function ListView({ list, direction }: ListProps) {
  const items = list.items.map((entry) => <ItemView key={entry.index} entry={entry} direction={direction} />);
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function ItemView({ entry, direction }: { readonly entry: ListEntry; readonly direction: TextDirection }) {
  const { block, lists } = entry;
  return (
    <li {...getBlockAttributes(entry, direction)} value={block.ordered ? block.index : undefined}>
      <Parts block={block} renderPart={renderQuotePart} />
      {lists.map((list) => (
        <ListView key={list.items[0]?.index} list={list} direction={direction} />
      ))}
    </li>
  );
}
