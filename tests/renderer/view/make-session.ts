import { computed, type Signal, signal } from "@preact/signals";
import type { Failure, ImageBytes, Locale, Result, Settings } from "../../../main/contract.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { createBulletinState } from "../../../renderer/view/bulletin-state.ts";
import { createFeedsState } from "../../../renderer/view/feeds-state.ts";
import { createHeadlinesState } from "../../../renderer/view/headlines-state.ts";
import { LibraryFileState } from "../../../renderer/view/library-file/library-file-state.ts";
import { createLibraryState } from "../../../renderer/view/library-state.ts";
import { createPronunciationState } from "../../../renderer/view/pronunciation-state.ts";
import type { Session } from "../../../renderer/view/session.ts";

type Writable<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends { peek(): infer Value } ? Signal<Value> : Type[Key];
};

/** A session whose state a test sets, and which writes down what it is asked for. */
export interface TestSession extends Writable<Session> {
  /** What was asked for, in order: "run file.open", "openAddress dw.com". */
  readonly asked: string[];
}

const settings: Settings = {
  rate: 180,
  voices: {},
  voiceRates: {},
  naturalSpeed: null,
  pitch: 50,
  volume: 100,
  quiet: false,
  soundDevice: "",
  pauses: 100,
  skips: [],
  duck: false,
  pitchByRole: false,
  cues: {},
  favouriteVoices: [],
  networkVoices: false,
  verbosity: "brief",
  speaker: "hark",
  letterKeys: true,
  keyPreset: "hark",
  keyChanges: {},
  mediaKeys: true,
  runScripts: true,
  wholeAddresses: false,
  libraryLimit: 1000,
  feedInterval: 60,
  fetchAhead: false,
};

const emptyLibrary = {
  listLibrary: () => Promise.resolve({ articles: [], count: 0, bytes: 0 }),
  removeArticle: () => Promise.resolve({ ok: true, value: undefined } as const),
  putArticleBack: () => Promise.resolve({ ok: true, value: undefined } as const),
  setSaved: () => Promise.resolve({ ok: true, value: undefined } as const),
  setHeard: () => Promise.resolve({ ok: true, value: undefined } as const),
};

const noLibraryFiles = {
  beginLibraryFile: () => Promise.resolve(cancelled),
  takeForLibraryFile: () => Promise.resolve(cancelled),
  writeToLibraryFile: () => Promise.resolve(cancelled),
  finishLibraryFile: () => Promise.resolve(cancelled),
  dropLibraryFile: () => Promise.resolve(),
  importLibrary: () => Promise.resolve(cancelled),
  cancelLibraryImport: () => Promise.resolve(),
  undoLibraryImport: () => Promise.resolve({ ok: true, value: 0 } as const),
};

const noFeeds = {
  subscribe: () => Promise.resolve(cancelled),
  refreshFeeds: () => Promise.resolve(null),
  refreshFeed: () => Promise.resolve(null),
  cancelFeedWork: () => Promise.resolve(),
  importFeeds: () => Promise.resolve(cancelled),
  exportFeeds: () => Promise.resolve(cancelled),
  listFeeds: () => Promise.resolve({ feeds: [], unread: 0 }),
  unsubscribe: () => Promise.resolve({ ok: true, value: undefined } as const),
  putFeedBack: () => Promise.resolve({ ok: true, value: undefined } as const),
  renameFeed: () => Promise.resolve({ ok: true, value: undefined } as const),
  listHeadlines: () => Promise.resolve({ headlines: [], unread: 0 }),
  setHeadlinesRead: () => Promise.resolve({ ok: true, value: undefined } as const),
  setHeadlineSaved: () => Promise.resolve({ ok: true, value: undefined } as const),
  removeHeadline: () => Promise.resolve({ ok: true, value: undefined } as const),
  putHeadlineBack: () => Promise.resolve({ ok: true, value: undefined } as const),
};

const emptyBulletin = {
  listBulletin: () => Promise.resolve([]),
  queueStory: () => Promise.resolve({ ok: true, value: true } as const),
  removeStory: () => Promise.resolve({ ok: true, value: undefined } as const),
  putStoryBack: () => Promise.resolve({ ok: true, value: undefined } as const),
  moveStory: () => Promise.resolve({ ok: true, value: false } as const),
  placeStoryAfter: () => Promise.resolve({ ok: true, value: undefined } as const),
  beginStory: () => Promise.resolve({ ok: true, value: undefined } as const),
  listHeardRuns: () => Promise.resolve([]),
  noteHeardRuns: () => Promise.resolve({ ok: true, value: undefined } as const),
  setStoryHeard: () => Promise.resolve({ ok: true, value: undefined } as const),
};

const cancelled: Failure = { ok: false, reason: "cancelled", detail: {} };

const noPronunciations = {
  savePronunciations: () => Promise.resolve({ ok: true as const, value: null }),
  exportPronunciations: () => Promise.resolve(cancelled),
  importPronunciations: () => Promise.resolve(cancelled),
};

