import { useComputed, useSignalEffect } from "@preact/signals";
import { describePlace } from "../navigation/place.ts";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";

/**
 * Keeps the window's title: headline first, because that is what a screen reader's title key is pressed for, then how
 * far the listener is.
 */
export function useTitle(): void {
  const { session } = useView();
  // By itself, so that the title is not written anew for each word that is read.
  const percent = useComputed(() => {
    const article = session.article.value;
    return article ? describePlace(article, session.position.value).percent : 0;
  });
  useSignalEffect(() => {
    document.title = describeTitle(session, percent.value);
  });
}

function describeTitle({ t, article, name, loading, playback }: Session, percent: number): string {
  const app = t("appName");
  if (loading.value !== null) return t("view.titleLoading", { label: loading.value, app });
  const headline = article.value?.metadata.title ?? name.value;
  if (!headline) return app;
  if (playback.value === "playing") return t("view.titlePlaying", { headline, percent, app });
  if (playback.value === "paused") return t("view.titlePaused", { headline, percent, app });
  return t("view.title", { headline, percent, app });
}
