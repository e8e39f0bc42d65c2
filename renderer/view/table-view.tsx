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
  const { session } = useView();
  const parts = getBlockParts(block);
  const cells = new Map(parts.map((part) => [`${part.row} ${part.column}`, part]));
  const caption = parts.find(({ role }) => role === "caption");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one more landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by Tab, or keys cannot scroll it
    <div class="table-scroll" role="group" aria-label={block.caption || session.t("view.tableScroll")} tabIndex={0}>
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
    </div>
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
