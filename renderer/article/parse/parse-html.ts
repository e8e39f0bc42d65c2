import { limitMarkup } from "./limit-markup.ts";
import { unfoldShadows } from "./unfold-shadows.ts";

/**
 * Parses a page inertly: no script runs, nothing is loaded. Throws FormatFailure "too-many-parts" for a page that would
 * keep the window from answering.
 */
export function parseHtml(text: string): Document {
  const document = new DOMParser().parseFromString(limitMarkup(text), "text/html");
  unfoldShadows(document);
  return document;
}
