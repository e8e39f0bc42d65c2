import type { TargetedEvent } from "preact";
import { type CueChoice, type CueRole, cueChoices, cueRoles } from "../../main/contract-settings.ts";
import { getCueChoice } from "../speech/cues.ts";
import { pitchedRoles } from "../speech/role-pitch.ts";
import { Dialog } from "./dialog.tsx";
import { VerbosityChoice } from "./player-settings.tsx";
import { useView } from "./session-context.ts";

const idOf = (role: CueRole) => `cue-${role}`;

/** How each thing of an article is told: by words, by a sound, by another pitch, or not at all. */
export function StructureDialog() {
  const { session } = useView();
  const { t } = session;
  const introId = "structure-intro";
  return (
    <Dialog title={t("view.structure.title")} describedBy={introId} initialFocus={idOf("heading")}>
      <div class="structure">
        <p id={introId}>{t("view.structure.intro")}</p>
        <VerbosityChoice id="structure-level" />
        {cueRoles.map((role) => (
          <CueSetting key={role} role={role} />
        ))}
        <button type="button" onClick={() => session.hearEarcons()}>
          {t("view.structure.hear")}
        </button>
      </div>
    </Dialog>
  );
}

function CueSetting({ role }: { readonly role: CueRole }) {
  const { session } = useView();
  const { t } = session;
  const { cues } = session.settings.value;
  const onChange = (event: TargetedEvent<HTMLSelectElement>) => {
    const choice = listChoices(role).find((each) => each === event.currentTarget.value);
    if (choice) session.changeSettings({ cues: { ...cues, [role]: choice } });
    if (choice !== "earcon") return;
    // What Hark's own voice says of the change would cut off the sound.
    event.stopPropagation();
    session.hearEarcons(role);
  };
  return (
    <div class="setting">
      <label for={idOf(role)}>{t(`view.cue.${role}`)}</label>
      <select id={idOf(role)} onChange={onChange}>
        {listChoices(role).map((choice) => (
          <option key={choice} value={choice} selected={choice === getCueChoice(role, cues)}>
            {t(`view.cueChoice.${choice}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Links are told as chosen at every level; and a pitch needs a text of its own. */
function listChoices(role: CueRole): readonly CueChoice[] {
  return cueChoices.filter(
    (choice) => (choice !== "level" || role !== "link") && (choice !== "pitch" || pitchedRoles.includes(role)),
  );
}
