import type { SkippedKind, SkippedPart } from "./article.ts";

// A page of links can leave out thousands of things; these keep what the listener can ask for within a screenful of
// memory, while a normal page's leftovers fit whole.
const maxEntries = 200;
const maxLength = 2000;

/** Keeps what was left out, and why. Neighbours left out for the same reason become one entry. */
export class SkipList {
  readonly #parts: SkippedPart[] = [];

  add(kind: SkippedKind, reason: string, text: string): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    const last = this.#parts.at(-1);
    if (last?.kind === kind && last.reason === reason && last.text.length + trimmed.length < maxLength) {
      this.#parts[this.#parts.length - 1] = { kind, reason, text: `${last.text}\n${trimmed}` };
    } else if (this.#parts.length < maxEntries) {
      this.#parts.push({ kind, reason, text: trimmed.slice(0, maxLength).toWellFormed() });
    }
  }

  get parts(): readonly SkippedPart[] {
    return this.#parts;
  }
}
