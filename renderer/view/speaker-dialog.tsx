import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { MessageKey } from "../locales/translate.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import { Dialog } from "./dialog.tsx";
import { findOption, OptionList } from "./option-list.tsx";
import { useView } from "./session-context.ts";
import { walkTo } from "./walk-options.ts";

const introId = "speaker-intro";
const listId = "speaker-answers";

/** In the order of their keys: 1, 2, 3. */
const answers: readonly (readonly [ChosenSpeaker, MessageKey])[] = [
  ["hark", "view.speaker.hark"],
  ["screenReader", "view.speaker.screenReader"],
  ["both", "view.speaker.both"],
];

/**
 * Asks once, on the first start, who speaks. The answer that Hark would give itself is the active one. A list, not
 * buttons: on a button a screen reader stays in browse mode, and keeps the digits for headings.
 */
export function SpeakerDialog() {
  const { session } = useView();
  const { t } = session;
  const active = useSignal(answers.findIndex(([speaker]) => speaker === session.speaker.peek()));
  const options = answers.map(([id, text], index) => ({ id, text: `${index + 1}. ${t(text)}` }));
  useEffect(() => session.askSpeakerAloud(), [session]);
  const choose = (index: number) => {
    const answer = answers[index];
    if (answer) session.chooseSpeaker(answer[0]);
  };
  const onDigit = (event: KeyboardEvent) => {
    if (!/^[123]$/.test(event.key) || hasModifier(event)) return;
    event.preventDefault();
    choose(Number(event.key) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const next = findOption(event.key, active.value, options.length);
    if (next !== null) walkTo(next, options, active, session);
    else if (event.key === "Enter" || event.key === " ") choose(active.value);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t("view.speaker.title")} initialFocus={listId} describedBy={introId} onKeyDown={onDigit}>
      <p id={introId}>{t("view.speaker.intro")}</p>
      <OptionList
        id={listId}
        label={t("view.speaker.list")}
        options={options}
        active={active}
        onPick={choose}
        onKeyDown={onKeyDown}
      />
    </Dialog>
  );
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}
