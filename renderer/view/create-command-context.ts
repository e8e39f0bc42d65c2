import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Locale, Requests } from "../../main/contract.ts";
import { cycleLandmark } from "../accessibility/landmarks.ts";
import type { Translate } from "../locales/translate.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import type { CommandTable } from "../navigation/commands.ts";
import type { CellStep } from "../navigation/table-cell.ts";
import type { Announcer, ChosenSpeaker } from "./announcer.ts";
import type { AudioSaver } from "./audio-saver.ts";
import { nextSpeaker, sayEmpty, speakerSentences, verbositySentences } from "./command-sentences.ts";
import type { Bulletin } from "./create-bulletin.ts";
import type { News } from "./create-news.ts";
import type { Finder } from "./finder.ts";
import type { Keeper } from "./keeper.ts";
import { createKeptActions } from "./kept-actions.ts";
import type { KeyEditor } from "./key-editor.ts";
import type { LibraryFileState } from "./library-file/library-file-state.ts";
import type { LibraryState } from "./library-state.ts";
import type { Mover } from "./mover.ts";
import type { NaturalState } from "./natural-state.ts";
import type { Opener } from "./opener.ts";
import type { PageSwitch } from "./page-switch.ts";
import type { PronunciationState } from "./pronunciation-state.ts";
import { articleStart, type Reading } from "./reading.ts";
import type { SaveReport } from "./reporter.ts";
import type { DialogName } from "./session.ts";
import { clampRate, getNextVerbosity, rateStep, type SettingsState } from "./settings-state.ts";
import { climb, skimSentences } from "./skim-ladder.ts";
import { createSoundActions } from "./sound-actions.ts";
import { createTellers } from "./tellers.ts";
import type { TypingWatch } from "./typing-watch.ts";
import { findCancel } from "./under-way.ts";
import type { Voicing } from "./voicing.ts";

/** The parts of a session that commands reach into. */
export interface SessionParts {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly locale: Locale;
  readonly request: Requests;
  readonly reading: Reading;
  /** The table of commands, with the reader's keys. */
  readonly commands: ReadonlySignal<CommandTable>;
  readonly keyEditor: KeyEditor;
  readonly voicing: Voicing;
  readonly mover: Mover;
  readonly finder: Finder;
  /** Goes from cell to cell of a table. */
  moveToCell(step: CellStep): void;
  readonly opener: Opener;
  readonly keeper: Keeper;
  readonly pageSwitch: PageSwitch;
  readonly reporter: SaveReport;
  readonly audioSaver: AudioSaver;
  readonly natural: NaturalState;
  readonly settings: SettingsState;
  readonly library: LibraryState;
  readonly libraryFile: LibraryFileState;
  readonly news: News;
  readonly bulletin: Bulletin;
  readonly pronunciation: PronunciationState;
  readonly announcer: Announcer;
  /** The sentence about the last failure; empty when there was none, or it was dismissed. */
  readonly problem: Signal<string>;
  readonly dialog: Signal<DialogName | null>;
  getSpeaker(): ChosenSpeaker;
  /** Moves focus for a command, which says itself where it went. */
  moveFocus(move: () => void): void;
  isMovingFocus(): boolean;
  /** Brings focus back to where it was, where the reader does not want to go on. */
  returnFocus(move: () => void): void;
  isReturningFocus(): boolean;
  readonly typing: TypingWatch;
}

/** What commands do, each in a line or two. */
export function createCommandContext(parts: SessionParts): CommandContext {
  const { moveToCell } = parts;
  return {
    moveToCell,
    ...parts.news.actions,
    ...parts.bulletin.actions,
    ...createFileActions(parts),
    ...createKeptActions(parts),
    ...createListenActions(parts),
    ...createSoundActions(parts),
    ...createViewActions(parts),
    ...parts.mover,
  };
}

function createFileActions(parts: SessionParts) {
  const { t, request, reading, opener, audioSaver, announcer, library, libraryFile, dialog } = parts;
  return {
    focusAddress: () => {
      dialog.value = null;
      const field = document.getElementById("address");
      if (!(field instanceof HTMLInputElement)) return;
      // Focus that does not move is told by nobody.
      if (document.activeElement === field) announcer.announce(t("view.address"), "address");
      field.focus();
      field.select();
    },
    chooseFile: () => opener.openChosenFile(),
    openClipboard: () => opener.openClipboard(),
    showLibrary: () => {
      // Read first: what the dialog says as it opens is how many there are.
      void library.begin().then(() => {
        dialog.value = "library";
      });
    },
    exportLibrary: () => void libraryFile.exportAll(),
    importLibrary: () => void libraryFile.importAll(false),
    undoImport: () => void libraryFile.undo(),
    showPasteDialog: () => {
      dialog.value = "paste";
    },
    openInBrowser: () => {
      const url = findFocusedLink() ?? reading.article.value?.metadata.url;
      if (url) void request.openInBrowser(url);
      else announcer.announce(t("say.notOnWeb"));
    },
    goBack: () => {
      if (!parts.news.goBack()) announcer.announce(t("say.noWayBack"));
    },
    showAudioDialog: () => {
      if (audioSaver.progress.value) audioSaver.tellProgress();
      else if (reading.article.value) dialog.value = "audio";
      else announcer.announce(sayEmpty(t, parts.isMac));
    },
    cancel: () => findCancel(parts)?.(),
  } satisfies Partial<CommandContext>;
}

