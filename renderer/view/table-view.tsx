import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { BlockOf, TableCell } from "../article/article.ts";
import { type BlockPart, getBlockParts } from "../article/block-text.ts";
import type { BlockAttributes } from "./block-view.tsx";
import { PartText } from "./part-text.tsx";
import { useView } from "./session-context.ts";

interface TableProps {
  readonly block: BlockOf<"table">;
  readonly attributes: BlockAttributes;
}

/** A table with its headers. One that is too wide scrolls by itself, so that the page need not. */
export function TableView({ block, attributes }: TableProps) {
  const parts = getBlockParts(block);
  const cells = new Map(parts.map((part) => [`${part.row} ${part.column}`, part]));
  const caption = parts.find(({ role }) => role === "caption");
  return (
    <ScrollBox>
      <table {...attributes}>
        {caption && (
          <caption>
            <PartText part={caption} />
          </caption>
        )}
        <tbody>
          {block.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, column) => (
                <CellView
                  key={column}
                  cell={cell}
                  part={cells.get(`${rowIndex} ${column}`)}
                  isInHeaderRow={row.every(({ header }) => header)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface CellProps {
  readonly cell: TableCell;
  readonly part: BlockPart | undefined;
  readonly isInHeaderRow: boolean;
}

function CellView({ cell, part, isInHeaderRow }: CellProps) {
  const content = part && <PartText part={part} />;
  return cell.header ? <th scope={isInHeaderRow ? "col" : "row"}>{content}</th> : <td>{content}</td>;
}

/** Tab stops at a table that is wider than the page, because keys can scroll only what has focus. */
function ScrollBox({ children }: { readonly children: ComponentChildren }) {
  const { session } = useView();
  const box = useRef<HTMLDivElement>(null);
  const [isTooWide, setTooWide] = useState(false);
  useEffect(() => (box.current ? watchWidth(box.current, setTooWide) : undefined), []);
  const attributes = isTooWide
    ? ({ role: "group", tabIndex: 0, "aria-label": session.t("view.wideTable") } as const)
    : {};
  return (
    <div ref={box} class="table-scroll" {...attributes}>
      {children}
    </div>
  );
}

function watchWidth(box: HTMLElement, setTooWide: (isTooWide: boolean) => void): () => void {
  const observer = new ResizeObserver(() => setTooWide(box.scrollWidth > box.clientWidth));
  observer.observe(box);
  return () => observer.disconnect();
}
