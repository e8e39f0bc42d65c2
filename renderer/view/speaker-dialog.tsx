import { useEffect } from "preact/hooks";
import type { MessageKey } from "../locales/translate.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";

const introId = "speaker-intro";

/** In the order of their keys: 1, 2, 3. */
const answers: readonly (readonly [ChosenSpeaker, MessageKey])[] = [
  ["hark", "view.speaker.hark"],
  ["screenReader", "view.speaker.screenReader"],
  ["both", "view.speaker.both"],
];

const getButtonId = (speaker: ChosenSpeaker) => `speaker-${speaker}`;

/** Asks once, on the first start, who speaks. The answer that Hark would give itself has focus. */
export function SpeakerDialog() {
  const { session } = useView();
  const { t } = session;
  useEffect(() => session.askSpeakerAloud(), [session]);
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = /^[123]$/.test(event.key) ? answers[Number(event.key) - 1] : undefined;
    if (!answer || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    session.chooseSpeaker(answer[0]);
  };
  return (
    <Dialog
      title={t("view.speaker.title")}
      initialFocus={getButtonId(session.speaker.peek())}
      describedBy={introId}
      onKeyDown={onKeyDown}
    >
      <p id={introId}>{t("view.speaker.intro")}</p>
      <div class="answers">
        {answers.map(([speaker, text], index) => (
          <button
            key={speaker}
            id={getButtonId(speaker)}
            type="button"
            aria-keyshortcuts={String(index + 1)}
            onClick={() => session.chooseSpeaker(speaker)}
          >
            {`${index + 1}. ${t(text)}`}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
