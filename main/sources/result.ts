import type { Failure, FailureDetail, FailureReason, Result } from "../contract.ts";

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** An expected failure, as a value; `detail` holds the facts for its sentence. */
export function fail(reason: FailureReason, detail: FailureDetail = {}): Failure {
  return { ok: false, reason, detail };
}
