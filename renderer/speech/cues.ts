import type { Verbosity } from "../../main/contract.ts";
import type { CueChoice, CueChoices, CueRole } from "../../main/contract-settings.ts";
import type { Announcement, Levels } from "./announcements.ts";
import type { EarconName } from "./earcons.ts";

export interface CueOptions {
  readonly verbosity: Verbosity;
  /** By role, where it is not the default. */
  readonly cues?: CueChoices;
}

/** Something that is heard about the article: words, or a sound in their place. */
export type HeardCue = Announcement | { readonly earcon: EarconName };

const levels: readonly Verbosity[] = ["none", "brief", "full"];

/** How a role is told as the listener has it now. A word before each link would be too much for most. */
export function getCueChoice(role: CueRole, cues: CueChoices = {}): CueChoice {
  return cues[role] ?? (role === "link" ? "nothing" : "level");
}

/** What is heard at a place of the article: as the level says, or as the listener has chosen for this role. */
export function chooseCues<Context>(
  announcements: Levels<Context>,
  context: Context,
  { verbosity, cues }: CueOptions,
): readonly HeardCue[] {
  const said = announcements[verbosity](context);
  const cue = announcements.cue(context);
  const choice = cue ? getCueChoice(cue.role, cues) : "level";
  if (!cue || choice === "level") return said;
  // Numbers of items and headers of columns are the article's own, and told at every choice.
  const own = announcements.none(context);
  const kept = said.filter((announcement) => typeof announcement !== "string" || own.includes(announcement));
  if (choice === "pitch" || choice === "nothing") return kept;
  // At a level that has no words for it, those of the next that has.
  const worded = [verbosity, ...levels]
    .map((level) => announcements[level](context))
    .find((some) => some.some((each) => typeof each === "string" && each !== "" && !own.includes(each)));
  if (!worded) return kept;
  return choice === "word" ? worded : [{ earcon: cue.earcon }, ...kept];
}