/** Makes a session without an article. `images` are answers by address; every other picture is not found. */
export function makeSession(locale: Locale = "en", images: Readonly<Record<string, ImageBytes>> = {}): TestSession {
  const asked: string[] = [];
  const ask =
    (name: string) =>
    (...values: readonly unknown[]) => {
      asked.push(
        [name, ...values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)))].join(" "),
      );
    };
  const session: TestSession = {
    asked,
    t: createTranslate(locale),
    locale,
    article: signal(null),
    understood: computed(() => session.article.value),
    isAsItIs: signal(false),
    name: computed(() => session.article.value?.metadata.headline ?? ""),
    label: signal("rain.html"),
    loading: signal(null),
    problem: signal(""),
    audioProgress: signal(null),
    position: signal({ block: 0, offset: 0 }),
    playback: signal("idle"),
    spokenSentence: signal(null),
    spokenWord: signal(null),
    spokenText: signal(""),
    settings: signal(settings),
    voices: signal([]),
    voiceKey: signal(""),
    unspoken: signal([]),
    skim: signal("everything"),
    passedOver: signal(0),
    commands: signal(commands),
    keyEditor: {
      edited: signal(null),
      edit: ask("edit"),
      press: ask("press"),
      remove: ask("remove"),
      reset: ask("reset"),
      resetAll: ask("resetAll"),
      choosePreset: ask("choosePreset"),
      exportKeys: () => Promise.resolve(),
      importKeys: () => Promise.resolve(),
    },
    finder: {
      query: signal(""),
      hits: signal([]),
      current: signal(null),
      count: () => 0,
      search: () => false,
      goToHit: ask("goToHit"),
    },
    dialog: signal(null),
    library: createLibraryState({ t: createTranslate(locale), request: emptyLibrary, announce: ask("announce") }),
    libraryFile: new LibraryFileState({
      t: createTranslate(locale),
      locale,
      isMac: false,
      request: noLibraryFiles,
      pronunciation: { bring: () => [], takeOut: ask("takeOut") },
      announce: ask("announce"),
      showProblem: ask("showProblem"),
      onChanged: ask("libraryChanged"),
    }),
    feeds: createFeedsState({
      t: createTranslate(locale),
      isMac: false,
      request: noFeeds,
      announce: ask("announce"),
      onChanged: ask("feedsChanged"),
    }),
    headlines: createHeadlinesState({
      t: createTranslate(locale),
      request: noFeeds,
      announce: ask("announce"),
      onMarked: ask("marked"),
    }),
    openHeadline: ask("openHeadline"),
    showHeadlinesOf: ask("showHeadlinesOf"),
    pronunciation: createPronunciationState({
      t: createTranslate(locale),
      isMac: false,
      initial: [],
      request: noPronunciations,
      announce: ask("announce"),
    }),
    natural: {
      pack: signal({ state: "absent", bytes: 107_000_000, bytesHere: 0, voices: ["af_heart"], host: "example.com" }),
      progress: signal(null),
      problem: signal(""),
      read: () => Promise.resolve(),
      download: () => Promise.resolve(),
      copy: () => Promise.resolve(),
      cancel: ask("cancel"),
      remove: () => Promise.resolve(),
      measure: () => Promise.resolve(),
      getSustainedRate: () => 200,
      tell: () => undefined,
    },
    bulletin: createBulletinState({ t: createTranslate(locale), request: emptyBulletin, announce: ask("announce") }),
    queueArticle: () => Promise.resolve(),
    queueHeadline: () => Promise.resolve(),
    playStory: ask("playStory"),
    hearPronunciation: ask("hearPronunciation"),
    hearEarcons: ask("hearEarcons"),
    wordAtPosition: () => "",
    moveFocus: (move) => move(),
    returnFocus: (move) => move(),
    sayProblem: ask("sayProblem"),
    run: ask("run"),
    openAddress: ask("openAddress"),
    openFile: (file) => ask("openFile")(file.name),
    openPasted: ask("openPasted"),
    openKept: ask("openKept"),
    visitBlock: ask("visitBlock"),
    goToBlock: ask("goToBlock"),
    goToRange: ask("goToRange"),
    articleShown: () => {},
    followLink: ask("followLink"),
    openInBrowser: ask("openInBrowser"),
    hearSkipped: ({ text }, isAsked) => ask("hearSkipped")(text, isAsked),
    hearText: ask("hearText"),
    copyText: (text) => {
      ask("copyText")(text);
      return Promise.resolve();
    },
    fetchImage: (url) => Promise.resolve(answerImage(images[url])),
    changeSettings: ask("changeSettings"),
    chooseVoice: ask("chooseVoice"),
    allVoices: signal([]),
    chooseVoiceOf: ask("chooseVoiceOf"),
    hearVoice: ask("hearVoice"),
    watchSoundDevices: (listener) => {
      listener(["Headphones"]);
      return () => undefined;
    },
    toggleFavouriteVoice: ask("toggleFavouriteVoice"),
    saveReport: (note) => {
      ask("saveReport")(note);
      return Promise.resolve("");
    },
    saveAudio: (choice) => {
      ask("saveAudio")(choice);
      return Promise.resolve("");
    },
    describeAudioVoice: () => "With the voice eSpeak, at 180 words a minute.",
    dismissProblem: () => {
      asked.push("dismissProblem");
      session.problem.value = "";
    },
    announce: ask("announce"),
    sayOption: ask("sayOption"),
    speaker: signal("hark"),
    askSpeakerAloud: () => undefined,
    chooseSpeaker: ask("chooseSpeaker"),
    messages: signal([]),
    closeDialog: (after) => {
      asked.push("closeDialog");
      session.dialog.value = null;
      after?.();
    },
    leaveDialog: () => session.closeDialog(),
    dialogClosed: () => undefined,
  };
  return session;
}

function answerImage(image: ImageBytes | undefined): Result<ImageBytes> {
  return image ? { ok: true, value: image } : { ok: false, reason: "not-found", detail: {} };
}
