import { listFound } from "./list-found.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** What a rule of a style sheet says of what is never spoken (CSS Speech, 4.2, and what came before it). */
const silence = /\bspeak(?:-as)?\s*:\s*(?:never|none)\b/;
/** With it: sets of icons are not to be spoken either, but are shown, some of them around a text. */
const absence = /\bdisplay\s*:\s*none\b/;
const className = /\.([\w-]+)\s*$/;
/** In characters: where a sheet's end tag is lost, all of a page can stand before a brace. */
const longestSelectors = 10_000;

/**
 * What the page's own style sheets keep from being shown and spoken, by its class. Sites put lines against copying among
 * their text that nobody is to see or hear.
 */
export function findUnspoken(tree: PageTree): ReadonlySet<PageElement> {
  const { document, elements } = tree;
  const names = new Set<string>();
  // Those in the body have been copied: a search for them takes long.
  const inBody = tree.list("style").map(({ source }) => source);
  for (const { textContent } of document.head ? [...listFound(document.head, "style"), ...inBody] : inBody)
    for (const selector of listSilenced(textContent ?? "")) names.add(className.exec(selector)?.[1] ?? "");
  names.delete("");
  // Sheets for sets of icons name classes by the hundred, of which a page has few.
  for (const name of names) if (document.getElementsByClassName(name).length === 0) names.delete(name);
  if (names.size === 0) return new Set();
  return new Set(elements.filter((element) => element.className.split(/\s+/).some((name) => names.has(name))));
}

/**
 * The selectors of such rules. Goes from word to word and looks at what is around, because a pattern for whole rules takes
 * seconds for a sheet with a font in it.
 */
function listSilenced(sheet: string): string[] {
  const selectors: string[] = [];
  let from = 0;
  for (let at = sheet.indexOf("speak"); at >= 0; at = sheet.indexOf("speak", from)) {
    const end = sheet.indexOf("}", at);
    if (end < 0) break;
    const rules = sheet.slice(from, end);
    from = end + 1;
    const open = rules.lastIndexOf("{");
    const says = rules.slice(Math.max(0, open));
    if (open <= rules.lastIndexOf("}") || !silence.test(says) || !absence.test(says)) continue;
    const before = rules.slice(Math.max(0, open - longestSelectors), open);
    selectors.push(...before.slice(Math.max(before.lastIndexOf("{"), before.lastIndexOf("}")) + 1).split(","));
  }
  return selectors;
}
