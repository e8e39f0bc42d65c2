import { useView } from "./session-context.ts";
import { WorkBar } from "./work-bar.tsx";

/** The sound file that is being made, with a way to give it up. */
export function AudioProgressBar() {
  const { session } = useView();
  const progress = session.audioProgress.value;
  if (!progress) return null;
  const { name, percent } = progress;
  return (
    <WorkBar
      label={session.t("view.savingAudio", { name, percent })}
      progress={{ max: 100, value: percent }}
      cancelText={session.t("view.cancelAudio")}
      focusAfter="article"
      onCancel={() => session.run("file.cancel")}
    />
  );
}
