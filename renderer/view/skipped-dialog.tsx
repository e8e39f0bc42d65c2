import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { roveTabindex } from "../accessibility/roving-tabindex.ts";
import type { SkippedKind, SkippedPart } from "../article/article.ts";
import { Dialog } from "./dialog.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { skippedKinds, skippedReasons } from "./skipped-reasons.ts";
import { useListening } from "./use-listening.ts";

const introId = "skipped-intro";

/** What extraction left out of the article, and why. Arrows go from part to part; each can be heard. */
export function SkippedDialog() {
  const { session } = useView();
  const { t } = session;
  const list = useRef<HTMLDivElement>(null);
  const article = session.understood.value;
  const skipped = useComputed(() => [...(session.understood.value?.skipped ?? []), ...session.unspoken.value]).value;
  useListening(list, (element) => listenToParts(element, skipped, session), [session, skipped]);
  return (
    <Dialog title={t("view.skippedDialog.title")} describedBy={introId}>
      <p id={introId}>{t("view.skippedDialog.intro", { count: skipped.length })}</p>
      <div ref={list} lang={article?.metadata.language}>
        {skippedKinds.map((kind) => (
          <SkippedOfKind key={kind} kind={kind} skipped={skipped} />
        ))}
      </div>
    </Dialog>
  );
}

interface SkippedOfKindProps {
  readonly kind: SkippedKind;
  readonly skipped: readonly SkippedPart[];
}

function SkippedOfKind({ kind, skipped }: SkippedOfKindProps) {
  const { session } = useView();
  const { t, locale } = session;
  const parts = [...skipped.entries()].filter(([, part]) => part.kind === kind);
  if (parts.length === 0) return null;
  return (
    <>
      <h3 lang={locale}>
        {t("view.skippedDialog.kindCount", { kind: t(`view.skipped.${kind}`), count: parts.length })}
      </h3>
      <ul class="skipped">
        {parts.map(([index, { text, reason }]) => (
          <li key={index} tabIndex={-1} data-skipped={index}>
            {text}
            {skippedReasons[reason] && <small lang={locale}>{t(skippedReasons[reason])}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Arrows from anywhere in the dialog, Enter and Space on a part. Returns a function that stops it. */
function listenToParts(list: HTMLElement, skipped: readonly SkippedPart[], session: Session): () => void {
  const stopRoving = roveTabindex(list.closest("dialog") ?? list, "[data-skipped]");
  const controller = new AbortController();
  const { signal } = controller;
  const hear = (target: EventTarget | null, isAsked: boolean): boolean => {
    const index = target instanceof HTMLElement ? target.dataset.skipped : undefined;
    const part = index === undefined ? undefined : skipped[Number(index)];
    if (part) session.hearSkipped(part, isAsked);
    return part !== undefined;
  };
  list.addEventListener("focusin", ({ target }) => void hear(target, false), { signal });
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === " ") && hear(event.target, true)) event.preventDefault();
  };
  list.addEventListener("keydown", onKeyDown, { signal });
  return () => {
    stopRoving();
    controller.abort();
  };
}
