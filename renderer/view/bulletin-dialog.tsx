import { useRef } from "preact/hooks";
import type { BulletinItem } from "../../main/contract-bulletin.ts";
import { nameStory } from "./bulletin-state.ts";
import { Dialog } from "./dialog.tsx";
import { getLineId, type LineActions, listenToLines } from "./line-keys.ts";
import { LineList } from "./line-list.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const introId = "bulletin-intro";
const playId = "bulletin-play";
const listId = "bulletin-list";

/** What is queued, in the order in which it is heard: played, put in another order, taken out and put back. */
export function BulletinDialog() {
  const { session } = useView();
  const { t, bulletin } = session;
  const content = useRef<HTMLDivElement>(null);
  const items = bulletin.items.value;
  const waiting = items.filter(({ isHeard }) => !isHeard);
  useListening(content, (element) => listenToLines(element, makeBulletinActions(session)), [session]);
  const first = items.find(({ id }) => id === bulletin.current.peek()) ?? waiting[0] ?? items[0];
  return (
    <Dialog
      title={t("view.bulletin.title")}
      describedBy={introId}
      initialFocus={first ? getLineId(listId, first.id) : playId}
    >
      <div ref={content} class="library">
        <p id={introId}>
          {t("view.bulletin.intro", { count: waiting.length, minutes: countMinutes(waiting, session) })}
        </p>
        {items.length > 0 && (
          <LineList
            id={listId}
            label={t("view.bulletin.list")}
            lines={items}
            count={items.length}
            current={bulletin.current}
            getId={({ id }) => id}
            showLine={(item) => <StoryLine item={item} />}
            onOpen={session.playStory}
          />
        )}
        <p class="quiet">{t("view.bulletin.keys")}</p>
        <p class="buttons">
          <button
            id={playId}
            type="button"
            onClick={() => session.closeDialog(() => session.run("news.play-bulletin"))}
          >
            {t("view.bulletin.play")}
          </button>{" "}
          <button type="button" onClick={() => void bulletin.putBack()} disabled={bulletin.removed.value === null}>
            {t("view.library.putBack")}
          </button>
        </p>
      </div>
    </Dialog>
  );
}

function StoryLine({ item }: { readonly item: BulletinItem }) {
  const { session } = useView();
  const { t } = session;
  const minutes = countMinutes([item], session);
  const length = item.wordCount === 0 ? "" : t("view.library.minutes", { minutes });
  return (
    <>
      <strong lang={item.language || undefined}>{`${nameStory(item)}.`}</strong>{" "}
      <small>{[item.source, length, item.isHeard ? t("view.library.finished") : ""].filter(Boolean).join(", ")}</small>
    </>
  );
}

function countMinutes(items: readonly BulletinItem[], { settings }: Session): number {
  const words = items.reduce((sum, { wordCount }) => sum + wordCount, 0);
  return words === 0 ? 0 : Math.max(1, Math.round(words / settings.value.rate));
}

function makeBulletinActions({ t, announce, bulletin, playStory }: Session): LineActions<BulletinItem> {
  return {
    listId,
    current: bulletin.current,
    getLines: () => bulletin.items.peek(),
    getId: ({ id }) => id,
    getName: nameStory,
    open: playStory,
    removal: { remove: bulletin.remove, tellRemoved: bulletin.tellRemoved, putBack: bulletin.putBack },
    tellEdge: (end, count, text) => announce(t("say.listEdge", { end, count, text }), "line"),
    others: { ",": (item) => bulletin.move(item, -1), ".": (item) => bulletin.move(item, 1) },
  };
}
