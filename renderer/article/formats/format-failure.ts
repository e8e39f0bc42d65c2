import type { FailureReason } from "../../../main/contract.ts";

/** Thrown deep inside a form's reader where nothing can be read; `readDocument` makes a value of it. */
export class FormatFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}
