import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { StartUp } from "../../main/contract.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import { speakerSentences } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";

/** The question of the first start: who speaks. */
export interface SpeakerQuestion {
  /** Who would speak if it were not answered. */
  readonly speaker: ReadonlySignal<ChosenSpeaker>;
  /** Whether it is open, or about to be; what would be said of an article that comes meanwhile waits until it is answered. */
  isOpen(): boolean;
  /** Asks in Hark's own voice, whoever says the dialog: a screen reader that was only thought to be there says nothing. */
  askSpeakerAloud(): void;
  chooseSpeaker(speaker: ChosenSpeaker): void;
  /** What has been answered, as a sentence, once; empty where nothing was asked. */
  takeAnswer(): string;
}

/** Opens the question where it has not been answered yet and somebody is there to answer. */
export function createSpeakerQuestion(parts: SessionParts, startUp: StartUp, close: () => void): SpeakerQuestion {
  const { t, settings, dialog, getSpeaker } = parts;
  let isComing = startUp.asksSpeaker && settings.settings.peek().speaker === "auto";
  const open = () => {
    isComing = false;
    dialog.value = "speaker";
  };
  if (isComing && startUp.assistiveTechnology) void waitForScreenReader().then(open);
  else if (isComing) open();
  let answer = "";
  return {
    speaker: computed(getSpeaker),
    isOpen: () => isComing || dialog.peek() === "speaker",
    askSpeakerAloud: () => keepAsking(parts, startUp.locale),
    chooseSpeaker: (speaker) => {
      settings.change({ speaker });
      answer = t(speakerSentences[speaker]);
      close();
    },
    takeAnswer: () => {
      const taken = answer;
      answer = "";
      return taken;
    },
  };
}

/** In ms: by then a screen reader has taken in that the window and its page have the focus; Orca may take 200. */
const settleTime = 500;
/** In ms: in a window that does not come to the front it is asked all the same. */
const longestWait = 1500;

/**
 * Waits until the window is in front, with nothing in it that a screen reader could go to meanwhile. In a dialog that has
 * the focus before its window has, or that takes away the place where Orca was, Orca stays in its browse mode, where
 * digits and arrow keys are its own.
 */
async function waitForScreenReader(): Promise<void> {
  document.body.inert = true;
  await new Promise<void>((resolve) => {
    const settle = () => void setTimeout(resolve, settleTime);
    if (document.hasFocus()) settle();
    else window.addEventListener("focus", settle, { once: true });
    setTimeout(resolve, longestWait);
  });
  document.body.inert = false;
}

/**
 * The dialog is there before the list of voices is, and an article that comes silences what is being said: the question
 * is asked when it can be heard, and again from its start.
 */
function keepAsking({ t, voicing, reading, dialog }: SessionParts, locale: string): void {
  let isOver = false;
  // Voices of several engines come one after another; only the first of them lets the question be heard.
  const hasVoice = computed(() => voicing.voices.value.length > 0);
  const stop = effect(() => {
    isOver ||= dialog.value !== "speaker";
    // Followed, not used: it is what silences.
    void reading.article.value;
    if (!isOver && hasVoice.value) voicing.player.announce(t("say.askSpeaker"), locale);
  });
  if (isOver) stop();
}
