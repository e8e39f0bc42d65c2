/** The part of contract.ts that is about the bulletin: what was queued to be heard one after another. */

import type { Result } from "./contract.ts";

/**
 * What the renderer may ask about the bulletin; each request is one of contract.ts. What changes it fails with "disk-full"
 * or "not-saved"; the detail's name is then the library's folder.
 */
export interface BulletinRequests {
  /** In the order in which it is heard. */
  listBulletin(): Promise<readonly BulletinItem[]>;
  /**
   * Queues an article of the library or a headline of a feed at the end; false where it is in the bulletin already. A
   * bulletin that has been heard to its end begins anew with it.
   */
  queueStory(kind: StoryKind, ref: number): Promise<Result<boolean>>;
  /** Takes an item out; it can be put back until Hark ends. */
  removeStory(itemId: number): Promise<Result<void>>;
  putStoryBack(itemId: number): Promise<Result<void>>;
  /** Changes places with the item before (-1) or after it (1). False where there is none. */
  moveStory(itemId: number, step: -1 | 1): Promise<Result<boolean>>;
  /** Puts an item right after another one. */
  placeStoryAfter(itemId: number, otherId: number): Promise<Result<void>>;
  setStoryHeard(itemId: number, isHeard: boolean): Promise<Result<void>>;
  /** This story and no other is the one that was begun last. */
  beginStory(itemId: number): Promise<Result<void>>;
  /** Runs of words, folded, that were heard in bulletins of the last two weeks. */
  listHeardRuns(): Promise<readonly string[]>;
  noteHeardRuns(runs: readonly string[]): Promise<Result<void>>;
}

export const bulletinRequestNames = [
  "listBulletin",
  "queueStory",
  "removeStory",
  "putStoryBack",
  "moveStory",
  "placeStoryAfter",
  "setStoryHeard",
  "beginStory",
  "listHeardRuns",
  "noteHeardRuns",
] as const satisfies readonly (keyof BulletinRequests)[];

/** kept: an article of the library; headline: one of a feed. */
export const storyKinds = ["kept", "headline"] as const;
export type StoryKind = (typeof storyKinds)[number];

export interface BulletinItem {
  readonly id: number;
  readonly kind: StoryKind;
  /** The id of the article or of the headline. */
  readonly ref: number;
  /** For people; never empty. */
  readonly headline: string;
  /** Site or feed; empty when not known. */
  readonly source: string;
  /** BCP 47 tag; empty when not known. */
  readonly language: string;
  /** 0 when not known. */
  readonly wordCount: number;
  readonly isHeard: boolean;
  /** Whether it was begun last, in this start of Hark or in one before. */
  readonly isUnderWay: boolean;
  /** All that is known of its text: of a headline that was not opened only the summary. */
  readonly text: string;
}
