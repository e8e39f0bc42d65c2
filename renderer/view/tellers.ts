import { getBlockText } from "../article/block-text.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findCurrent } from "../navigation/cursor.ts";
import { createAgain } from "./again.ts";
import { sayEmpty, sayPlace } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";
import { nameCharacter, spellCharacter, spellText } from "./spelling.ts";

/** Answers that say more when they are asked for once more. */
export function createTellers({ t, locale, isMac, reading, voicing, announcer }: SessionParts) {
  const isAgain = createAgain();
  return {
    tellPlace: () => {
      const article = reading.article.value;
      if (!article) announcer.announce(sayEmpty(t, isMac));
      else if (isAgain(`place ${reading.position.value.block}`) && article.metadata.url)
        announcer.announce(
          t("say.addressSpelled", { address: spellText(article.metadata.url, { t, locale }) }),
          "place",
        );
      else
        announcer.announce(
          sayPlace(article, reading.name.value, reading.position.value, voicing.player.getTimeLeft(), t),
          "place",
        );
    },
    tellCharacter: () => {
      const article = reading.article.value;
      const { block, offset } = reading.position.value;
      const range = article && findCurrent(article, { block, offset }, "character");
      const found = article?.blocks[block];
      const character = range && found ? getBlockText(found).slice(range.start, range.end) : "";
      const say = isAgain(`${block}:${offset}`) ? spellCharacter : nameCharacter;
      announcer.announce(article ? say(character, { t, locale }) : sayEmpty(t, isMac), "move");
    },
  } satisfies Partial<CommandContext>;
}
