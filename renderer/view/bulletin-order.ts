import type { BulletinItem } from "../../main/contract-bulletin.ts";
import { groupStories } from "../article/likeness.ts";

/** An item where it is heard: what several sources tell is heard one after another. */
export interface PlacedStory {
  readonly item: BulletinItem;
  /** 1-based, and of how many. */
  readonly place: number;
  readonly count: number;
  /** The other sources of the same story; only at the first of them, each once. */
  readonly alsoIn: readonly string[];
}

export function orderStories(items: readonly BulletinItem[]): PlacedStory[] {
  const groups = groupStories(items.map(({ headline, text }) => `${headline}. ${text}`));
  const leads = [...new Set(groups)];
  const ordered = leads.flatMap((lead) => items.filter((_, index) => groups[index] === lead));
  return ordered.map((item, index) => ({
    item,
    place: index + 1,
    count: ordered.length,
    alsoIn: listOthers(items, groups, item),
  }));
}

function listOthers(items: readonly BulletinItem[], groups: readonly number[], lead: BulletinItem): string[] {
  const group = items.indexOf(lead);
  if (groups[group] !== group) return [];
  const sources = items.filter((item, index) => groups[index] === group && item.source !== lead.source);
  return [...new Set(sources.map(({ source }) => source).filter(Boolean))];
}
