import { useSignalEffect } from "@preact/signals";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";

/** Keeps the window's title: headline first, because that is what a screen reader's title key is pressed for. */
export function useTitle(): void {
  const { session } = useView();
  useSignalEffect(() => {
    document.title = describeTitle(session);
  });
}

function describeTitle({ t, article, name, loading, playback }: Session): string {
  const app = t("appName");
  if (loading.value !== null) return t("view.titleLoading", { label: loading.value, app });
  const headline = article.value?.metadata.title ?? name.value;
  if (!headline) return app;
  if (playback.value === "playing") return t("view.titlePlaying", { headline, app });
  if (playback.value === "paused") return t("view.titlePaused", { headline, app });
  return t("view.title", { headline, app });
}
