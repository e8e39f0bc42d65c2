import type { Translate } from "../locales/translate.ts";
import type { EarconName } from "./earcons.ts";

/** A sound in writing, for the transcript and for who reads along: "(earcon: caption)". */
export function nameEarcon(earcon: EarconName, t: Translate): string {
  return t("earcon.text", { name: nameSound(earcon, t) });
}

/** What a sound stands for: "caption". */
export function nameSound(earcon: EarconName, t: Translate): string {
  return t(`earcon.${earcon}`);
}
