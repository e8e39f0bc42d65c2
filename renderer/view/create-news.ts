import type { Headline } from "../../main/contract-feeds.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import type { SessionParts } from "./create-command-context.ts";
import { createFeedsState } from "./feeds-state.ts";
import { nameHeadline } from "./headline-sentences.ts";
import { createHeadlinesState, type HeadlinesState } from "./headlines-state.ts";
import type { Session } from "./session.ts";

type NewsParts = Pick<
  SessionParts,
  "t" | "isMac" | "request" | "reading" | "opener" | "announcer" | "dialog" | "voicing"
>;

/** Feeds, their headlines, and the ways between these and articles. */
export interface News {
  /** For commands. */
  readonly actions: Pick<CommandContext, "showHeadlines" | "showFeeds" | "refreshFeeds" | "openNeighbour">;
  /** For components. */
  readonly facade: Pick<Session, "headlines" | "feeds" | "openHeadline" | "showHeadlinesOf">;
  /** Reads feeds and headlines again: others are there than before. */
  reload(): Promise<void>;
  /** Shows the feeds, with an address to subscribe to. */
  proposeFeed(address: string): void;
  /**
   * Goes back: to the headlines from what was opened there, else to the article before. False where there is none.
   */
  goBack(): boolean;
  /** Whether the article that came is to be read at once; asked once for each. */
  takeReadOn(): boolean;
}

export function createNews(parts: NewsParts): News {
  const { t, isMac, request, reading, dialog } = parts;
  const { announce } = parts.announcer;
  const headlines = createHeadlinesState({ t, request, announce, onMarked: () => void feeds.read() });
  const feeds = createFeedsState({ t, isMac, request, announce, onChanged: () => void headlines.read() });
  const opening = createHeadlineOpening(parts, headlines);

  const showHeadlines = async (feedId?: number) => {
    await feeds.read();
    const known = feeds.list.value?.feeds ?? [];
    const wanted = feedId ?? headlines.query.value.feedId;
    // The feed that was shown last may have been taken out since.
    await headlines.read({ search: "", feedId: known.some(({ id }) => id === wanted) ? wanted : null });
    dialog.value = known.length === 0 ? "feeds" : "headlines";
  };
  const showFeeds = async (proposed: string) => {
    await feeds.read();
    feeds.proposed.value = proposed;
    dialog.value = "feeds";
  };
  return {
    actions: {
      showHeadlines: () => void showHeadlines(),
      showFeeds: () => void showFeeds(reading.article.value?.metadata.url ?? ""),
      refreshFeeds: () => void feeds.refresh(null),
      openNeighbour: (step) => void opening.openNeighbour(step),
    },
    facade: {
      headlines,
      feeds,
      openHeadline: opening.openHeadline,
      showHeadlinesOf: (feedId) => void showHeadlines(feedId),
    },
    reload: async () => {
      await feeds.read();
      await headlines.read();
    },
    proposeFeed: (address) => void showFeeds(address),
    goBack: () => {
      if (dialog.value !== "headlines" && opening.isOnScreen()) {
        void showHeadlines();
        return true;
      }
      if (dialog.value === "headlines") dialog.value = null;
      return reading.goBack();
    },
    takeReadOn: opening.takeReadOn,
  };
}

/** Opens headlines, and remembers whether what is on screen came from one. */
function createHeadlineOpening(
  { t, reading, opener, announcer, dialog, voicing }: NewsParts,
  headlines: HeadlinesState,
) {
  let openedDocument: string | undefined;
  let readsOn = false;

  async function open(headline: Headline, readsAloud: boolean): Promise<void> {
    dialog.value = null;
    headlines.current.value = headline.id;
    readsOn = readsAloud;
    const isShown = await opener.openHeadline(headline.id, nameHeadline(headline));
    if (isShown) openedDocument = reading.document.peek()?.id;
    else readsOn = false;
    // The list that is shown next, or walked without being shown, knows what was read.
    await headlines.read();
  }
  async function openNeighbour(step: number): Promise<void> {
    if (headlines.list.value === null) await headlines.read();
    const lines = headlines.list.value?.headlines ?? [];
    const next = lines[lines.findIndex(({ id }) => id === headlines.current.value) + step];
    if (next) await open(next, voicing.player.state.value === "playing");
    else announcer.announce(t(step > 0 ? "say.lastHeadline" : "say.firstHeadline"), "headlines");
  }
  return {
    openHeadline: (headline: Headline, readsAloud: boolean) => void open(headline, readsAloud),
    openNeighbour,
    isOnScreen: () => openedDocument !== undefined && reading.document.peek()?.id === openedDocument,
    takeReadOn: () => {
      const value = readsOn;
      readsOn = false;
      return value;
    },
  };
}
