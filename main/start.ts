import { release } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { app, type BrowserWindow } from "electron";
import type { TargetPlace, Wishes } from "./arguments.ts";
import { type AudioFiles, createAudioFiles, nameAudio, withEnding } from "./audio-file.ts";
import type { BadReading, OpenTarget, Result, SavedFile, StartUp } from "./contract.ts";
import type { AudioFile, AudioProposal } from "./contract-audio.ts";
import type { NaturalRequests } from "./contract-natural.ts";
import { askToOpenInBrowser, chooseFolder, chooseOpenPath, choosePath, chooseSavePath } from "./dialogs.ts";
import { createDocuments, type Documents } from "./documents.ts";
import { endWith } from "./ending.ts";
import type { FeedService } from "./feeds/feed-service.ts";
import { sendEvent, serveRequests } from "./ipc.ts";
import type { LibrarySource } from "./library-file/library-import.ts";
import { showMenu } from "./menu.ts";
import { createSay, pickLocale, type Say } from "./messages.ts";
import { createNaturalRequests } from "./natural/natural-requests.ts";
import { openFeeds } from "./open-feeds.ts";
import { type LibraryFiles, openLibraryFiles } from "./open-library-files.ts";
import { createPageNetwork } from "./page-network.ts";
import { createPronunciationRequests } from "./pronunciation-files.ts";
import { serveApp } from "./protocol.ts";
import { createRecentDocuments, type RecentDocuments } from "./recent-documents.ts";
import { onCrash, recoverFromCrashes } from "./recovery.ts";
import { nameReport, writeReport } from "./report.ts";
import { createRequests } from "./requests.ts";
import { restoreSound } from "./restore-sound.ts";
import { saveFile } from "./save-file.ts";
import { createScriptRunner } from "./scripted-page.ts";
import { guardEverything } from "./security.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { hasSoundOutput } from "./sound.ts";
import type { Network } from "./sources/fetch-bytes.ts";
import { fail } from "./sources/result.ts";
import { awaitSpeechLoss } from "./speech-service.ts";
import { type BulletinStore, createBulletinStore } from "./storage/bulletin.ts";
import { openDatabase } from "./storage/database.ts";
import { createLibrary } from "./storage/library.ts";
import { createLibraryImages } from "./storage/library-images.ts";
import { readPronunciations, writePronunciations } from "./storage/pronunciations.ts";
import { purgeRemoved } from "./storage/purge-removed.ts";
import { readSettings, writeSettings } from "./storage/settings.ts";
import { copyText } from "./system-clipboard.ts";
import { createTargets, type Targets } from "./targets.ts";
import { createTranscript } from "./transcript.ts";
import { createWindow, isFromApp, loadApp, showWindow } from "./window.ts";

/** A running Hark, as other starts of it and the system see it. */
export interface Hark {
  /** Shows the window, and opens what is named in it. */
  show(place: TargetPlace | null): void;
}

interface Parts {
  readonly wishes: Wishes;
  readonly languages: readonly string[];
  readonly say: Say;
  readonly targets: Targets;
  readonly recent: RecentDocuments;
  readonly documents: Documents;
  /** There once the database is open. */
  shelf?: Shelf;
  feeds?: FeedService;
  libraryFiles?: LibraryFiles;
  readonly window: BrowserWindow;
  readonly audioFiles: AudioFiles;
  readonly network: Network;
  /** What the page opens first; a crash changes it. */
  startTarget: OpenTarget;
  /** Whether the page has asked what to open; until then it does not listen to events either. */
  hasPageStarted: boolean;
}

