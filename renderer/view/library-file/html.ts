/** HTML that is sure to be what it says: text goes into it only through `html`, which escapes it. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Piece = Html | readonly Html[] | string | number | false | null | undefined;

/** A template of HTML; strings in it are text, also in attributes, and what is false or missing is nothing. */
export function html(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(literals.map((literal, index) => literal + write(pieces[index])).join(""));
}

function write(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return "";
  if (piece instanceof Html) return piece.source;
  return typeof piece === "object" ? piece.map(({ source }) => source).join("") : escapeText(String(piece));
}

/** With the characters that XML and HTML do not allow left out. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
