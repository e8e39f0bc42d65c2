import { computed, type ReadonlySignal, signal } from "@preact/signals";
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
  /** Takes back what is no longer true: it is said no more, nor kept among the messages. */
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

interface Message {
  readonly sentences: readonly Sentence[];
  readonly topic: string | undefined;
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
  const log = signal<readonly Message[]>([]);
  const messages = computed(() => log.value.map(({ sentences }) => joinTexts(sentences)));
  const remember = (message: Message) => {
    log.value = [...log.peek(), message].slice(-longestLog);
  };
  const forget = (topic: string) => {
    log.value = log.peek().filter((message) => message.topic !== topic);
  };
  const say = (sentences: readonly Sentence[], topic?: string) =>
    getSpeaker() === "hark" ? ownVoice.say(sentences, topic) : showPolitely(joinTexts(sentences), topic);
  const announceAll = (sentences: readonly Sentence[], topic?: string) => {
    const told = sentences.filter(({ text }) => text !== "");
    if (told.length === 0) return;
    remember({ sentences: told, topic });
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
      forget(topic);
      ownVoice.withdraw(topic);
      withdrawPolitely(topic);
    },
    repeat: () => say(log.peek().at(-1)?.sentences ?? [{ text: t("say.nothingToRepeat"), language: locale }]),
  };
}
