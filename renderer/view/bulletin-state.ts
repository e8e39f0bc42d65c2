import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Failure } from "../../main/contract.ts";
import type { BulletinItem, BulletinRequests, StoryKind } from "../../main/contract-bulletin.ts";
import type { Translate } from "../locales/translate.ts";
import { findSameStory } from "./bulletin-order.ts";
import { createUndo } from "./undo.ts";
import { sayUnsaved } from "./unsaved-sentence.ts";

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
  /** Keeps that this story is under way, also over a restart. */
  begin(item: BulletinItem): Promise<void>;
  /** What was heard in bulletins before, as runs of words. Read once, and again after `forgetHeard`. */
  readHeardRuns(): Promise<ReadonlySet<string>>;
  /** What is stored is other than what was read. */
  forgetHeard(): void;
  noteHeardRuns(runs: ReadonlySet<string>): Promise<void>;
}

const topic = "bulletin";

export function createBulletinState({ t, request, announce }: BulletinStateOptions): BulletinState {
  const { items, read, setHeard, joinSameStory } = createStories(request);
  const tellUnsaved = (failure: Failure) => announce(sayUnsaved(failure, t), topic);
  return {
    items,
    current: signal(null),
    read,
    setHeard,
    ...createMemory(request),
    ...createRemoval({ t, request, announce }, read),
    async queue(kind, ref, name) {
      const queued = await request.queueStory(kind, ref);
      if (!queued.ok) {
        tellUnsaved(queued);
        return;
      }
      const all = await read();
      const count = all.filter(({ isHeard }) => !isHeard).length;
      if (queued.value) await joinSameStory(kind, ref);
      announce(t(queued.value ? "say.storyQueued" : "say.storyQueuedBefore", { name, count }), topic);
    },
    async move(item, step) {
      const moved = await request.moveStory(item.id, step);
      if (!moved.ok) {
        tellUnsaved(moved);
        return;
      }
      const all = await read();
      const place = all.findIndex(({ id }) => id === item.id) + 1;
      announce(t(moved.value ? "say.storyMoved" : "say.storyAtEdge", { place, count: all.length }), topic);
    },
  };
}

function createStories(request: BulletinRequests) {
  const items = signal<readonly BulletinItem[]>([]);
  // By item id: what could not be saved about what was heard. The bulletin goes on all the same.
  const unsaved = new Map<number, boolean>();
  const read = async () => {
    const listed = await request.listBulletin();
    items.value = listed.map((item) => ({ ...item, isHeard: unsaved.get(item.id) ?? item.isHeard }));
    return items.value;
  };
  return {
    items,
    read,
    async setHeard(item: BulletinItem, isHeard: boolean) {
      const saved = await request.setStoryHeard(item.id, isHeard);
      if (saved.ok) unsaved.delete(item.id);
      else unsaved.set(item.id, isHeard);
      await read();
    },
    async joinSameStory(kind: StoryKind, ref: number) {
      const item = items.value.find((one) => one.kind === kind && one.ref === ref);
      const same = item && findSameStory(items.value, item.id);
      if (!same) return;
      await request.placeStoryAfter(item.id, same.id);
      await read();
    },
  };
}

/** Where it cannot be saved it lasts until Hark ends, and the bulletin goes on all the same. */
function createMemory(
  request: BulletinRequests,
): Pick<BulletinState, "begin" | "readHeardRuns" | "forgetHeard" | "noteHeardRuns"> {
  let runs: Promise<Set<string>> | null = null;
  const read = () => {
    runs ??= request.listHeardRuns().then((listed) => new Set(listed));
    return runs;
  };
  return {
    begin: async ({ id }) => void (await request.beginStory(id)),
    readHeardRuns: read,
    forgetHeard: () => {
      runs = null;
    },
    async noteHeardRuns(heard) {
      const known = await read();
      const fresh = [...heard].filter((run) => run.length <= longestRun);
      for (const run of fresh) known.add(run);
      await request.noteHeardRuns(fresh);
    },
  };
}

/** In UTF-16 units: three words that are longer are none. */
const longestRun = 300;

function createRemoval(
  { t, request, announce }: BulletinStateOptions,
  read: BulletinState["read"],
): Pick<BulletinState, "removed" | "remove" | "tellRemoved" | "putBack"> {
  const undo = createUndo<BulletinItem>({
    t,
    announce: (sentence) => announce(sentence, topic),
    takeBack: ({ id }) => request.putStoryBack(id),
    sayBack: (item) => t("say.storyPutBack", { name: nameStory(item) }),
    read,
  });
  return {
    removed: undo.last,
    remove: async (item) =>
      undo.note(await request.removeStory(item.id), item, t("say.storyRemoved", { name: nameStory(item) })),
    tellRemoved: undo.tell,
    putBack: undo.undo,
  };
}

/** For people. */
export function nameStory({ headline }: Pick<BulletinItem, "headline">): string {
  return headline.replace(/[.。]\s*$/u, "");
}
