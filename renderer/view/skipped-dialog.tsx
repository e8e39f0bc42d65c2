import type { SkippedKind, SkippedPart } from "../article/article.ts";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";
import { skippedReasons } from "./skipped-reasons.ts";

const kinds = [
  "navigation",
  "boilerplate",
  "duplicate",
  "decoration",
  "form",
  "script",
  "other",
] as const satisfies readonly SkippedKind[];

/** What extraction left out of the article, and why. */
export function SkippedDialog() {
  const { session } = useView();
  const { t } = session;
  const skipped = session.article.value?.skipped ?? [];
  return (
    <Dialog title={t("view.skippedDialog.title")}>
      <p>{t("view.skippedDialog.intro", { count: skipped.length })}</p>
      {kinds.map((kind) => (
        <SkippedOfKind key={kind} kind={kind} parts={skipped.filter((part) => part.kind === kind)} />
      ))}
    </Dialog>
  );
}

function SkippedOfKind({ kind, parts }: { readonly kind: SkippedKind; readonly parts: readonly SkippedPart[] }) {
  const { session } = useView();
  const { t } = session;
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{t("view.skippedDialog.kindCount", { kind: t(`view.skipped.${kind}`), count: parts.length })}</h3>
      <ul class="skipped">
        {parts.map(({ text, reason }, index) => (
          <li key={index}>
            {text}
            {skippedReasons[reason] && <small>{t(skippedReasons[reason])}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
