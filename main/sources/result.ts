import type { Failure, FailureDetail, Result } from "../contract.ts";
import type { FailureReason } from "../contract-failures.ts";

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** An expected failure, as a value; `detail` holds the facts for its sentence. */
export function fail(reason: FailureReason, detail: FailureDetail = {}): Failure {
  return { ok: false, reason, detail };
}

/** "too-large", with the limit for its sentence; `sizeLimit` in bytes. */
export function failTooLarge(name: string, sizeLimit: number): Failure {
  return fail("too-large", { name, limit: Math.round(sizeLimit / (1024 * 1024)) });
}
