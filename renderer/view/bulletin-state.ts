import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { BulletinItem, BulletinRequests, StoryKind } from "../../main/contract-bulletin.ts";
import type { Translate } from "../locales/translate.ts";
import { findSameStory } from "./bulletin-order.ts";

interface BulletinStateOptions {
  readonly t: Translate;
  readonly request: BulletinRequests;
  announce(sentence: string, topic?: string): void;
}

/** The bulletin as its dialog shows it. The owner of the line in use and of what was taken out last. */
export interface BulletinState {
  readonly items: ReadonlySignal<readonly BulletinItem[]>;
  /** The id of the line that has focus, or gets it. */
  readonly current: Signal<number | null>;
  readonly removed: ReadonlySignal<BulletinItem | null>;
  read(): Promise<readonly BulletinItem[]>;
  /** At the end, or beside the same story of another source; says that it is there, and how many stories that makes. */
  queue(kind: StoryKind, ref: number, name: string): Promise<void>;
  remove(item: BulletinItem): Promise<void>;
  tellRemoved(): void;
  putBack(): Promise<void>;
  /** Changes places with the neighbour; says the new place. */
  move(item: BulletinItem, step: -1 | 1): Promise<void>;
  setHeard(item: BulletinItem, isHeard: boolean): Promise<void>;
}

const topic = "bulletin";

export function createBulletinState({ t, request, announce }: BulletinStateOptions): BulletinState {
  const items = signal<readonly BulletinItem[]>([]);
  const removed = signal<BulletinItem | null>(null);
  const read = async () => {
    items.value = await request.listBulletin();
    return items.value;
  };
  const joinSameStory = async (all: readonly BulletinItem[], kind: StoryKind, ref: number) => {
    const item = all.find((one) => one.kind === kind && one.ref === ref);
    const same = item && findSameStory(all, item.id);
    if (!same) return;
    await request.placeStoryAfter(item.id, same.id);
    await read();
  };
  return {
    items,
    current: signal(null),
    removed,
    read,
    async queue(kind, ref, name) {
      const isNew = await request.queueStory(kind, ref);
      const all = await read();
      const count = all.filter(({ isHeard }) => !isHeard).length;
      if (isNew) await joinSameStory(all, kind, ref);
      announce(t(isNew ? "say.storyQueued" : "say.storyQueuedBefore", { name, count }), topic);
    },
    async remove(item) {
      await request.removeStory(item.id);
      removed.value = item;
      await read();
    },
    tellRemoved() {
      if (removed.value) announce(t("say.storyRemoved", { name: nameStory(removed.value) }), topic);
    },
    async putBack() {
      const item = removed.value;
      if (!item) {
        announce(t("say.nothingToPutBack"), topic);
        return;
      }
      await request.putStoryBack(item.id);
      removed.value = null;
      announce(t("say.storyPutBack", { name: nameStory(item) }), topic);
      await read();
    },
    async move(item, step) {
      const isMoved = await request.moveStory(item.id, step);
      const all = await read();
      const place = all.findIndex(({ id }) => id === item.id) + 1;
      announce(t(isMoved ? "say.storyMoved" : "say.storyAtEdge", { place, count: all.length }), topic);
    },
    async setHeard(item, isHeard) {
      await request.setStoryHeard(item.id, isHeard);
      await read();
    },
  };
}

/** For people. */
export function nameStory({ headline }: Pick<BulletinItem, "headline">): string {
  return headline.replace(/[.。]\s*$/u, "");
}
