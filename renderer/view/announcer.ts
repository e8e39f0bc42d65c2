import type { Speaker } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";

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
  /** Takes back what is no longer true, where it has not been said yet. */
  withdraw(topic: string): void;
  repeat(): void;
}

interface Voices {
  getSpeaker(): ChosenSpeaker;
  /** Hark's own voice. */
  sayAloud(sentence: string): void;
  /** The live region, for the screen reader. */
  showPolitely(sentence: string, topic?: string): void;
  withdrawPolitely(topic: string): void;
}

/** The one way in which the interface says something. */
export function createAnnouncer(
  { getSpeaker, sayAloud, showPolitely, withdrawPolitely }: Voices,
  t: Translate,
): Announcer {
  let last = "";
  const say = (sentence: string, topic?: string) =>
    getSpeaker() === "hark" ? sayAloud(sentence) : showPolitely(sentence, topic);
  return {
    announce: (sentence, topic) => {
      if (sentence === "") return;
      last = sentence;
      say(sentence, topic);
    },
    withdraw: withdrawPolitely,
    repeat: () => say(last || t("say.nothingToRepeat")),
  };
}
