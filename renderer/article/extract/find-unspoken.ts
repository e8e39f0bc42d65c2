import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** What a rule of a style sheet says of what is never spoken (CSS Speech, 4.2, and what came before it). */
const silence = /\bspeak(?:-as)?\s*:\s*(?:never|none)\b/;
const className = /\.([\w-]+)\s*$/;

/**
 * What the page's own style sheets keep from being spoken, by its class. Sites put lines against copying among their text
 * that nobody is to see or hear.
 */
export function findUnspoken({ document, elements }: PageTree): ReadonlySet<PageElement> {
  const names = new Set<string>();
  for (const { textContent } of document.getElementsByTagName("style")) {
    if (!textContent?.includes("speak")) continue;
    for (const selector of listSilenced(textContent)) names.add(className.exec(selector)?.[1] ?? "");
  }
  names.delete("");
  // Sheets for sets of icons name classes by the hundred, of which a page has few.
  for (const name of names) if (document.getElementsByClassName(name).length === 0) names.delete(name);
  if (names.size === 0) return new Set();
  return new Set(elements.filter((element) => element.className.split(/\s+/).some((name) => names.has(name))));
}

/** The selectors of such rules. Rule by rule, because a pattern for whole rules takes seconds for a sheet with a font in it. */
function listSilenced(sheet: string): string[] {
  const rules = sheet.split("}");
  // What follows the last brace is no rule.
  rules.pop();
  return rules.flatMap((rule) => {
    const open = rule.lastIndexOf("{");
    if (open < 0 || !silence.test(rule.slice(open))) return [];
    return rule.slice(rule.lastIndexOf("{", open - 1) + 1, open).split(",");
  });
}
