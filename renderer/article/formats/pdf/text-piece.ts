import type { PDFPageProxy } from "pdfjs-dist";
import type { TextContent, TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api.d.ts";

/** A run of letters as the page draws it. Lengths are in points, y grows downwards, as the page is to be held. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  readonly isSideways: boolean;
  /** The marked content that it is in: by this the structure tree names it; empty for none. */
  readonly tag: string;
  /** Marked as no part of the text: a running head, a page number. */
  readonly isArtifact: boolean;
  /** A line of the page ends here. */
  readonly endsLine: boolean;
}

/** The page's runs of letters in the order in which it draws them. */
export async function readPieces(page: PDFPageProxy): Promise<TextPiece[]> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const [a, b, c, d, e, f] = toMatrix(page.getViewport({ scale: 1 }).transform);
  const open: { tag: string; isArtifact: boolean }[] = [];
  const pieces: TextPiece[] = [];
  for (const item of content.items) {
    if (!isText(item)) {
      followMark(item, open);
      continue;
    }
    const [ia, ib, ic, id, ie, fi] = toMatrix(item.transform);
    const [across, along] = [a * ia + c * ib, b * ia + d * ib];
    const size = Math.hypot(a * ic + c * id, b * ic + d * id);
    const left = a * ie + c * fi + e;
    const mark = open.findLast(({ tag, isArtifact }) => tag !== "" || isArtifact);
    pieces.push({
      text: item.str,
      left,
      right: left + item.width,
      y: b * ie + d * fi + f,
      size,
      font: item.fontName,
      isRightToLeft: item.dir === "rtl",
      isSideways: item.str.trim() !== "" && Math.abs(along) > Math.abs(across) * 0.2,
      tag: mark?.tag ?? "",
      isArtifact: open.some(({ isArtifact }) => isArtifact),
      endsLine: item.hasEOL,
    });
  }
  return pieces;
}

type Matrix = readonly [number, number, number, number, number, number];

function toMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function isText(item: TextContent["items"][number]): item is TextItem {
  return "str" in item;
}

function followMark(item: TextMarkedContent, open: { tag: string; isArtifact: boolean }[]): void {
  if (item.type === "endMarkedContent") open.pop();
  else open.push({ tag: item.id ?? "", isArtifact: "tag" in item && item.tag === "Artifact" });
}
