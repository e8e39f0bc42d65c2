import type { CueChoices, CueRole } from "../../main/contract-settings.ts";
import type { UtteranceRole } from "./utterance.ts";

/** Added to the reader's pitch (0 to 100): enough to tell what it is, not so much that it becomes another voice. */
const rolePitch: Readonly<Partial<Record<UtteranceRole, number>>> = {
  heading: 20,
  announcement: 10,
  standfirst: 10,
  byline: -5,
  dateline: -5,
  caption: -15,
  alt: -15,
  credit: -15,
  quote: -10,
  attribution: -10,
  listItem: 5,
  cell: -5,
  headerCell: 5,
  code: -20,
  embed: -20,
};

/** What "another pitch for headings, captions and quotes" is about. */
const usualRoles: readonly UtteranceRole[] = [
  "heading",
  "announcement",
  "caption",
  "alt",
  "credit",
  "quote",
  "attribution",
];

/** Whose choice it is that these have a pitch of their own. */
const deciding: Readonly<Partial<Record<UtteranceRole, CueRole>>> = {
  heading: "heading",
  standfirst: "standfirst",
  byline: "byline",
  dateline: "dateline",
  alt: "figure",
  caption: "caption",
  credit: "credit",
  quote: "quote",
  attribution: "attribution",
  listItem: "item",
  cell: "row",
  headerCell: "row",
  code: "code",
  embed: "embed",
};

/** Those that can be told by a pitch, because they have a text of their own. */
export const pitchedRoles: readonly CueRole[] = Object.values(deciding);

/** What is added to the reader's pitch for a role, as they have it now. */
export function getPitchShift(
  role: UtteranceRole,
  { pitchByRole, cues }: { readonly pitchByRole: boolean; readonly cues: CueChoices },
): number {
  const decider = deciding[role];
  const isPitched = (decider && cues[decider] === "pitch") || (pitchByRole && usualRoles.includes(role));
  return isPitched ? (rolePitch[role] ?? 0) : 0;
}
