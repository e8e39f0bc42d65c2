import type { FailureDetail } from "../../../main/contract.ts";
import type { FailureReason } from "../../../main/contract-failures.ts";

/** Thrown deep inside a form's reader where nothing can be read; `readDocument` makes a value of it. */
export class FormatFailure extends Error {
  readonly reason: FailureReason;
  /** What its sentence needs besides the name. */
  readonly detail: FailureDetail;

  constructor(reason: FailureReason, detail: FailureDetail = {}) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}
