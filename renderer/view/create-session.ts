import { effect, type Signal, signal } from "@preact/signals";
import type { HarkBridge, Locale, StartUp } from "../../main/contract.ts";
import { createLiveRegion } from "../accessibility/live-region.ts";
import type { TextRange } from "../article/article.ts";
import { createTranslate } from "../locales/translate.ts";
import { commandTable, findCommand } from "../navigation/commands.ts";
import { type Announcer, type ChosenSpeaker, createAnnouncer, decideSpeaker } from "./announcer.ts";
import { AudioSaver } from "./audio-saver.ts";
import { createCellMover } from "./cell-mover.ts";
import { sayEmpty } from "./command-sentences.ts";
import { type Bulletin, createBulletin } from "./create-bulletin.ts";
import { createCommandContext, type SessionParts } from "./create-command-context.ts";
import { createFacade } from "./create-facade.ts";
import { createNews, type News } from "./create-news.ts";
import { createDucking } from "./ducking.ts";
import { createFinder } from "./finder.ts";
import { focusRange } from "./focus-range.ts";
import { joinFocus } from "./join-focus.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { createKeyEditor } from "./key-editor.ts";
import { listenForKeys } from "./keys.ts";
import { LibraryFileState } from "./library-file/library-file-state.ts";
import { createLibraryState } from "./library-state.ts";
import { followMediaKeys } from "./media-keys.ts";
import { createMenuModel } from "./menu-model.ts";
import { createMover } from "./mover.ts";
import { createNaturalState } from "./natural-state.ts";
import { createOpener } from "./opener.ts";
import { createOwnVoice } from "./own-voice.ts";
import { createPageSwitch } from "./page-switch.ts";
import { createPronunciationState } from "./pronunciation-state.ts";
import { createReading } from "./reading.ts";
import { createReporter } from "./reporter.ts";
import { createSavingTrouble } from "./saving-trouble.ts";
import { createReturnSentences } from "./say-return.ts";
import { voiceControls } from "./self-voicing.ts";
import type { DialogName, Session } from "./session.ts";
import { createSettingsState, type SettingsState } from "./settings-state.ts";
import { createSilentSound } from "./silent-sound.ts";
import { watchTyping } from "./typing-watch.ts";
import { findCancel } from "./under-way.ts";
import { createVoicing, type Voicing } from "./voicing.ts";

/** Everything that lives as long as the window is made here, once, and put together. */
export function createSession(bridge: HarkBridge, startUp: StartUp): Session {
  const parts = createParts(bridge, startUp);
  const context = createCommandContext(parts);
  const run = (id: string) => findCommand(id)?.run(context);
  const { noteInput } = parts.announcer;
  for (const type of ["keydown", "pointerdown"])
    document.addEventListener(type, noteInput, { capture: true, passive: true });
  /** Chosen otherwise than by a key in the window. */
  const runChosen = (id: string) => {
    noteInput();
    run(id);
  };
  listenForKeys({
    getCommands: () => parts.commands.value,
    context,
    isMac: parts.isMac,
    ...createChordSentences(parts),
    refuseUndo: () => parts.announcer.announce(parts.t("say.nothingToUndo")),
    areLetterKeysOn: () => parts.settings.settings.value.letterKeys,
    isEscapeForHark: () => parts.dialog.value === null && findCancel(parts) !== null,
  });
  voiceControls(document, {
    t: parts.t,
    isOn: () => parts.getSpeaker() === "hark" && !parts.isMovingFocus(),
    locale: parts.locale,
    announce: parts.announcer.sayFocusAll,
    onReturn: createReturnSentences(parts),
  });
  joinFocus({
    playback: parts.voicing.player.state,
    article: parts.reading.article,
    position: parts.reading.position,
    assistiveTechnology: startUp.assistiveTechnology,
    isGoingOn: () => parts.bulletin.isBetween.peek(),
    focusPosition: ({ block, offset }) =>
      parts.moveFocus(() => focusRange(document, { block, start: offset, end: offset })),
  });
  followMediaKeys(parts, runChosen, {
    session: navigator.mediaSession,
    sound: createSilentSound(),
    isForgetful: startUp.platform === "linux",
  });
  bridge.on("voicePackProgress", parts.natural.tell);
  bridge.on("libraryProgress", (progress) => parts.libraryFile.follow(progress));
  bridge.on("commandChosen", runChosen);
  bridge.on("openRequested", parts.opener.openTarget);
  bridge.on("feedProgress", parts.news.facade.feeds.follow);
  parts.opener.openTarget(startUp.target);
  // Building the native menu keeps main busy, so it comes after the request for the article.
  effect(() => void bridge.request.setMenu(createMenuModel(parts.t, commandTable.value)));
  return createFacade(parts, startUp, run);
}

function createChordSentences({ t, isMac, announcer }: SessionParts) {
  const control = t(isMac ? "key.command" : "key.ctrl");
  return {
    promptChord: (firstStroke: string) =>
      announcer.announce(
        t(firstStroke.includes("Shift") ? "say.chordPrevious" : "say.chordNext", { control }),
        "chord",
      ),
    refuseChord: () => announcer.announce(t("say.chordUnknown"), "chord"),
  };
}

