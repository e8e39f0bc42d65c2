import { type CueRole, cueRoles } from "../../main/contract-settings.ts";
import { nameEarcon, nameSound } from "../speech/earcon-names.ts";
import type { EarconName } from "../speech/earcons.ts";
import type { Sentence } from "../speech/player.ts";
import type { SessionParts } from "./create-command-context.ts";
import type { Session } from "./session.ts";

/** Lets the listener hear the sounds: one of a role that was chosen, or all, each after its name. */
export function createEarconFacade(
  { t, voicing, getSpeaker }: SessionParts,
  locale: string,
): Pick<Session, "hearEarcons"> {
  const hear = (earcon: EarconName): Sentence => ({ earcon, text: nameEarcon(earcon, t), language: locale });
  const name = (earcon: EarconName): Sentence => ({ text: nameSound(earcon, t), language: locale });
  // A screen reader says by itself what was chosen.
  const chosen = (): Sentence[] =>
    getSpeaker() === "hark" ? [{ text: t("view.cueChoice.earcon"), language: locale }] : [];
  return {
    hearEarcons: (role) =>
      void voicing.player.announceAll(
        role ? [...chosen(), hear(pickEarcon(role))] : listEarcons().flatMap((earcon) => [name(earcon), hear(earcon)]),
      ),
  };
}

function pickEarcon(role: CueRole): EarconName {
  return role === "heading" ? "heading2" : role;
}

/** Of the six levels of headings three tell how the others sound. */
function listEarcons(): readonly EarconName[] {
  const others = cueRoles.filter((role) => role !== "heading");
  return ["heading1", "heading2", "heading3", ...others, "end"];
}
