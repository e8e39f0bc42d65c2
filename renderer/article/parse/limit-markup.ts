import { FormatFailure } from "../formats/format-failure.ts";
import {
  type Ending,
  findReach,
  foreignNames,
  formattingNames,
  frameNames,
  integrationNames,
  listEndings,
  rawTextNames,
  voidNames,
} from "./element-scopes.ts";
import { scanTags, type Tag } from "./markup-scanner.ts";

/**
 * In elements. Chromium's own tree ends at 512, but its parser goes through all that are open at every tag: 100,000
 * nested elements keep the window from answering for half a minute.
 */
const deepest = 250;

/** In elements: what is parsed and understood within two seconds. The longest articles known have a third of it. */
export const mostElements = 60_000;

/** Of one picture. Chromium chooses among all of them again at each. */
const mostSources = 50;

/**
 * Makes a page's code safe to be given to a parser: tags that nest too deep are taken out, the text in them stays.
 * Throws FormatFailure "too-many-parts" for more than `mostElements`. Takes time by the length of the code alone.
 */
export function limitMarkup(html: string): string {
  const nest = new Nest();
  const kept: string[] = [];
  let elements = 0;
  let sources = 0;
  let from = 0;
  for (const tag of scanTags(html, () => nest.isForeign)) {
    if (!tag.isEnd) elements += 1;
    if (elements > mostElements) throw new FormatFailure("too-many-parts", { limit: mostElements });
    if (tag.name === "picture") sources = 0;
    if (tag.name === "source") sources += 1;
    const stays = tag.name === "source" ? sources <= mostSources : nest.take(tag);
    if (stays) continue;
    // What stood in a block of its own stays so.
    kept.push(html.slice(from, tag.start), formattingNames.has(tag.name) || tag.name === "source" ? "" : "<p>");
    from = tag.end;
  }
  return from === 0 ? html : kept.join("") + html.slice(from);
}

/** The open elements, as a parser has them. Never fewer than it has, or nearly so. */
class Nest {
  #open: string[] = [];
  /** How many start tags of each name were taken out and wait for their end tags. */
  readonly #dropped = new Map<string, number>();

  get isForeign(): boolean {
    const place = this.#open.findLast((name) => foreignNames.has(name) || integrationNames.has(name));
    return place !== undefined && foreignNames.has(place);
  }

  /** Whether the tag may stay. */
  take({ name, isEnd, isSelfClosing }: Tag): boolean {
    if (frameNames.has(name) || voidNames.has(name)) return true;
    if (isEnd) return this.#end(name);
    for (const ending of listEndings(name)) this.#close(ending);
    if (name === "a") this.#remove(name);
    if (isSelfClosing && this.#open.length > 0 && this.isForeign) return true;
    if (rawTextNames.has(name) && !this.isForeign) return true;
    if (this.#open.length < deepest) {
      this.#open.push(name);
      return true;
    }
    this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1);
    return false;
  }

  #end(name: string): boolean {
    const waiting = this.#dropped.get(name) ?? 0;
    if (waiting > 0) {
      this.#dropped.set(name, waiting - 1);
      return false;
    }
    if (formattingNames.has(name)) this.#remove(name);
    else this.#close({ names: new Set([name]), ends: findReach(name) });
    return true;
  }

  #close({ names, ends }: Ending): void {
    const at = this.#open.findLastIndex((name) => names.has(name) || ends.has(name));
    if (names.has(this.#open[at] ?? "")) this.#open.length = at;
  }

  /** Formatting ends by itself: the blocks in it stay open. */
  #remove(name: string): void {
    const ends = findReach(name);
    const at = this.#open.findLastIndex((other) => other === name || ends.has(other));
    if (this.#open[at] === name) this.#open.splice(at, 1);
  }
}
