import { expect, test } from "vitest";
import { type Requests, requestNames, type SourceDocument } from "../../main/contract.ts";
import { checkArguments } from "../../main/request-arguments.ts";
import { defaultSettings } from "../../main/storage/settings.ts";

const page: SourceDocument = {
  id: "1",
  text: "<p>Rain",
  mediaType: "text/html",
  url: "https://dw.com/",
  label: "dw.com",
  charset: "UTF-8",
  language: "en",
};

const good: { [Name in keyof Requests]: Parameters<Requests[Name]> } = {
  readStartUp: [],
  openAddress: ["dw.com"],
  openTarget: ["id"],
  chooseFile: [],
  openBytes: ["news.html", new Uint8Array([1])],
  openPart: ["id", "https://dw.com/x?page=2"],
  runScripts: ["id"],
  openClipboard: [],
  copyText: ["Rain: 100 words."],
  cancelOpening: [],
  fetchImage: ["id", "https://dw.com/x.png"],
  openInBrowser: ["https://dw.com"],
  saveKeys: ["{}"],
  saveReport: [{ document: page, article: '{"blocks":[]}', note: "A caption is missing." }],
  recallArticle: ["id"],
  keepArticle: [
    {
      documentId: "id",
      headline: "Rain",
      byline: "A. Reporter",
      site: "DW",
      published: "2026-11-26",
      language: "en",
      wordCount: 2,
      text: "It rains.",
      article: '{"blocks":[]}',
    },
  ],
  savePlace: ["id", { block: 3, offset: 12, progress: 0.5 }],
  findKept: ["d1"],
  listLibrary: [{ search: "rain", filter: "all", order: "heard", offset: 0, limit: 100 }],
  openKept: [1],
  setSaved: [1, true],
  setHeard: [1, true],
  listBulletin: [],
  queueStory: ["kept", 1],
  removeStory: [1],
  putStoryBack: [1],
  moveStory: [1, -1],
  placeStoryAfter: [1, 2],
  beginStory: [1],
  listHeardRuns: [],
  noteHeardRuns: [["a dam above"]],
  setStoryHeard: [1, true],
  removeArticle: [1],
  putArticleBack: [1],
  beginLibraryFile: [],
  takeForLibraryFile: [],
  writeToLibraryFile: [{ page: "<!DOCTYPE html>" }],
  finishLibraryFile: [{ list: "<!DOCTYPE html>" }],
  dropLibraryFile: [],
  importLibrary: [true],
  cancelLibraryImport: [],
  undoLibraryImport: [],
  subscribe: ["dw.com"],
  refreshFeeds: [],
  refreshFeed: [1],
  cancelFeedWork: [],
  importFeeds: [],
  exportFeeds: [],
  listFeeds: [],
  renameFeed: [1, "The harbour"],
  unsubscribe: [1],
  putFeedBack: [1],
  listHeadlines: [{ feedId: null, search: "", filter: "unread" }],
  openHeadline: [1],
  setHeadlinesRead: [[1, 2], true],
  setHeadlineSaved: [1, true],
  removeHeadline: [1],
  putHeadlineBack: [1],
  beginAudio: [{ title: "Rain", format: "mp3" }],
  writeAudio: ["id", 44, new Uint8Array([1])],
  finishAudio: ["id"],
  dropAudio: ["id"],
  savePronunciations: [[{ kind: "word", written: "Torvald", said: "Tor vald", language: "en", matchCase: false }]],
  exportPronunciations: ["text"],
  importPronunciations: [],
  saveSettings: [{ ...defaultSettings, voices: { en: "embedded/en-gb" } }],
  setMenu: [[{ label: "File", items: [{ id: "file.open", label: "Open", accelerator: "" }] }]],
  readVoicePack: [],
  downloadVoicePack: [],
  copyVoicePack: [],
  cancelVoicePack: [],
  removeVoicePack: [],
  connectNatural: [],
  restoreSound: [],
  awaitSpeechLoss: [],
  reportSpoken: [{ text: "Harbour", role: "heading", language: "en" }],
  reportEnd: [{ ok: true, message: "" }],
};

test.each(requestNames)("%s takes what the contract says, and nothing more", (name) => {
  expect(checkArguments(name, good[name])).toEqual(good[name]);
  expect(() => checkArguments(name, [...good[name], "more"])).toThrow(TypeError);
});

test.each(requestNames.filter((name) => good[name].length > 0))("%s refuses anything else", (name) => {
  for (const wrong of [[], [null], [{}], [-4.2], ["x".repeat(2_000_000)], [[["x"]]], ["a", "b", "c"]]) {
    expect(() => checkArguments(name, wrong)).toThrow(TypeError);
  }
});

test.each([
  ["rate", 79],
  ["rate", 901],
  ["rate", Number.NaN],
  ["rate", "180"],
  ["verbosity", "loud"],
  ["speaker", null],
  ["letterKeys", "yes"],
  ["runScripts", "yes"],
  ["voices", { en: 7 }],
  ["somethingElse", true],
])("settings with %s %j are refused", (field, value) => {
  expect(() => checkArguments("saveSettings", [{ ...defaultSettings, [field]: value }])).toThrow(TypeError);
});

test.each([
  ["article", "not JSON"],
  ["article", { blocks: [] }],
  ["note", null],
  ["document", { ...page, text: 7 }],
  ["document", { ...page, mediaType: "image/png" }],
  ["document", { ...page, mediaType: "application/pdf" }],
  ["document", "dw.com"],
  ["path", "/etc/passwd"],
])("a report with %s %j is refused", (field, value) => {
  const [reading] = good.saveReport;
  expect(() => checkArguments("saveReport", [{ ...reading, [field]: value }])).toThrow(TypeError);
});

test("a report of a book takes its bytes", () => {
  const { text: _text, charset: _charset, ...facts } = page;
  const book = { ...facts, mediaType: "application/epub+zip", bytes: new Uint8Array([80, 75]) };
  const reading = { ...good.saveReport[0], document: book };
  expect(checkArguments("saveReport", [reading])).toEqual([reading]);
});