function createParts({ request }: HarkBridge, startUp: StartUp): SessionParts {
  const t = createTranslate(startUp.locale);
  const isMac = startUp.platform === "mac";
  const reading = createReading();
  const settings = createSettingsState(startUp.settings, async (changed) => {
    const saved = await request.saveSettings(changed);
    if (!saved.ok) trouble.tell("place", saved);
  });
  const getSpeaker = () => decideSpeaker(settings.settings.value.speaker, startUp.assistiveTechnology);
  const announcer: Announcer = createSpeakingAnnouncer(getSpeaker, startUp, settings, () => voicing);
  const { announce } = announcer;
  const problem = signal("");
  const showProblem = (sentence: string) => {
    problem.value = sentence;
  };
  const pronunciation = createPronunciationState({ t, isMac, request, announce, initial: startUp.pronunciations });
  const pronunciations = pronunciation.entries;
  const voicing = createVoicing({ request, startUp, t, reading, settings, announce, showProblem, pronunciations });
  const focusMoves = createFocusMoves();
  const moving = {
    t,
    locale: startUp.locale,
    reading,
    player: voicing.player,
    ...announcer,
    sayEmpty: () => sayEmpty(t, isMac),
    focusRange: (range: TextRange) => focusMoves.moveFocus(() => focusRange(document, range)),
  };
  const moves = createMoves(moving, startUp, getSpeaker);
  const onFailed = (message: string) => {
    announce(message);
    // A run that ends by itself has nothing to read when its one article could not be opened.
    if (!reading.article.value) void request.reportEnd({ ok: false, message });
  };
  const typing = watchTyping(document);
  const trouble = createSavingTrouble({ t, heard: voicing.player.heard, announce });
  const keeper = createFlushedKeeper({ request, reading, trouble, getRate: () => settings.settings.value.rate });
  const mayRunScripts = () => settings.settings.value.runScripts;
  const shared = { t, isMac, locale: startUp.locale, request, reading };
  const onChanged = () => readAgain(bulletin, news);
  const libraryFile = new LibraryFileState({ ...shared, announce, showProblem, pronunciation, onChanged });
  const offers = createOffers(moves.dialog, libraryFile, () => news);
  const opening = { problem, announcer, keeper, mayRunScripts, onFailed, onBegun: typing.reset, ...offers };
  const opener = createOpener({ ...shared, ...opening });
  const library = createLibraryState({ t, request, announce });
  const keyEditor = createKeyEditor({ ...shared, settings, announce });
  const spoken = { pronunciation, settings, problem, getSpeaker, announcer };
  const common = { ...shared, ...spoken, commands: commandTable, keyEditor };
  const pageSwitch = createPageSwitch({ ...moving, isMac });
  const audioSaver = new AudioSaver({ ...common, voicing, showProblem });
  const natural = createNaturalState({ t, request, voicing: voicing.natural, announce, initial: startUp.voicePack });
  const made = { voicing, opener, keeper, pageSwitch, audioSaver, natural, library, libraryFile, typing };
  const news = createNews({ ...common, ...moves, ...made });
  const whole = { ...common, ...moves, ...made, ...focusMoves, reporter: createReporter(shared) };
  const bulletin = createBulletin(whole);
  return { ...whole, news, bulletin };
}

/** Its place is written before the window goes, or the page begins again. */
function createFlushedKeeper(options: Parameters<typeof createKeeper>[0]): Keeper {
  const keeper = createKeeper(options);
  window.addEventListener("pagehide", () => void keeper.flush());
  return keeper;
}

/** The library is another than it was read as. */
function readAgain({ facade }: Bulletin, news: News): void {
  facade.bulletin.forgetHeard();
  void news.reload();
}

/** What was asked for is nothing to read: what can be done with it is offered. */
function createOffers(dialog: Signal<DialogName | null>, { offered }: LibraryFileState, getNews: () => News) {
  return {
    onFeed: (address: string) => getNews().proposeFeed(address),
    onLibrary: (name: string) => {
      offered.value = name;
      dialog.value = "libraryOffer";
    },
  };
}

type Moving = Omit<Parameters<typeof createFinder>[0], "showDialog"> & { readonly locale: Locale };

/** The ways to move the position by command, and the dialogs that some of them ask in. */
function createMoves(moving: Moving, { assistiveTechnology }: StartUp, getSpeaker: () => ChosenSpeaker) {
  const dialog = signal<DialogName | null>(null);
  const showDialog = () => {
    dialog.value = "find";
  };
  return {
    dialog,
    mover: createMover({ ...moving, assistiveTechnology, getSpeaker }),
    moveToCell: createCellMover(moving),
    finder: createFinder({ ...moving, showDialog }),
  };
}

/** The player is made after the announcer that it reports its troubles to, so it is asked for when it is needed. */
function createSpeakingAnnouncer(
  getSpeaker: () => ChosenSpeaker,
  { locale }: StartUp,
  { settings }: SettingsState,
  getVoicing: () => Voicing,
) {
  const liveRegion = createLiveRegion(document);
  const ducking = createDucking({
    locale,
    isWanted: () => settings.value.duck && getSpeaker() !== "hark" && getVoicing().player.state.value === "playing",
    duck: (share, seconds) => getVoicing().player.duck(share, seconds),
  });
  document.addEventListener("focusin", ducking.expectFocus);
  const ownVoice = createOwnVoice((...said) => getVoicing().player.announceAll(...said));
  return createAnnouncer(
    {
      locale,
      getSpeaker,
      ownVoice,
      showPolitely: (sentence, topic) => {
        liveRegion.announce(sentence, topic);
        ducking.expectSpeech(sentence);
      },
      withdrawPolitely: (topic) => liveRegion.withdraw(topic),
    },
    createTranslate(locale),
  );
}

/** Lets focus that a command moves be told from focus that the reader moves: the command has said where it went. */
function createFocusMoves() {
  let isMoving = false;
  let isReturning = false;
  return {
    isReturningFocus: () => isReturning,
    returnFocus: (move: () => void) => {
      isReturning = true;
      move();
      isReturning = false;
    },
    isMovingFocus: () => isMoving,
    moveFocus: (move: () => void) => {
      isMoving = true;
      move();
      isMoving = false;
    },
  };
}
