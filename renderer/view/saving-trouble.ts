import { effect, type ReadonlySignal } from "@preact/signals";
import type { Failure } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";
import type { Heard } from "../speech/player.ts";

interface SavingTroubleOptions {
  readonly t: Translate;
  /** What Hark's voice is saying. */
  readonly heard: ReadonlySignal<Heard | null>;
  announce(sentence: string): void;
}

/** Tells that something cannot be saved: once, and again only after it has worked in between. */
export interface SavingTrouble {
  /** `what`: the article itself, or what changes while it is read: the place in it and the settings. */
  tell(what: "article" | "place", failure: Failure): void;
  /** Something was saved. */
  clear(): void;
}

export function createSavingTrouble({ t, heard, announce }: SavingTroubleOptions): SavingTrouble {
  let isTold = false;
  return {
    tell(what, { reason, detail }) {
      if (isTold) return;
      isTold = true;
      const sentence = t(chooseSentence(what, reason), { name: detail.name ?? "" });
      void waitUntilSaid(heard).then(() => announce(sentence));
    },
    clear: () => {
      isTold = false;
    },
  };
}

function chooseSentence(what: "article" | "place", reason: Failure["reason"]) {
  if (reason === "not-writable") return "say.nothingLasts";
  if (what === "article") return reason === "disk-full" ? "say.keepFull" : "say.keepFailed";
  return reason === "disk-full" ? "say.placeFull" : "say.placeFailed";
}

/** What is being announced, as what has just come, would be cut off. */
function waitUntilSaid(heard: SavingTroubleOptions["heard"]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = effect(() => {
    if (heard.value?.utterance.role !== "announcement") resolve();
  });
  return promise.finally(stop);
}