/** Puts the parts together, once Electron is ready. */
export function startHark(wishes: Wishes): Hark {
  guardEverything();
  serveApp(join(import.meta.dirname, "../renderer"));
  const languages = app.getPreferredSystemLanguages();
  const say = createSay(pickLocale(languages));
  const targets = createTargets();
  const network = createPageNetwork(app.getVersion(), languages);
  const recent = createRecentDocuments();
  const openKept = async (articleId: number) => (await parts.shelf?.open(articleId)) ?? fail("unexpected");
  const runScripts = createScriptRunner(network);
  const loadHeadline = async (id: number, signal: AbortSignal) =>
    (await parts.feeds?.loadHeadline(id, signal)) ?? fail("unexpected");
  const offerLibrary = (source: LibrarySource) => parts.libraryFiles?.offer(source);
  const ways = { openKept, loadHeadline, offerLibrary };
  const documents = createDocuments({ network, runScripts, targets, recent, say, ...ways });
  const samplePath = join(import.meta.dirname, "sample/harbour-library.html");
  const sample = targets.add({ kind: "path", path: samplePath }, say("sample"));
  const startTarget = wishes.target ? targets.add(wishes.target) : sample;
  const window = createWindow();
  const audioFiles = createAudioFiles();
  const common = { wishes, languages, say, targets, network, recent, documents, window, audioFiles };
  const parts: Parts = { ...common, startTarget, hasPageStarted: false };

  // A page that is being run in a window of its own must not keep Hark alive.
  window.once("closed", () => documents.cancelOpening());
  dropAudioWith(window, audioFiles);
  window.webContents.setAudioMuted(wishes.silent);
  // The page loads while the database and the menu are made ready: what it asks for waits until then.
  void loadApp(window);
  answerRequests(parts);
  if (wishes.exitAtEnd) onCrash(window, () => endWith({ ok: false, message: say("crashEnd") }));
  else recover(parts, sample);
  return {
    show(place) {
      showWindow(window);
      if (!place) return;
      if (parts.hasPageStarted) sendEvent(window.webContents, "openRequested", targets.add(place));
      else parts.startTarget = targets.add(place);
    },
  };
}

/** With the page that makes it, a file that is not complete has come to nothing. */
function dropAudioWith(window: BrowserWindow, audioFiles: AudioFiles): void {
  window.once("closed", audioFiles.dropNow);
  window.webContents.on("render-process-gone", audioFiles.dropNow);
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) audioFiles.dropNow();
  });
  app.once("will-quit", audioFiles.dropNow);
}

function recover(parts: Parts, sample: OpenTarget): void {
  const { window, say, targets, documents } = parts;
  recoverFromCrashes(window, {
    say,
    quit: () => app.quit(),
    reload(start) {
      const last = start === "last" ? documents.lastOpened() : null;
      parts.hasPageStarted = false;
      parts.startTarget = last ? targets.add({ kind: "document", document: last }) : sample;
      void loadApp(window);
    },
  });
}

function answerRequests(parts: Parts): void {
  const { wishes, say, targets, documents, window } = parts;
  const database = openDatabase(join(app.getPath("userData"), "hark.db"));
  const shelf = openShelf(parts, database);
  const feeds = openFeeds({ database, network: parts.network, shelf, window, say, refreshes: !wishes.exitAtEnd });
  parts.feeds = feeds;
  const libraryFiles = openLibraryFiles({ database, window, say });
  parts.libraryFiles = libraryFiles;
  const natural = openNatural(parts);
  const menuContext = {
    say,
    isMac: process.platform === "darwin",
    choose: (commandId: string) => sendEvent(window.webContents, "commandChosen", commandId),
  };
  showMenu([], menuContext);
  const requests = createRequests({
    documents,
    shelf,
    feeds,
    libraryFiles: libraryFiles.requests,
    bulletin: openBulletin(database),
    folder: app.getPath("userData"),
    pronunciations: createPronunciationRequests({
      write: (entries) => writePronunciations(database, entries),
      choosePathToSave: () => {
        const proposed = join(app.getPath("documents"), "hark-pronunciation.tsv");
        const kind = say("dictionaryFiles");
        return chooseSavePath(window, { title: say("saveDictionary"), kind, extension: "tsv", proposed });
      },
      choosePathToOpen: () => {
        const question = { title: say("openDictionary"), kind: say("dictionaryFiles"), extensions: ["tsv", "txt"] };
        return chooseOpenPath(window, question, say);
      },
    }),
    natural,
    copyText,
    startUp: () => describeStart(parts, database, natural),
    saveSettings: (settings) => writeSettings(database, settings),
    mayRunScripts: () => readSettings(database).runScripts,
    async chooseFile() {
      const path = await choosePath(window, say);
      return path === null ? null : targets.add({ kind: "path", path });
    },
    saveReport: (reading) => saveReport(reading, parts),
    saveKeys: (keys) => saveKeys(keys, parts),
    beginAudio: (proposal) => beginAudio(proposal, parts),
    audioFiles: parts.audioFiles,
    openInBrowser: (url) => askToOpenInBrowser(window, url, say),
    showMenu: (menu) => showMenu(menu, menuContext),
    restoreSound,
    awaitSpeechLoss: () => awaitSpeechLoss(process.platform, process.env),
    spoken: wishes.transcript ? createTranscript((line) => process.stdout.write(line)) : () => undefined,
    ended: wishes.exitAtEnd ? endWith : () => undefined,
  });
  serveRequests(requests, (event) => isFromApp(window, event));
}

