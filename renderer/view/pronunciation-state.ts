import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Requests, Result } from "../../main/contract.ts";
import { type Pronunciation, pronunciationLimits } from "../../main/contract-pronunciation.ts";
import type { Translate } from "../locales/translate.ts";
import {
  getEntryKey,
  isTooMany,
  readDictionary,
  writeDictionary,
} from "../speech/text/pronunciation/dictionary-file.ts";
import { compileExpression } from "../speech/text/pronunciation/expression.ts";
import { sayFailure } from "./failure-sentence.ts";
import { sayExpressionFault, sayFileFault } from "./pronunciation-sentences.ts";

interface PronunciationOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly initial: readonly Pronunciation[];
  readonly request: Pick<Requests, "savePronunciations" | "exportPronunciations" | "importPronunciations">;
  announce(sentence: string, topic?: string): void;
}

/** The listener's dictionary. Owned here while the window lives; main keeps the copy that outlives it. */
export interface PronunciationState {
  readonly entries: ReadonlySignal<readonly Pronunciation[]>;
  /** Whether the last change can be taken back. */
  readonly canUndo: ReadonlySignal<boolean>;
  /** What is wrong with an entry, for people; empty when it can be saved at this place (null: a new one). */
  check(entry: Pronunciation, place: number | null): string;
  /** What is wrong with its words or its expression alone; empty when nothing is. */
  checkWritten(entry: Pronunciation): string;
  save(entry: Pronunciation, place: number | null): void;
  remove(place: number): void;
  undo(): void;
  exportFile(): Promise<void>;
  importFile(): Promise<void>;
  /** Adds what there is nothing for yet, as far as there is room, without a word; gives what it added. */
  bring(entries: readonly Pronunciation[]): readonly Pronunciation[];
  /** Takes out again what was brought, but for what was changed since. */
  takeOut(brought: readonly Pronunciation[]): void;
}

/** Steps back; each is a whole dictionary, sharing its entries with the others. */
const mostUndos = 100;

export function createPronunciationState(options: PronunciationOptions): PronunciationState {
  const { t, isMac, request, announce } = options;
  const entries = signal(options.initial);
  const before = signal<readonly (readonly Pronunciation[])[]>([]);

  function show(changed: readonly Pronunciation[], sentence: string): void {
    entries.value = changed;
    announce(sentence, "pronunciation");
    void ask(() => request.savePronunciations(changed)).then((result) => {
      if (!result.ok) announce(sayFailure(result, t("what.pronunciations"), t, isMac));
    });
  }

  function change(changed: readonly Pronunciation[], sentence = ""): void {
    before.value = [...before.value, entries.value].slice(-mostUndos);
    show(changed, sentence);
  }

  return {
    entries,
    canUndo: computed(() => before.value.length > 0),
    checkWritten: (entry) => checkWritten(entry, t),
    check: (entry, place) => checkEntry(entry, place, entries.peek(), t),
    save(entry, place) {
      const all = entries.peek();
      const changed = place === null ? [entry, ...all] : all.map((one, index) => (index === place ? entry : one));
      change(changed, t("say.pronunciationSaved", { written: entry.written }));
    },
    remove(place) {
      const all = entries.peek();
      const left = all.filter((_, index) => index !== place);
      change(left, t("say.pronunciationRemoved", { written: all[place]?.written ?? "" }));
    },
    undo() {
      const last = before.peek().at(-1);
      if (!last) {
        announce(t("say.pronunciationNothingToUndo"), "pronunciation");
        return;
      }
      before.value = before.peek().slice(0, -1);
      show(last, t("say.pronunciationUndone", { count: last.length }));
    },
    async exportFile() {
      const result = await ask(() => request.exportPronunciations(writeDictionary(entries.peek())));
      announce(result.ok ? t("say.pronunciationExported", { ...result.value }) : sayExportFailure(result, t, isMac));
    },
    async importFile() {
      const result = await ask(() => request.importPronunciations());
      if (!result.ok) {
        announce(sayImportFailure(result, t));
        return;
      }
      const { name, text } = result.value;
      const read = readDictionary(text);
      if (!read.ok) {
        announce(sayFileFault(read, name, t));
        return;
      }
      const { merged, replaced } = mergeEntries(entries.peek(), read.entries);
      if (isTooMany(merged)) announce(t("fileFault.too-many", { name, line: 0, ...pronunciationLimits }));
      else change(merged, t("say.pronunciationImported", { name, count: read.entries.length, replaced }));
    },
    ...createBringing(entries, change),
  };
}

function createBringing(
  entries: ReadonlySignal<readonly Pronunciation[]>,
  change: (changed: readonly Pronunciation[]) => void,
): Pick<PronunciationState, "bring" | "takeOut"> {
  return {
    bring(brought) {
      const own = entries.peek();
      const known = new Set(own.map(getEntryKey));
      const fresh = brought
        .filter((entry) => !known.has(getEntryKey(entry)))
        .slice(0, Math.max(0, pronunciationLimits.entries - own.length));
      if (fresh.length > 0) change([...own, ...fresh]);
      return fresh;
    },
    takeOut(brought) {
      const left = entries.peek().filter((entry) => !brought.includes(entry));
      if (left.length < entries.peek().length) change(left);
    },
  };
}

function checkWritten({ kind, written, matchCase }: Pronunciation, t: Translate): string {
  if (written.trim() === "") return t("say.pronunciationEmpty");
  if (kind !== "expression") return "";
  const compiled = compileExpression(written, matchCase);
  return compiled.ok ? "" : sayExpressionFault(compiled.fault, t);
}

function checkEntry(entry: Pronunciation, place: number | null, all: readonly Pronunciation[], t: Translate): string {
  const problem = checkWritten(entry, t);
  if (problem !== "") return problem;
  const others = all.filter((_, index) => index !== place);
  const same = others.find((one) => getEntryKey(one) === getEntryKey(entry));
  if (same)
    return t("say.pronunciationThere", { written: same.written, said: same.said || t("view.pronunciation.skipped") });
  return isTooMany([...others, entry]) ? t("say.pronunciationTooMany", { ...pronunciationLimits }) : "";
}

/** What comes from the file counts; of what it has twice, the first. */
function mergeEntries(all: readonly Pronunciation[], read: readonly Pronunciation[]) {
  const fresh = new Map(read.toReversed().map((entry) => [getEntryKey(entry), entry]));
  const kept = all.filter((entry) => !fresh.has(getEntryKey(entry)));
  return { merged: [...[...fresh.values()].toReversed(), ...kept], replaced: all.length - kept.length };
}

function sayExportFailure(failure: Failure, t: Translate, isMac: boolean): string {
  if (failure.reason === "cancelled") return t("say.pronunciationCancelled");
  return sayFailure(failure, t("what.pronunciations"), t, isMac);
}

/** Not as for articles, which are chosen with another key. */
function sayImportFailure({ reason, detail }: Failure, t: Translate): string {
  if (reason === "cancelled") return t("say.pronunciationCancelled");
  const name = detail.name ?? t("what.pronunciations");
  return t(reason === "unsupported-type" ? "fileFault.not-a-dictionary" : "fileFault.unreadable", { name });
}

async function ask<Value>(request: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await request();
  } catch (error) {
    console.error(error);
    return { ok: false, reason: "not-saved", detail: {} };
  }
}
