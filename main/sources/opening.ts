import type { Result, SourceDocument } from "../contract.ts";
import { fail } from "./result.ts";

export type Load = (signal: AbortSignal) => Promise<Result<SourceDocument>> | Result<SourceDocument>;

export interface Opening {
  /** Loads one document; what was under way is cancelled. */
  open(load: Load): Promise<Result<SourceDocument>>;
  /** Loads more of what was opened last: it ends with that, and cancelling that ends this, too. */
  goOn(load: Load): Promise<Result<SourceDocument>>;
  cancel(): void;
}

/** Sees to it that only one document is loading at a time. */
export function createOpening(): Opening {
  let current = new AbortController();

  async function goOn(load: Load): Promise<Result<SourceDocument>> {
    const { signal } = current;
    if (signal.aborted) return fail("cancelled");
    const result = await load(signal);
    // Also where it ended well a moment too late: the reader has moved on.
    return signal.aborted ? fail("cancelled") : result;
  }

  return {
    open: (load) => {
      current.abort();
      current = new AbortController();
      return goOn(load);
    },
    goOn,
    cancel: () => current.abort(),
  };
}
