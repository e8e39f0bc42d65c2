import * as v from "valibot";
import type { Requests } from "./contract.ts";
import { storyKinds } from "./contract-bulletin.ts";
import { headlineFilters } from "./contract-feeds.ts";
import { libraryFilters, libraryOrders } from "./contract-library.ts";
import { binaryMediaTypes, textMediaTypes } from "./contract-media-types.ts";
import { pronunciationLimits } from "./contract-pronunciation.ts";
import { pronunciationsSchema } from "./storage/pronunciations.ts";
import { settingsSchema } from "./storage/settings.ts";

// Generous bounds: they only keep a broken or hostile page from filling main's memory.
const shortText = v.pipe(v.string(), v.maxLength(1000));
const address = v.pipe(v.string(), v.maxLength(100_000));
const longText = v.pipe(v.string(), v.maxLength(200_000_000));
const spokenText = v.pipe(v.string(), v.maxLength(1_000_000));

const menuItem = v.strictObject({ id: shortText, label: shortText, accelerator: shortText });
const menuGroup = v.strictObject({ label: shortText, items: v.pipe(v.array(menuItem), v.maxLength(200)) });

const documentBase = {
  id: shortText,
  url: address,
  label: address,
  language: shortText,
  keptArticle: v.exactOptional(longText),
};
const textDocument = v.strictObject({
  ...documentBase,
  mediaType: v.picklist(textMediaTypes),
  text: longText,
  charset: shortText,
});
const binaryDocument = v.strictObject({
  ...documentBase,
  mediaType: v.picklist(binaryMediaTypes),
  bytes: v.instance(Uint8Array),
});
const badReading = v.strictObject({
  document: v.union([textDocument, binaryDocument]),
  article: v.pipe(longText, v.check(isJson, "not JSON")),
  note: v.pipe(v.string(), v.maxLength(100_000)),
});

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const place = v.strictObject({
  block: wholeNumber,
  offset: wholeNumber,
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
const articleToKeep = v.strictObject({
  documentId: shortText,
  headline: address,
  byline: address,
  site: address,
  published: shortText,
  language: shortText,
  wordCount: wholeNumber,
  text: longText,
  article: v.pipe(longText, v.check(isJson, "not JSON")),
});
const libraryQuery = v.strictObject({
  search: shortText,
  filter: v.picklist(libraryFilters),
  order: v.picklist(libraryOrders),
  offset: wholeNumber,
  limit: wholeNumber,
});
const headlineQuery = v.strictObject({
  feedId: v.nullable(wholeNumber),
  search: shortText,
  filter: v.picklist(headlineFilters),
});
const audioProposal = v.strictObject({ title: address, format: v.picklist(["mp3", "m4b", "flac", "opus", "wav"]) });
// A page that is broken must not make a file of a thousand gigabytes by writing one byte at its end.
const filePlace = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000_000_000));
const audioBytes = v.pipe(v.instance(Uint8Array), v.maxLength(50_000_000));

const feedName = v.pipe(v.string(), v.maxLength(300));

const nothing = v.strictTuple([]);