function createListenActions(parts: SessionParts) {
  const { t, settings, announcer, getSpeaker } = parts;
  const { player, skim, heardBefore } = parts.voicing;
  return {
    togglePlayback: () => {
      if (parts.bulletin.isBetween.value) parts.bulletin.rest();
      else if (player.state.value === "playing") player.pause();
      else startPlayback(parts);
    },
    stopPlayback: () => {
      parts.bulletin.rest();
      player.stop();
    },
    readFromHere: () => startPlayback(parts),
    changeRate: (steps: number) => {
      const wished = settings.settings.value.rate + steps * rateStep;
      const rate = clampRate(wished);
      settings.change({ rate });
      announcer.announce(t(rate === wished ? "say.rate" : "say.rateLimit", { rate }), "rate");
    },
    changeVerbosity: () => {
      const verbosity = getNextVerbosity(settings.settings.value.verbosity);
      settings.change({ verbosity });
      announcer.announce(t(verbositySentences[verbosity]), "verbosity");
    },
    changeSkim: (steps: number) => {
      if (steps > 0 && skim.value === "everything" && heardBefore.value.size > 0) {
        heardBefore.value = new Set();
        announcer.announce(t("say.heardBeforeIsRead"), "skim");
        return;
      }
      skim.value = climb(skim.value, steps);
      announcer.announce(t(skimSentences[skim.value]), "skim");
    },
    changeSpeaker: () => {
      const speaker = nextSpeaker[getSpeaker()];
      settings.change({ speaker });
      announcer.announce(t(speakerSentences[speaker]), "speaker");
    },
    ...createTellers(parts),
    repeatAnnouncement: () => announcer.repeat(),
    showPronunciation: () => {
      parts.dialog.value = "pronunciation";
    },
    showVoices: () => {
      parts.dialog.value = "voices";
    },
    showStructure: () => {
      parts.dialog.value = "structure";
    },
    showNatural: () => {
      // Read first: what the dialog says as it opens is what is there.
      void parts.natural.read().then(() => {
        parts.dialog.value = "natural";
      });
    },
  } satisfies Partial<CommandContext>;
}

function createViewActions(parts: SessionParts) {
  const { t, isMac, reading, settings, announcer, dialog, pageSwitch, finder, keyEditor } = parts;
  return {
    // What it arrives at is said by whoever says focus: the screen reader, or Hark's own voice (self-voicing.ts).
    cycleLandmark: (direction) => {
      dialog.value = null;
      cycleLandmark(document, direction);
    },
    toggleLetterKeys: () => {
      const letterKeys = !settings.settings.value.letterKeys;
      settings.change({ letterKeys });
      announcer.announce(t(letterKeys ? "say.letterKeysOn" : "say.letterKeysOff"), "letters");
    },
    togglePageScripts: () => {
      const runScripts = !settings.settings.value.runScripts;
      settings.change({ runScripts });
      announcer.announce(t(runScripts ? "say.pageScriptsOn" : "say.pageScriptsOff"), "scripts");
    },
    togglePageAsItIs: () => void pageSwitch.toggle(),
    showSkipped: () => {
      dialog.value = "skipped";
    },
    showCompleteness: () => {
      if (reading.article.value) dialog.value = "completeness";
      else announcer.announce(sayEmpty(t, isMac));
    },
    showReportDialog: () => {
      if (reading.article.value) dialog.value = "report";
      else announcer.announce(sayEmpty(t, isMac));
    },
    showFind: () => {
      if (reading.article.value) dialog.value = "find";
      else announcer.announce(sayEmpty(t, isMac));
    },
    findAgain: finder.goToHit,
    showElements: () => {
      dialog.value = "elements";
    },
    showDescriber: () => {
      dialog.value = "describer";
    },
    showLog: () => {
      dialog.value = "log";
    },
    showKeysDialog: () => {
      keyEditor.edit(null);
      dialog.value = "keys";
    },
    showPalette: () => {
      dialog.value = "palette";
    },
    showKeyHelp: () => {
      dialog.value = "keyHelp";
    },
  } satisfies Partial<CommandContext>;
}

/** From the position; from the start again where the article has been heard to its end. */
export function startPlayback(parts: Pick<SessionParts, "t" | "isMac" | "reading" | "announcer" | "voicing">): void {
  const { t, isMac, reading, announcer } = parts;
  const { player } = parts.voicing;
  if (!reading.article.value) {
    announcer.announce(sayEmpty(t, isMac));
    return;
  }
  if (player.state.value !== "paused" && reading.isAtEnd.value) reading.position.value = articleStart;
  player.play();
}

/** The address of the article's link that has the keyboard's focus, if one has. */
function findFocusedLink(): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLAnchorElement && activeElement.closest("article") ? activeElement.href : null;
}
