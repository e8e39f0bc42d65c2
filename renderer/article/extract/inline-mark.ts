import { isOtherLanguage, normaliseLanguage } from "./language.ts";
import type { MarkMeaning } from "./text-collector.ts";
import type { PageElement } from "./tree/page-element.ts";
import { resolveLink } from "./urls.ts";

/** What a mark's meaning depends on. */
export interface PageFacts {
  /** The address that links resolve against. */
  readonly base: string;
  /** The article's language: a mark or block says its own only where it differs. */
  readonly language: string;
}

/** What an inline element means for its text; null when nothing. */
export function readInlineMark(element: PageElement, page: PageFacts): MarkMeaning | null {
  switch (element.kind.name) {
    case "a":
      return readLink(element, page);
    case "em":
    case "i":
      return { kind: "emphasis", strong: false };
    case "strong":
    case "b":
      return { kind: "emphasis", strong: true };
    default:
      return readLanguage(element, page);
  }
}

function readLink(element: PageElement, page: PageFacts): MarkMeaning | null {
  const href = element.href ?? "";
  if (isFootnote(element, href)) return { kind: "footnote", label: readLabel(element) };
  const url = resolveLink(href, page.base);
  return url === "" ? readLanguage(element, page) : { kind: "link", url };
}

/** "2" for "[2]": brackets are not said. */
function readLabel(element: PageElement): string {
  const text = element.textContent.trim().slice(0, 20);
  return /^[[(](.{1,18})[\])]$/.exec(text)?.[1] ?? text;
}

function isFootnote(element: PageElement, href: string): boolean {
  if (element.traits.role === "doc-noteref") return true;
  return href.startsWith("#") && href.length > 1 && element.parentElement?.localName === "sup";
}

function readLanguage(element: PageElement, page: PageFacts): MarkMeaning | null {
  if (element.traits.language === "") return null;
  const language = normaliseLanguage(element.traits.language);
  return !isOtherLanguage(language, page.language) ? null : { kind: "language", language };
}
