import * as v from "valibot";
import type { HeardStory, StoredFeed, StoredHeadline, StoredStory } from "../storage/news-transfer.ts";
import {
  type FeedEntry,
  feedEntrySchema,
  type HeadlineEntry,
  heardEntrySchema,
  parsePast,
  storyEntrySchema,
} from "./library-file-schema.ts";

/** What is not of their form is left out by all of these: it is nothing that the listener has made. */

export function readFeedEntry(value: unknown): { stored: StoredFeed; headlines: FeedEntry["headlines"] } | null {
  const feed = v.safeParse(feedEntrySchema, value);
  if (!feed.success) return null;
  const { headlines, addedAt, ...facts } = feed.output;
  return { stored: { ...facts, addedAt: parsePast(addedAt) }, headlines };
}

/** `keys`: of articles, by their numbers in the file. */
export function readHeadlines(
  headlines: readonly HeadlineEntry[],
  keys: ReadonlyMap<number, string>,
): StoredHeadline[] {
  return headlines.map(({ address, publishedAt, addedAt, sortedAt, words, article, ...facts }) => ({
    ...facts,
    url: address,
    published: publishedAt === null ? 0 : Date.parse(publishedAt),
    addedAt: parsePast(addedAt),
    sortedAt: parsePast(sortedAt),
    wordCount: words,
    articleKey: article === null ? "" : (keys.get(article) ?? ""),
  }));
}

export function readStories(entries: readonly unknown[], keys: ReadonlyMap<number, string>): StoredStory[] {
  return entries.flatMap((value): StoredStory[] => {
    const story = v.safeParse(storyEntrySchema, value);
    if (!story.success) return [];
    const { isHeard, isUnderWay } = story.output;
    const state = { isHeard, isUnderWay };
    if ("feed" in story.output)
      return [{ feedAddress: story.output.feed, headlineKey: story.output.headline, ...state }];
    const articleKey = keys.get(story.output.article);
    return articleKey === undefined ? [] : [{ articleKey, ...state }];
  });
}

export function readHeard(entries: readonly unknown[]): HeardStory[] {
  return entries.flatMap((value): HeardStory[] => {
    const heard = v.safeParse(heardEntrySchema, value);
    return heard.success ? [{ heardAt: parsePast(heard.output.heardAt), runs: heard.output.runs }] : [];
  });
}
