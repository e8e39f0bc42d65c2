import type { AudioFiles } from "./audio-file.ts";
import type { Requests, Settings, StartUp } from "./contract.ts";
import type { BulletinRequests } from "./contract-bulletin.ts";
import type { LibraryFileRequests } from "./contract-library-file.ts";
import type { NaturalRequests } from "./contract-natural.ts";
import type { Documents } from "./documents.ts";
import type { FeedService } from "./feeds/feed-service.ts";
import type { PronunciationRequests } from "./pronunciation-files.ts";
import type { Shelf } from "./shelf.ts";
import { fail } from "./sources/result.ts";
import type { BulletinStore } from "./storage/bulletin.ts";
import { tryWrite } from "./try-write.ts";

/** What the requests need besides documents: the operating system, given by main.ts. */
export interface RequestsContext {
  readonly documents: Documents;
  readonly shelf: Shelf;
  readonly feeds: FeedService;
  readonly libraryFiles: LibraryFileRequests;
  readonly bulletin: BulletinStore;
  /** Where the database lies, for people. */
  readonly folder: string;
  readonly pronunciations: PronunciationRequests;
  readonly natural: NaturalRequests;
  copyText(text: string): void;
  startUp(): Promise<StartUp>;
  saveSettings(settings: Settings): void;
  /** The reader's setting, as saved: what the page on screen says is not relied upon. */
  mayRunScripts(): boolean;
  readonly chooseFile: Requests["chooseFile"];
  readonly openInBrowser: Requests["openInBrowser"];
  readonly saveReport: Requests["saveReport"];
  readonly saveKeys: Requests["saveKeys"];
  readonly beginAudio: Requests["beginAudio"];
  readonly audioFiles: AudioFiles;
  showMenu(...args: Parameters<Requests["setMenu"]>): void;
  readonly restoreSound: Requests["restoreSound"];
  readonly awaitSpeechLoss: Requests["awaitSpeechLoss"];
  spoken(...args: Parameters<Requests["reportSpoken"]>): void;
  ended(...args: Parameters<Requests["reportEnd"]>): void;
}

/** Main's answer to each request of the contract. */
export function createRequests(context: RequestsContext): Requests {
  const { documents, shelf } = context;
  const write = <Value>(act: () => Value) => tryWrite(context.folder, act);
  const { loadHeadline: _, refreshDue: __, ...feedRequests } = context.feeds;
  return {
    ...feedRequests,
    ...context.libraryFiles,
    openHeadline: (headlineId) => documents.openHeadline(headlineId),
    readStartUp: () => context.startUp(),
    openAddress: (address) => documents.openAddress(address),
    openTarget: (targetId) => documents.openTarget(targetId),
    chooseFile: () => context.chooseFile(),
    openBytes: (name, bytes) => documents.openBytes(name, bytes),
    openPart: (documentId, address) => documents.openPart(documentId, address),
    runScripts: async (documentId) => (context.mayRunScripts() ? documents.runScripts(documentId) : fail("forbidden")),
    openClipboard: () => documents.openClipboard(),
    copyText: async (text) => context.copyText(text),
    cancelOpening: async () => documents.cancelOpening(),
    fetchImage: (documentId, url) => shelf.findImage(documentId, url, () => documents.fetchImage(documentId, url)),
    openInBrowser: (url) => context.openInBrowser(url),
    saveReport: (reading) => context.saveReport(reading),
    saveKeys: (keys) => context.saveKeys(keys),
    recallArticle: (documentId) => shelf.recall(documentId),
    keepArticle: (article) => shelf.keep(article),
    savePlace: async (documentId, place) => shelf.savePlace(documentId, place),
    findKept: async (documentId) => shelf.describe(documentId),
    listLibrary: async (query) => shelf.list(query),
    openKept: (articleId) => documents.openKept(articleId),
    setSaved: async (articleId, isSaved) => write(() => shelf.setSaved(articleId, isSaved)),
    ...createBulletinRequests(context),
    setHeard: async (articleId, isHeard) => write(() => shelf.setHeard(articleId, isHeard)),
    removeArticle: async (articleId) => write(() => shelf.remove(articleId)),
    putArticleBack: async (articleId) => write(() => shelf.putBack(articleId)),
    ...createAudioRequests(context),
    savePronunciations: async (entries) => context.pronunciations.save(entries),
    exportPronunciations: (text) => context.pronunciations.exportText(text),
    importPronunciations: () => context.pronunciations.importText(),
    ...context.natural,
    saveSettings: async (settings) => write(() => context.saveSettings(settings)),
    setMenu: async (menu) => context.showMenu(menu),
    restoreSound: () => context.restoreSound(),
    awaitSpeechLoss: () => context.awaitSpeechLoss(),
    reportSpoken: async (spoken) => context.spoken(spoken),
    reportEnd: async (outcome) => context.ended(outcome),
  };
}

function createBulletinRequests({ bulletin, folder }: RequestsContext): BulletinRequests {
  const write = <Value>(act: () => Value) => tryWrite(folder, act);
  return {
    listBulletin: async () => bulletin.list(),
    queueStory: async (kind, ref) => write(() => bulletin.queue(kind, ref)),
    removeStory: async (itemId) => write(() => bulletin.remove(itemId, Date.now())),
    putStoryBack: async (itemId) => write(() => bulletin.putBack(itemId)),
    moveStory: async (itemId, step) => write(() => bulletin.move(itemId, step)),
    placeStoryAfter: async (itemId, otherId) => write(() => bulletin.placeAfter(itemId, otherId)),
    beginStory: async (itemId) => write(() => bulletin.begin(itemId)),
    listHeardRuns: async () => bulletin.listHeardRuns(),
    noteHeardRuns: async (runs) => write(() => bulletin.noteHeardRuns(runs, Date.now())),
    setStoryHeard: async (itemId, isHeard) => write(() => bulletin.setHeard(itemId, isHeard)),
  };
}

function createAudioRequests({ audioFiles, ...context }: RequestsContext) {
  return {
    beginAudio: (proposal) => context.beginAudio(proposal),
    writeAudio: (id, position, bytes) => audioFiles.write(id, position, bytes),
    finishAudio: (id) => audioFiles.finish(id),
    dropAudio: (id) => audioFiles.drop(id),
  } satisfies Partial<Requests>;
}
