import type { Failure } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";
import { findCommand } from "../navigation/commands.ts";
import { labelKey } from "../navigation/key-label.ts";

/** What failed and what to do next, in the reader's language. `label` names what was asked for. */
export function sayFailure({ reason, detail }: Failure, label: string, t: Translate, isMac: boolean): string {
  return t(`failure.${reason}`, {
    name: detail.name ?? label,
    status: detail.status ?? 0,
    limit: detail.limit ?? 0,
    openKey: labelFirstKey("file.open", t, isMac),
    pasteKey: labelFirstKey("file.paste", t, isMac),
  });
}

/** The first key of a command as people read it; empty when it has none. */
export function labelFirstKey(commandId: string, t: Translate, isMac: boolean): string {
  const key = findCommand(commandId)?.keys[0]?.key;
  return key ? labelKey(key, t, isMac) : "";
}
