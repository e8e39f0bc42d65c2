import { limitMarkup } from "./limit-markup.ts";

/**
 * Parses a page inertly: no script runs, nothing is loaded. Throws FormatFailure "too-many-parts" for a page that would
 * keep the window from answering.
 */
export function parseHtml(text: string): Document {
  return new DOMParser().parseFromString(limitMarkup(text), "text/html");
}