const argumentSchemas = {
  readStartUp: nothing,
  openAddress: v.strictTuple([address]),
  openTarget: v.strictTuple([shortText]),
  chooseFile: nothing,
  openBytes: v.strictTuple([shortText, v.instance(Uint8Array)]),
  openPart: v.strictTuple([shortText, address]),
  runScripts: v.strictTuple([shortText]),
  openClipboard: nothing,
  copyText: v.strictTuple([spokenText]),
  cancelOpening: nothing,
  fetchImage: v.strictTuple([shortText, address]),
  openInBrowser: v.strictTuple([address]),
  saveReport: v.strictTuple([badReading]),
  saveKeys: v.strictTuple([v.pipe(v.string(), v.maxLength(1_000_000), v.check(isJson, "not JSON"))]),
  recallArticle: v.strictTuple([shortText]),
  keepArticle: v.strictTuple([articleToKeep]),
  savePlace: v.strictTuple([shortText, place]),
  findKept: v.strictTuple([shortText]),
  listLibrary: v.strictTuple([libraryQuery]),
  openKept: v.strictTuple([wholeNumber]),
  setSaved: v.strictTuple([wholeNumber, v.boolean()]),
  setHeard: v.strictTuple([wholeNumber, v.boolean()]),
  listBulletin: nothing,
  queueStory: v.strictTuple([v.picklist(storyKinds), wholeNumber]),
  removeStory: v.strictTuple([wholeNumber]),
  putStoryBack: v.strictTuple([wholeNumber]),
  moveStory: v.strictTuple([wholeNumber, v.picklist([-1, 1])]),
  placeStoryAfter: v.strictTuple([wholeNumber, wholeNumber]),
  beginStory: v.strictTuple([wholeNumber]),
  listHeardRuns: nothing,
  noteHeardRuns: v.strictTuple([v.pipe(v.array(shortText), v.maxLength(1_000_000))]),
  setStoryHeard: v.strictTuple([wholeNumber, v.boolean()]),
  removeArticle: v.strictTuple([wholeNumber]),
  putArticleBack: v.strictTuple([wholeNumber]),
  beginLibraryFile: nothing,
  takeForLibraryFile: nothing,
  writeToLibraryFile: v.strictTuple([v.strictObject({ page: longText })]),
  finishLibraryFile: v.strictTuple([v.strictObject({ list: longText })]),
  dropLibraryFile: nothing,
  importLibrary: v.strictTuple([v.boolean()]),
  cancelLibraryImport: nothing,
  undoLibraryImport: nothing,
  subscribe: v.strictTuple([address]),
  refreshFeeds: nothing,
  refreshFeed: v.strictTuple([wholeNumber]),
  cancelFeedWork: nothing,
  importFeeds: nothing,
  exportFeeds: nothing,
  listFeeds: nothing,
  renameFeed: v.strictTuple([wholeNumber, feedName]),
  unsubscribe: v.strictTuple([wholeNumber]),
  putFeedBack: v.strictTuple([wholeNumber]),
  listHeadlines: v.strictTuple([headlineQuery]),
  openHeadline: v.strictTuple([wholeNumber]),
  setHeadlinesRead: v.strictTuple([v.pipe(v.array(wholeNumber), v.maxLength(1_000_000)), v.boolean()]),
  setHeadlineSaved: v.strictTuple([wholeNumber, v.boolean()]),
  removeHeadline: v.strictTuple([wholeNumber]),
  putHeadlineBack: v.strictTuple([wholeNumber]),
  beginAudio: v.strictTuple([audioProposal]),
  writeAudio: v.strictTuple([shortText, filePlace, audioBytes]),
  finishAudio: v.strictTuple([shortText]),
  dropAudio: v.strictTuple([shortText]),
  savePronunciations: v.strictTuple([pronunciationsSchema]),
  exportPronunciations: v.strictTuple([v.pipe(v.string(), v.maxLength(pronunciationLimits.fileBytes))]),
  importPronunciations: nothing,
  readVoicePack: nothing,
  downloadVoicePack: nothing,
  copyVoicePack: nothing,
  cancelVoicePack: nothing,
  removeVoicePack: nothing,
  connectNatural: nothing,
  saveSettings: v.strictTuple([settingsSchema]),
  setMenu: v.strictTuple([v.pipe(v.array(menuGroup), v.maxLength(50))]),
  restoreSound: nothing,
  awaitSpeechLoss: nothing,
  reportSpoken: v.strictTuple([v.strictObject({ text: spokenText, role: shortText, language: shortText })]),
  reportEnd: v.strictTuple([v.strictObject({ ok: v.boolean(), message: spokenText })]),
} satisfies { [Name in keyof Requests]: v.GenericSchema<unknown, Parameters<Requests[Name]>> };

/** The arguments of a request as their types promise. Throws a TypeError when they are anything else. */
export function checkArguments<Name extends keyof Requests>(
  name: Name,
  received: readonly unknown[],
): Parameters<Requests[Name]> {
  const result = v.safeParse(argumentSchemas[name], received);
  if (!result.success) throw new TypeError(`${name}: ${v.summarize(result.issues)}`);
  return result.output as Parameters<Requests[Name]>;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
