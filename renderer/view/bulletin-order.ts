import type { BulletinItem } from "../../main/contract-bulletin.ts";
import { groupStories } from "../article/likeness.ts";

/** An item where it is heard, in the order of the list. */
export interface PlacedStory {
  readonly item: BulletinItem;
  /** 1-based, and of how many. */
  readonly place: number;
  readonly count: number;
  /** The other sources of the same story; only at the first of them, each once. */
  readonly alsoIn: readonly string[];
}

export function placeStories(items: readonly BulletinItem[]): PlacedStory[] {
  const groups = groupItems(items);
  return items.map((item, index) => ({
    item,
    place: index + 1,
    count: items.length,
    alsoIn: listOthers(items, groups, index),
  }));
}

/**
 * The last of the other items that tell the same story as this one: what several sources tell is heard one after
 * another. Null where it is alone with its story.
 */
export function findSameStory(items: readonly BulletinItem[], id: number): BulletinItem | null {
  const groups = groupItems(items);
  const own = groups[items.findIndex((item) => item.id === id)];
  return items.findLast((item, index) => groups[index] === own && item.id !== id) ?? null;
}

function groupItems(items: readonly BulletinItem[]): number[] {
  return groupStories(items.map(({ headline, text }) => `${headline}. ${text}`));
}

function listOthers(items: readonly BulletinItem[], groups: readonly number[], lead: number): string[] {
  if (groups[lead] !== lead) return [];
  const sources = items.filter((item, index) => groups[index] === lead && item.source !== items[lead]?.source);
  return [...new Set(sources.map(({ source }) => source).filter(Boolean))];
}
