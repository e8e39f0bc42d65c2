import type { Failure } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";

/** Why a change was not saved that the listener has just asked for, and what to do. */
export function sayUnsaved({ reason, detail }: Failure, t: Translate): string {
  return t(reason === "disk-full" ? "say.changeFull" : "say.changeFailed", { name: detail.name ?? "" });
}
