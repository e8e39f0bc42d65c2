import { listSentences } from "../speech/text-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";
import { findWord, previewEntry } from "./hear-pronunciation.ts";
import type { Session } from "./session.ts";

/** The dictionary as components see it. */
export function createPronunciationFacade(
  { t, reading, voicing, announcer, pronunciation, moveFocus }: SessionParts,
  locale: string,
): Pick<Session, "pronunciation" | "hearPronunciation" | "wordAtPosition" | "moveFocus" | "sayProblem"> {
  return {
    pronunciation,
    hearPronunciation: (entry) => {
      const problem = pronunciation.checkWritten(entry);
      const preview = previewEntry(entry, reading.article.value, locale);
      if (problem !== "") announcer.announce(problem);
      else if (preview.kind === "said") void voicing.player.announceAll(listSentences(preview.text, preview.language));
      else announcer.announce(t(preview.kind === "skipped" ? "say.pronunciationSkipped" : "say.pronunciationNowhere"));
    },
    wordAtPosition: () => findWord(reading.article.value, reading.position.value),
    moveFocus,
    sayProblem: (sentence) => announcer.announce(sentence),
  };
}
