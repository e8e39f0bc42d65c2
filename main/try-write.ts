import type { Result } from "./contract.ts";
import { fail, succeed } from "./sources/result.ts";
import { nameWriteFailure } from "./storage/sqlite-error.ts";

/** What a write to the database comes to, as the contract names it; `folder` is where the database lies, for people. */
export function tryWrite<Value>(folder: string, act: () => Value): Result<Value> {
  try {
    return succeed(act());
  } catch (error) {
    return fail(nameWriteFailure(error), { name: folder });
  }
}
