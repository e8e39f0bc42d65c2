import type { Pronunciation } from "../../../../main/contract-pronunciation.ts";
import { getPrimaryLanguage } from "../../voice-match.ts";
import { applyReplacements, type MappedText, type Replacement } from "../mapped-text.ts";
import { compileExpression } from "./expression.ts";

/** Says words as the listener wants them. */
export interface Pronouncer {
  /** @param language BCP 47 tag of the text. */
  pronounce(mapped: MappedText, language: string): MappedText;
}

interface PronouncerOptions {
  /** An expression has taken so long that it is left out from now on. */
  onSlow?(entry: Pronunciation): void;
  /** Milliseconds; for tests. */
  now?(): number;
}

/** In ms, for all texts that one pronouncer sees: what a listener waits for without wondering. */
const expressionBudget = 1500;

interface Finder {
  readonly entry: Pronunciation;
  readonly language: string;
  find(text: string, lowered: string): Replacement[];
}

/**
 * Applies a dictionary. Every entry sees the text as it is written, so that none is applied to what another says; where
 * two meet, the one that begins earlier counts, then the longer, then the one further up. Broken entries are left out.
 */
export function createPronouncer(entries: readonly Pronunciation[], options: PronouncerOptions = {}): Pronouncer {
  const now = options.now ?? (() => performance.now());
  const finders = entries.flatMap((entry) => makeFinder(entry) ?? []);
  const slow = new Set<Finder>();
  let spent = 0;

  function find(finder: Finder, text: string, lowered: string): Replacement[] {
    if (finder.entry.kind !== "expression") return finder.find(text, lowered);
    if (slow.has(finder)) return [];
    const before = now();
    const found = finder.find(text, lowered);
    spent += now() - before;
    if (spent > expressionBudget) {
      slow.add(finder);
      options.onSlow?.(finder.entry);
    }
    return found;
  }

  return {
    pronounce(mapped, language) {
      if (finders.length === 0) return mapped;
      const primary = getPrimaryLanguage(language);
      const lowered = mapped.text.toLowerCase();
      const found = finders
        .filter((finder) => finder.language === "" || finder.language === primary)
        .flatMap((finder) => find(finder, mapped.text, lowered));
      return applyReplacements(mapped, chooseReplacements(found));
    },
  };
}

/** The sort is stable: of two alike the entry further up stays first. */
function chooseReplacements(found: readonly Replacement[]): Replacement[] {
  const sorted = found.toSorted((one, other) => one.index - other.index || other.written.length - one.written.length);
  let end = 0;
  return sorted.filter(({ index, written }) => {
    const isFree = index >= end;
    if (isFree) end = index + written.length;
    return isFree;
  });
}

function makeFinder(entry: Pronunciation): Finder | null {
  const { kind, written, said, language, matchCase } = entry;
  if (kind === "expression") {
    const compiled = compileExpression(written, matchCase);
    return compiled.ok ? { entry, language, find: (text) => compiled.find(text, said) } : null;
  }
  const words = written.trim().split(/\s+/u);
  if (words[0] === "" || words[0] === undefined) return null;
  const pattern = new RegExp(writePattern(words, kind), matchCase ? "gu" : "giu");
  // Hardly any text has the word: looking for its letters is a hundred times quicker than the pattern.
  const needle = words[0].toLowerCase();
  return { entry, language, find: (text, lowered) => (lowered.includes(needle) ? findAll(text, pattern, said) : []) };
}

/** Literals with a bounded gap: nothing that could take long in any text. */
function writePattern(words: readonly string[], kind: Pronunciation["kind"]): string {
  const literal = words
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`))
    .join(String.raw`\s{1,5}`);
  if (kind === "part") return literal;
  const start = /^[\p{L}\p{N}]/u.test(words[0] ?? "") ? String.raw`(?<![\p{L}\p{N}])` : "";
  const end = /[\p{L}\p{N}]$/u.test(words.at(-1) ?? "") ? String.raw`(?![\p{L}\p{N}])` : "";
  return `${start}${literal}${end}`;
}

function findAll(text: string, pattern: RegExp, said: string): Replacement[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({ index, written, said }));
}
