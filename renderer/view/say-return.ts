import { getBlockText } from "../article/block-text.ts";
import { findCurrent } from "../navigation/cursor.ts";
import type { Sentence } from "../speech/player.ts";
import { listSentences } from "../speech/text-sentences.ts";
import { sayEmpty } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";

/** What a listener without a screen reader hears on coming back from another program. */
export interface ReturnSentences {
  /** Which window this is and how it stands; empty while the article is read aloud, which is enough of an answer. */
  sayTitle(): readonly Sentence[];
  /** The sentence that the reading position is in. */
  sayPosition(): readonly Sentence[];
}

type Parts = Pick<SessionParts, "t" | "isMac" | "locale"> & {
  readonly reading: Pick<SessionParts["reading"], "article" | "position">;
  readonly voicing: Pick<SessionParts["voicing"], "player" | "getListenerRules">;
  readonly bulletin: Pick<SessionParts["bulletin"], "isBetween">;
};

/** Beside a screen reader nothing of this is said: it reads the title and the focus by itself. */
export function createReturnSentences({ t, isMac, locale, reading, voicing, bulletin }: Parts): ReturnSentences {
  return {
    sayTitle: () => {
      const isReading = voicing.player.state.peek() === "playing" || bulletin.isBetween.peek();
      return isReading ? [] : [{ text: document.title, language: locale }];
    },
    sayPosition: () => {
      const [article, position] = [reading.article.peek(), reading.position.peek()];
      const block = article?.blocks[position.block];
      if (!article || !block) return [{ text: sayEmpty(t, isMac), language: locale }];
      const { start, end } = findCurrent(article, position, "sentence") ?? { start: 0, end: 0 };
      const language = block.language ?? article.metadata.language;
      return listSentences(getBlockText(block).slice(start, end), language, voicing.getListenerRules());
    },
  };
}