function openNatural({ wishes, window, network, say }: Parts): NaturalRequests {
  return createNaturalRequests({
    window,
    network,
    testManifest: wishes.voicePack,
    chooseFolder: () => chooseFolder(window, say("chooseVoicePack")),
  });
}

function openBulletin(database: DatabaseSync): BulletinStore {
  const bulletin = createBulletinStore(database);
  purgeRemoved({ purge: () => bulletin.purge(Date.now()) });
  return bulletin;
}

/** The library; Hark begins where the listener was last, unless it was told what to open. */
function openShelf(parts: Parts, database: DatabaseSync): Shelf {
  const library = createLibrary(database);
  purgeRemoved(library);
  const shelf = createShelf({
    library,
    folder: app.getPath("userData"),
    isLasting: database.location() !== null,
    images: createLibraryImages(database),
    findDocument: parts.recent.find,
    getLimit: () => readSettings(database).libraryLimit * 1_000_000,
  });
  parts.shelf = shelf;
  const last = shelf.findLast();
  const { target, exitAtEnd } = parts.wishes;
  if (last !== null && target === null && !exitAtEnd)
    parts.startTarget = parts.targets.add({ kind: "kept", articleId: last }, parts.say("lastArticle"));
  return shelf;
}

async function saveKeys(keys: string, { window, say }: Parts): Promise<Result<SavedFile>> {
  const proposed = join(app.getPath("documents"), "hark-keys.json");
  const question = { title: say("saveKeys"), kind: say("keyFiles"), extension: "json", proposed };
  const path = await chooseSavePath(window, question);
  return path === null ? fail("cancelled") : saveFile(path, keys);
}

async function saveReport(reading: BadReading, { window, say }: Parts): Promise<Result<SavedFile>> {
  const savedAt = new Date();
  const proposed = join(app.getPath("documents"), nameReport(reading.document.label, savedAt));
  const kind = say("reportFiles");
  const path = await chooseSavePath(window, { title: say("saveReport"), kind, extension: "json", proposed });
  if (path === null) return fail("cancelled");
  const facts = { harkVersion: app.getVersion(), platform: process.platform, release: release(), savedAt };
  return saveFile(path, writeReport(reading, facts));
}

async function beginAudio(
  { title, format }: AudioProposal,
  { window, say, audioFiles }: Parts,
): Promise<Result<AudioFile>> {
  const proposed = join(app.getPath("music"), nameAudio(title, format));
  const kind = say(`audioFiles.${format}`);
  const path = await chooseSavePath(window, { title: say("saveAudio"), kind, extension: format, proposed });
  return path === null ? fail("cancelled") : audioFiles.begin(withEnding(path, format));
}

async function describeStart(parts: Parts, database: DatabaseSync, natural: NaturalRequests): Promise<StartUp> {
  const settings = readSettings(database);
  const { wishes, languages } = parts;
  const soundOutput = !wishes.silent && (await hasSoundOutput(process.platform, process.env));
  parts.hasPageStarted = true;
  return {
    locale: pickLocale(languages),
    platform: platformName(process.platform),
    settings: { ...settings, rate: wishes.rate ?? settings.rate, speaker: wishes.speaker ?? settings.speaker },
    pronunciations: readPronunciations(database),
    voicePack: await natural.readVoicePack(),
    target: parts.startTarget,
    readAtOnce: wishes.read,
    asksSpeaker: !wishes.exitAtEnd && wishes.speaker === null,
    assistiveTechnology: app.isAccessibilitySupportEnabled(),
    soundOutput,
  };
}

function platformName(platform: NodeJS.Platform): StartUp["platform"] {
  if (platform === "win32") return "windows";
  return platform === "darwin" ? "mac" : "linux";
}
