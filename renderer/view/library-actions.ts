import type { KeptArticle } from "../../main/contract-library.ts";
import { nameArticle } from "./library-state.ts";
import type { LineActions } from "./line-keys.ts";
import type { Session } from "./session.ts";

export const libraryListId = "library-list";

/** What keys do in the list of the library. */
export function makeLibraryActions({
  t,
  announce,
  library,
  openKept,
  queueArticle,
}: Session): LineActions<KeptArticle> {
  return {
    listId: libraryListId,
    current: library.current,
    getLines: () => library.list.peek()?.articles ?? [],
    getId: ({ id }) => id,
    getName: nameArticle,
    open: openKept,
    removal: { remove: library.remove, tellRemoved: library.tellRemoved, putBack: library.putBack },
    tellEdge: (end, count, text) => announce(t("say.listEdge", { end, count, text }), "line"),
    queue: queueArticle,
    others: { "+": library.toggleSaved, "-": library.toggleHeard },
  };
}
