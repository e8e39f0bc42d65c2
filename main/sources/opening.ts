import type { Result, SourceDocument } from "../contract.ts";
import { fail } from "./result.ts";

export type Load = (signal: AbortSignal) => Promise<Result<SourceDocument>> | Result<SourceDocument>;

export interface Opening {
  /** Loads one document; what was under way is cancelled. */
  open(load: Load): Promise<Result<SourceDocument>>;
  cancel(): void;
}

/** Sees to it that only one document is loading at a time. */
export function createOpening(): Opening {
  let current = new AbortController();

  async function open(load: Load): Promise<Result<SourceDocument>> {
    current.abort();
    const own = new AbortController();
    current = own;
    const result = await load(own.signal);
    // Also where it ended well a moment too late: the reader has moved on.
    return own.signal.aborted ? fail("cancelled") : result;
  }

  return { open, cancel: () => current.abort() };
}
