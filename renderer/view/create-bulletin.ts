import type { BulletinItem } from "../../main/contract-bulletin.ts";
import type { Headline } from "../../main/contract-feeds.ts";
import type { KeptArticle } from "../../main/contract-library.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { type BulletinPlayer, createBulletinPlayer } from "./bulletin-player.ts";
import { type BulletinState, createBulletinState } from "./bulletin-state.ts";
import { sayEmpty } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";
import { nameHeadline } from "./headline-sentences.ts";
import { nameArticle } from "./library-state.ts";

/** The bulletin for components. */
export interface BulletinFacade {
  readonly bulletin: BulletinState;
  queueArticle(article: KeptArticle): Promise<void>;
  queueHeadline(headline: Headline): Promise<void>;
  /** Closes the dialog and plays from this story on. */
  playStory(item: BulletinItem): void;
}

export interface Bulletin {
  readonly actions: Pick<
    CommandContext,
    "queueArticle" | "playBulletin" | "showBulletin" | "openStory" | "stopAfterStory"
  >;
  readonly facade: BulletinFacade;
  readonly takeIntroduction: BulletinPlayer["takeIntroduction"];
  readonly isBetween: BulletinPlayer["isBetween"];
  readonly isOnScreen: BulletinPlayer["isOnScreen"];
  readonly rest: BulletinPlayer["rest"];
}

export function createBulletin(parts: Omit<SessionParts, "bulletin" | "news">): Bulletin {
  const { t, isMac, request, reading, announcer, dialog, keeper } = parts;
  const state = createBulletinState({ t, request, announce: announcer.announce });
  const player = createBulletinPlayer(parts, state);
  const queueCurrent = async () => {
    const document = reading.document.value;
    await keeper.settle();
    const kept = document && (await request.findKept(document.id));
    if (kept) await state.queue("kept", kept.id, nameArticle(kept));
    else announcer.announce(document ? t("say.notKept") : sayEmpty(t, isMac), "bulletin");
  };
  return {
    actions: {
      queueArticle: () => void queueCurrent(),
      playBulletin: () => void player.play(),
      showBulletin: () =>
        void state.read().then(() => {
          dialog.value = "bulletin";
        }),
      openStory: (step) => void player.step(step),
      stopAfterStory: player.toggleStop.bind(player),
    },
    facade: {
      bulletin: state,
      queueArticle: (article) => state.queue("kept", article.id, nameArticle(article)),
      queueHeadline: (headline) => state.queue("headline", headline.id, nameHeadline(headline)),
      playStory: (item) => void player.playFrom(item),
    },
    takeIntroduction: player.takeIntroduction.bind(player),
    isBetween: player.isBetween,
    isOnScreen: player.isOnScreen.bind(player),
    rest: player.rest.bind(player),
  };
}
