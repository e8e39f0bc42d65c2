import type { Mark } from "../../article.ts";

/** Lines that belong together, as one text. Lengths are in points, y grows downwards. */
export interface PdfParagraph {
  text: string;
  marks: readonly Mark[];
  readonly page: number;
  /** Foot of its first line. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  lineCount: number;
  /** More room above it than between its lines. */
  readonly standsApart: boolean;
  /** Its first line begins further in than its column. */
  readonly isIndented: boolean;
  /** Its last line goes to the end of its column, so that the text may go on elsewhere. */
  endsFull: boolean;
  /** In smaller letters at the foot of a page. */
  readonly isNote: boolean;
  /** The first of its column. */
  readonly isFirst: boolean;
}

/** How the document's running text is set. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
}
