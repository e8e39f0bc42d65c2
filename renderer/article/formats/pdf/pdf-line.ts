import type { Mark } from "../../article.ts";

/** A line of a page, or of one of its columns. Lengths are in points (1/72 inch), y grows downwards. */
export interface PdfLine {
  readonly text: string;
  /** Raised numbers, which refer to notes; offsets into `text`. */
  readonly marks: readonly Mark[];
  readonly left: number;
  readonly right: number;
  /** Of the line's foot. */
  readonly y: number;
  /** Of the letters that most of the line is set in. */
  readonly size: number;
  /** The name that the page has for its font: only good to tell one from another. */
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** Lines that follow each other in one column, and the room that the column has. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

export interface PdfPage {
  /** 1 for the first. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly columns: readonly PdfColumn[];
}
