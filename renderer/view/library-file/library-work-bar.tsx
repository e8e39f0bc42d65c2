import { useView } from "../session-context.ts";
import { WorkBar } from "../work-bar.tsx";

/** The export or import of the library that is under way, with a way to give it up. */
export function LibraryWorkBar() {
  const { session } = useView();
  const { t, libraryFile } = session;
  const work = libraryFile.work.value;
  if (!work) return null;
  const { kind, done, total } = work;
  return (
    <WorkBar
      label={t(`view.libraryFile.${kind}ing`, { done, total })}
      progress={{ max: Math.max(1, total), value: done }}
      cancelText={t(`view.libraryFile.${kind}Cancel`)}
      focusAfter="article"
      onCancel={() => libraryFile.cancel()}
    />
  );
}
