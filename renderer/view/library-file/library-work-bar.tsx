import { useView } from "../session-context.ts";

/** The export or import of the library that is under way, with a way to give it up. */
export function LibraryWorkBar() {
  const { session } = useView();
  const { t, libraryFile } = session;
  const work = libraryFile.work.value;
  if (!work) return null;
  const { kind, done, total } = work;
  const cancel = () => {
    // The button goes away with what it ends, and would take focus with it.
    document.getElementById("article")?.focus();
    libraryFile.cancel();
  };
  return (
    <div class="loading">
      <label>
        {t(`view.libraryFile.${kind}ing`, { done, total })}
        <progress max={Math.max(1, total)} value={done} />
      </label>
      <button type="button" onClick={cancel}>
        {t(`view.libraryFile.${kind}Cancel`)}
      </button>
    </div>
  );
}
