import type { KeptArticle } from "../../main/contract-library.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { sayEmpty } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";
import { sayUnsaved } from "./unsaved-sentence.ts";

type KeptActions = Pick<CommandContext, "toggleSaved" | "toggleHeard">;

/** What commands do with the article on screen in the library. */
export function createKeptActions(parts: SessionParts): KeptActions {
  const { t, isMac, request, reading, announcer, keeper } = parts;
  const withKept = async (act: (kept: KeptArticle) => Promise<string>) => {
    const document = reading.document.value;
    if (!document) {
      announcer.announce(sayEmpty(t, isMac));
      return;
    }
    await keeper.settle();
    // The place that is still to be written would make it another state again.
    await keeper.flush();
    const kept = await request.findKept(document.id);
    announcer.announce(kept ? await act(kept) : t("say.notKept"), "library");
  };
  return {
    toggleSaved: () =>
      void withKept(async ({ id, isSaved }) => {
        const done = await request.setSaved(id, !isSaved);
        if (!done.ok) return sayUnsaved(done, t);
        return t(isSaved ? "say.articleUnsaved" : "say.articleSaved");
      }),
    toggleHeard: () =>
      void withKept(async ({ id, state }) => {
        const isHeard = state !== "finished";
        const done = await request.setHeard(id, isHeard);
        if (!done.ok) return sayUnsaved(done, t);
        return t(isHeard ? "say.articleHeard" : "say.articleNew");
      }),
  };
}
