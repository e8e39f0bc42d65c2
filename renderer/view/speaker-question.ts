import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { StartUp } from "../../main/contract.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import { speakerSentences } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";

/** The question of the first start: who speaks. */
export interface SpeakerQuestion {
  /** Who would speak if it were not answered. */
  readonly speaker: ReadonlySignal<ChosenSpeaker>;
  /** Whether it is open; what would be said of an article that comes meanwhile waits until it is answered. */
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
  if (startUp.asksSpeaker && settings.settings.peek().speaker === "auto") dialog.value = "speaker";
  let answer = "";
  return {
    speaker: computed(getSpeaker),
    isOpen: () => dialog.peek() === "speaker",
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
