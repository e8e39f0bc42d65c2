import type { Headline } from "../../main/contract-feeds.ts";
import { nameHeadline } from "./headline-sentences.ts";
import type { HeadlinesState } from "./headlines-state.ts";
import { getLineId, type LineActions } from "./line-keys.ts";
import type { Session } from "./session.ts";

export const headlineListId = "headline-list";

/** What keys do in the list of headlines. */
export function makeHeadlineActions({
  t,
  announce,
  headlines,
  openHeadline,
  queueHeadline,
}: Session): LineActions<Headline> {
  return {
    listId: headlineListId,
    current: headlines.current,
    getLines: () => headlines.list.peek()?.headlines ?? [],
    getId: ({ id }) => id,
    getName: nameHeadline,
    open: openHeadline,
    removal: { remove: headlines.remove, tellRemoved: headlines.tellRemoved, putBack: headlines.undo },
    tellEdge: (end, count, text) => announce(t("say.listEdge", { end, count, text }), "line"),
    queue: queueHeadline,
    others: { "+": headlines.toggleSaved, "-": headlines.toggleRead },
  };
}

/** The id of the element that gets focus when the list opens: the place that was left, or the start; null without lines. */
export function findFirstLine({ list, current }: HeadlinesState): string | null {
  const lines = list.peek()?.headlines ?? [];
  const line = lines.find(({ id }) => id === current.peek()) ?? lines[0];
  return line ? getLineId(headlineListId, line.id) : null;
}
