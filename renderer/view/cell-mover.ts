import type { Article, Position, TextRange } from "../article/article.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import {
  type CellPlace,
  type CellStep,
  findCell,
  findCellPlace,
  type TableCellStop,
} from "../navigation/table-cell.ts";
import type { Player, Sentence } from "../speech/player.ts";
import type { Reading } from "./reading.ts";

interface CellMoverOptions {
  readonly t: Translate;
  readonly locale: string;
  readonly reading: Pick<Reading, "article" | "position">;
  readonly player: Player;
  announce(sentence: string, topic?: string): void;
  announceAll(sentences: readonly Sentence[], topic?: string): void;
  focusRange(range: TextRange): void;
  /** What is said while no article is open. */
  sayEmpty(): string;
}

const edges: { readonly [Step in CellStep]: MessageKey } = {
  left: "edge.columnLeft",
  right: "edge.columnRight",
  up: "edge.rowUp",
  down: "edge.rowDown",
};

/** An empty cell has no text that the position could be in, so the cell that was gone to is remembered with it. */
interface Remembered {
  readonly article: Article;
  readonly place: CellPlace;
  readonly position: Position;
}

/** Returns the function that goes from cell to cell of the table that the position is in. */
export function createCellMover(options: CellMoverOptions): (step: CellStep) => void {
  const { t, locale, reading, player, announce } = options;
  let last: Remembered | null = null;

  function findHere(article: Article): { readonly place: CellPlace | null; readonly isEntered: boolean } {
    const position = reading.position.peek();
    const isSame = last?.article === article && last.position === position;
    if (isSame && last) return { place: last.place, isEntered: false };
    return { place: findCellPlace(article, position), isEntered: true };
  }

  return (step) => {
    const article = reading.article.peek();
    if (!article) return announce(options.sayEmpty());
    const { place, isEntered } = findHere(article);
    if (!place) return announce(t("say.outsideTable"), "move");
    const cell = findCell(article, place, step);
    if (!cell) return announce(t(edges[step]), "move");
    const position = { block: cell.block, offset: cell.range.start };
    reading.position.value = position;
    last = { article, place: cell, position };
    player.follow(position);
    options.focusRange({ ...cell.range, end: cell.range.start });
    const language = article.blocks[cell.block]?.language ?? article.metadata.language;
    options.announceAll(
      [
        ...listHeaders(cell, isEntered ? null : place).map((text) => ({ text, language })),
        cell.text === "" ? { text: t("say.emptyCell"), language: locale } : { text: cell.text, language },
        ...listNumbers(cell, isEntered ? null : place, t).map((text) => ({ text, language: locale })),
      ],
      "move",
    );
  };
}

/** A header is said when it is another one than before. */
function listHeaders(cell: TableCellStop, from: CellPlace | null): string[] {
  const column = from?.column === cell.column ? "" : cell.columnHeader;
  const row = from?.row === cell.row ? "" : cell.rowHeader;
  return [row, column].filter(Boolean);
}

/** Where no header tells the row or the column, its number does. */
function listNumbers(cell: TableCellStop, from: CellPlace | null, t: Translate): string[] {
  const row = from?.row === cell.row || cell.rowHeader ? "" : t("say.row", { row: cell.row + 1 });
  const column = from?.column === cell.column || cell.columnHeader ? "" : t("say.column", { column: cell.column + 1 });
  return [row, column].filter(Boolean);
}
