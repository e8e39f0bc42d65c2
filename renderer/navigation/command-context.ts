import type { Direction } from "./cursor.ts";
import type { MoveTarget } from "./stops.ts";

/** What commands can do; the session does it. */
export interface CommandContext {
  focusAddress(): void;
  chooseFile(): void;
  openClipboard(): void;
  showLibrary(): void;
  showPasteDialog(): void;
  openInBrowser(): void;
  goBack(): void;
  showAudioDialog(): void;
  /** Ends what is being loaded; if nothing is, what is being saved. */
  cancel(): void;

  togglePlayback(): void;
  stopPlayback(): void;
  readFromHere(): void;
  /** Faster is positive; a step is 20 words a minute. */
  changeRate(steps: number): void;
  changeVerbosity(): void;
  changeSpeaker(): void;
  tellPlace(): void;
  repeatAnnouncement(): void;

  move(target: MoveTarget, direction: Direction): void;
  moveOutOfContainer(direction: Direction): void;
  moveToEdge(direction: Direction): void;

  cycleLandmark(direction: Direction): void;
  toggleLetterKeys(): void;
  togglePageScripts(): void;
  /** Shows the page as it is, or the article again. */
  togglePageAsItIs(): void;
  showSkipped(): void;
  showKeyHelp(): void;
  showReportDialog(): void;
}
