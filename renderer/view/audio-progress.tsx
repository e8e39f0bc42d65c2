import { useView } from "./session-context.ts";

/** The sound file that is being made, with a way to give it up. */
export function AudioProgressBar() {
  const { session } = useView();
  const progress = session.audioProgress.value;
  if (!progress) return null;
  const { name, percent } = progress;
  const cancel = () => {
    // The button goes away with the saving, and would take focus with it.
    document.getElementById("article")?.focus();
    session.run("file.cancel");
  };
  return (
    <div class="loading">
      <label>
        {session.t("view.savingAudio", { name, percent })}
        <progress max={100} value={percent} />
      </label>
      <button type="button" onClick={cancel}>
        {session.t("view.cancelAudio")}
      </button>
    </div>
  );
}
