import type { SessionParts } from "./create-command-context.ts";

type UnderWay = Pick<SessionParts, "request" | "opener" | "news" | "audioSaver" | "libraryFile" | "natural">;

/** What gives up the first thing that is under way; null where nothing is that can be given up. */
export function findCancel(parts: UnderWay): (() => void) | null {
  const { request, opener, news, audioSaver, libraryFile, natural } = parts;
  const { feeds } = news.facade;
  if (opener.loading.value !== null) return () => void request.cancelOpening();
  if (feeds.isAwaited.value) return () => feeds.cancel();
  if (audioSaver.progress.value) return () => audioSaver.cancel();
  if (libraryFile.work.value) return () => libraryFile.cancel();
  return natural.progress.value ? () => natural.cancel() : null;
}
