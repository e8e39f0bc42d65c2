import type { Direction } from "./cursor.ts";
import type { MoveTarget } from "./stops.ts";
import type { CellStep } from "./table-cell.ts";

/** What commands can do; the session does it. */
export interface CommandContext {
  focusAddress(): void;
  chooseFile(): void;
  openClipboard(): void;
  showLibrary(): void;
  /** Writes all of the library into a file. */
  exportLibrary(): void;
  /** Brings in a library's file. */
  importLibrary(): void;
  /** Takes out what the last import has added. */
  undoImport(): void;
  /** Saves the article on screen for later, or not any more. */
  toggleSaved(): void;
  /** Marks the article on screen as heard, or as new. */
  toggleHeard(): void;
  /** Puts the article on screen into the bulletin. */
  queueArticle(): void;
  playBulletin(): void;
  showBulletin(): void;
  /** To the next story of the bulletin, or the one before. */
  openStory(step: -1 | 1): void;
  /** Lets the bulletin stop after the story under way, or go on. */
  stopAfterStory(): void;
  showPasteDialog(): void;
  openInBrowser(): void;
  goBack(): void;
  showAudioDialog(): void;
  /** Ends what is being loaded; if nothing is, the reading of feeds; if that is not, what is being saved or brought in. */
  cancel(): void;

  /** Shows the headlines of all feeds; the feeds where there are none. */
  showHeadlines(): void;
  showFeeds(): void;
  refreshFeeds(): void;
  /** Opens the headline after (1) or before (-1) the one that was opened last. */
  openNeighbour(step: 1 | -1): void;

  togglePlayback(): void;
  stopPlayback(): void;
  readFromHere(): void;
  /** Faster is positive; a step is 20 words a minute. */
  changeRate(steps: number): void;
  changeVerbosity(): void;
  changeSpeaker(): void;
  tellPlace(): void;
  repeatAnnouncement(): void;
  showPronunciation(): void;
  /** All voices, to hear and choose. */
  showVoices(): void;
  /** How each thing of an article is told. */
  showStructure(): void;
  /** Shows the natural voices, to be installed or removed. */
  showNatural(): void;
  repeatSentence(): void;
  /** The sentence once more, slower. */
  readSlower(): void;
  tellTimeLeft(): void;
  changeSleepTimer(): void;
  /** Turns the voice down for listening beside something else, and up again. */
  toggleQuiet(): void;
  /** Plays on the next of the sound devices. */
  changeSoundDevice(): void;
  /** More is positive. */
  changeVolume(steps: number): void;
  changePitch(steps: number): void;
  changePauses(steps: number): void;
  /** More is read after a positive step on the skim ladder, less after a negative one. */
  changeSkim(steps: number): void;

  move(target: MoveTarget, direction: Direction): void;
  moveToCell(step: CellStep): void;
  /** Says the character at the position; again: by the word that spells it. */
  tellCharacter(): void;
  moveOutOfContainer(direction: Direction): void;
  moveToEdge(direction: Direction): void;

  cycleLandmark(direction: Direction): void;
  toggleLetterKeys(): void;
  /** Leaves media keys and headset buttons to other programs, or takes them again. */
  toggleMediaKeys(): void;
  togglePageScripts(): void;
  /** Shows the page as it is, or the article again. */
  togglePageAsItIs(): void;
  showSkipped(): void;
  /** What is in the article and what is not, line by line. */
  showCompleteness(): void;
  /** Asks for a text to find in the article. */
  showFind(): void;
  /** Goes to where that text is next, or asks for it. */
  findAgain(direction: Direction): void;
  /** Lists headings, links and the like. */
  showElements(): void;
  /** Says what keys do, without doing it. */
  showDescriber(): void;
  /** Lists the last messages. */
  showLog(): void;
  /** Lets the reader change keys. */
  showKeysDialog(): void;
  showPalette(): void;
  showKeyHelp(): void;
  showReportDialog(): void;
}
