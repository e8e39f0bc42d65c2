import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Result } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";
import { sayUnsaved } from "./unsaved-sentence.ts";

interface UndoOptions<Done> {
  readonly t: Translate;
  announce(sentence: string): void;
  takeBack(done: Done): Promise<Result<unknown>>;
  /** What is said when it has been taken back. */
  sayBack(done: Done): string;
  /** Shows what there is now. */
  read(): Promise<unknown>;
  /** The same after a change that is shown already; where it is not given, `read` does it. */
  readRest?(): Promise<unknown>;
}

/** The last change of a list, which can be taken back. The owner of what was done last. */
export interface Undo<Done> {
  /** Null where there is nothing to take back. */
  readonly last: ReadonlySignal<Done | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** A change is over: what was done, if it was saved, and the sentence about it, which `tell` says. */
  note(saved: Result<unknown>, done: Done, sentence: string): Promise<void>;
  /** Says what was done, or why it was not saved. */
  tell(): void;
  /** Takes the last change back, and says so. */
  undo(): Promise<void>;
}

export function createUndo<Done>({
  t,
  announce,
  takeBack,
  sayBack,
  read,
  readRest = read,
}: UndoOptions<Done>): Undo<Done> {
  const last = signal<Done | null>(null);
  let outcome = "";
  return {
    last,
    canUndo: computed(() => last.value !== null),
    async note(saved, done, sentence) {
      if (saved.ok) last.value = done;
      outcome = saved.ok ? sentence : sayUnsaved(saved, t);
      await readRest();
    },
    tell: () => announce(outcome),
    async undo() {
      const done = last.peek();
      if (done === null) {
        announce(t("say.nothingToPutBack"));
        return;
      }
      const back = await takeBack(done);
      if (!back.ok) {
        announce(sayUnsaved(back, t));
        return;
      }
      last.value = null;
      // Said when it is there: a key that goes to it may come as soon as this is heard.
      await read();
      announce(sayBack(done));
    },
  };
}
