import { type ReadonlySignal, signal } from "@preact/signals";
import type { Speaker } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";
import type { Sentence } from "../speech/player.ts";
import type { OwnVoice } from "./own-voice.ts";

/** Who says what, once "not chosen yet" is decided. */
export type ChosenSpeaker = Exclude<Speaker, "auto">;

/** Until the reader has chosen: a screen reader, where the system reports one, says the interface. */
export function decideSpeaker(speaker: Speaker, assistiveTechnology: boolean): ChosenSpeaker {
  if (speaker !== "auto") return speaker;
  return assistiveTechnology ? "both" : "hark";
}

export interface Announcer {
  /**
   * Says a sentence of the interface, by exactly one voice. Of several with one topic that come close together ("rate"
   * while the key is held) only the newest is said. Empty text is ignored.
   */
  announce(sentence: string, topic?: string): void;
  /** The same for several sentences, each in its language (BCP 47 tag): a screen reader is given them as one. */
  announceAll(sentences: readonly Sentence[], topic?: string): void;
  /** Takes back what is no longer true, where it has not been said yet. */
  withdraw(topic: string): void;
  repeat(): void;
  /** Says in Hark's own voice what a screen reader says by itself: what focus or an arrow came to. */
  sayFocus(text: string): void;
  /** The same, each sentence in its language. */
  sayFocusAll(sentences: readonly Sentence[]): void;
  /** The listener pressed a key or the like: what Hark's own voice is saying may be cut off by the answer. */
  noteInput(): void;
  /** The last messages, oldest first; what focus came to is none. */
  readonly messages: ReadonlySignal<readonly string[]>;
}

interface Voices {
  /** The interface's language. */
  readonly locale: string;
  getSpeaker(): ChosenSpeaker;
  readonly ownVoice: OwnVoice;
  /** The live region, for the screen reader. */
  showPolitely(sentence: string, topic?: string): void;
  withdrawPolitely(topic: string): void;
}

/** In messages: as far back as anybody walks. */
const longestLog = 50;

function joinTexts(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** The one way in which the interface says something. */
export function createAnnouncer(
  { locale, getSpeaker, ownVoice, showPolitely, withdrawPolitely }: Voices,
  t: Translate,
): Announcer {
  let last: readonly Sentence[] = [];
  const messages = signal<readonly string[]>([]);
  const remember = (sentences: readonly Sentence[]) => {
    last = sentences;
    messages.value = [...messages.peek(), joinTexts(sentences)].slice(-longestLog);
  };
  const say = (sentences: readonly Sentence[], topic?: string) =>
    getSpeaker() === "hark" ? ownVoice.say(sentences, topic) : showPolitely(joinTexts(sentences), topic);
  const announceAll = (sentences: readonly Sentence[], topic?: string) => {
    const told = sentences.filter(({ text }) => text !== "");
    if (told.length === 0) return;
    remember(told);
    say(told, topic);
  };
  const sayFocusAll = (sentences: readonly Sentence[]) => {
    const told = sentences.filter(({ text }) => text !== "");
    if (told.length > 0 && getSpeaker() === "hark") ownVoice.sayFocus(told);
  };
  return {
    announce: (text, topic) => announceAll([{ text, language: locale }], topic),
    announceAll,
    sayFocus: (text) => sayFocusAll([{ text, language: locale }]),
    sayFocusAll,
    messages,
    noteInput: ownVoice.noteInput,
    withdraw: (topic) => {
      ownVoice.withdraw(topic);
      withdrawPolitely(topic);
    },
    repeat: () => say(last.length > 0 ? last : [{ text: t("say.nothingToRepeat"), language: locale }]),
  };
}
