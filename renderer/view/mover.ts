import type { Locale } from "../../main/contract.ts";
import type { Article, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import type { Translate } from "../locales/translate.ts";
import { type Direction, findContainerEdge, findMove, getBlockRange } from "../navigation/cursor.ts";
import type { MoveTarget } from "../navigation/stops.ts";
import type { Player } from "../speech/player.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import type { Reading } from "./reading.ts";
import { nameCharacter } from "./spelling.ts";

interface MoverOptions {
  readonly t: Translate;
  readonly locale: Locale;
  readonly reading: Pick<Reading, "article" | "position">;
  readonly player: Player;
  readonly assistiveTechnology: boolean;
  getSpeaker(): ChosenSpeaker;
  announce(sentence: string, topic?: string): void;
  /** What is said while no article is open. */
  sayEmpty(): string;
  /** Brings focus to what a range stands for: a link, or the block. */
  focusRange(range: TextRange): void;
}

export interface Mover {
  move(target: MoveTarget, direction: Direction): void;
  moveOutOfContainer(direction: Direction): void;
  moveToEdge(direction: Direction): void;
  /** To a block that was chosen in the outline or elsewhere. */
  goToBlock(block: number): void;
  /** To a part of the article that was chosen in a list. */
  goToRange(range: TextRange, target: MoveTarget): void;
}

/** Less than a block: no screen reader says just these when focus comes, so they are always said by Hark. */
const smallTargets: readonly MoveTarget[] = ["sentence", "word", "character", "caption"];

/** Moves the position by command, and sees to it that exactly one voice says where it arrived. */
export function createMover(options: MoverOptions): Mover {
  const { t, announce } = options;
  const { article, position } = options.reading;

  function arrive(content: Article, range: TextRange, target: MoveTarget): void {
    position.value = { block: range.block, offset: range.start };
    sayArrival(content, range, target, options);
  }

  /** Choosing in a list always takes focus along, and a screen reader that is there says where to. */
  function choose(content: Article, range: TextRange, target: MoveTarget): void {
    if (!options.assistiveTechnology) {
      arrive(content, range, target);
      return;
    }
    position.value = { block: range.block, offset: range.start };
    options.player.follow(position.value);
    options.focusRange(range);
  }

  function withArticle(act: (content: Article) => void): void {
    if (article.value) act(article.value);
    else announce(options.sayEmpty());
  }

  /** At the end of what a paywall lets through, the end is not the article's. */
  function sayEdge({ ending }: Article, sentence: string, direction: Direction): string {
    return direction === "next" && ending === "paywall" ? `${sentence} ${t("announce.paywall")}` : sentence;
  }

  return {
    move: (target, direction) =>
      withArticle((content) => {
        const range = findMove(content, position.value, target, direction);
        if (range) arrive(content, range, target);
        else announce(sayEdge(content, t(`edge.${direction}`, { what: t(`what.${target}`) }), direction), "move");
      }),
    moveOutOfContainer: (direction) =>
      withArticle((content) => {
        const range = findContainerEdge(content, position.value, direction);
        if (range === "outside") announce(t("say.outsideContainer"));
        else if (range) arrive(content, range, "block");
        else announce(sayEdge(content, t("say.articleEnd"), "next"));
      }),
    moveToEdge: (direction) =>
      withArticle((content) => {
        const block = direction === "next" ? content.blocks.length - 1 : 0;
        arrive(content, getBlockRange(content, block), "block");
      }),
    goToBlock: (block) => withArticle((content) => choose(content, getBlockRange(content, block), "block")),
    goToRange: (range, target) => withArticle((content) => choose(content, range, target)),
  };
}

/**
 * While Hark reads, it reads on from there. At rest, focus goes there and a screen reader says it where one speaks;
 * otherwise Hark does. Never both: focus stays where it is when Hark says it beside a screen reader.
 */
function sayArrival(content: Article, range: TextRange, target: MoveTarget, options: MoverOptions): void {
  const { t, player, getSpeaker, assistiveTechnology, focusRange, announce } = options;
  if (target === "character") {
    sayCharacter(content, range, options);
    return;
  }
  const speaker = getSpeaker();
  const isSmall = smallTargets.includes(target);
  if (player.state.value === "playing") {
    player.follow({ block: range.block, offset: range.start });
    if (!assistiveTechnology) focusRange(range);
    return;
  }
  if (speaker === "screenReader" && isSmall)
    announce(target === "caption" ? `${t("announce.caption")} ${getText(content, range)}` : getText(content, range));
  else if (speaker === "hark" || isSmall) player.sayOnce(range);
  else player.follow({ block: range.block, offset: range.start });
  if (speaker === "hark" ? !assistiveTechnology : !isSmall) focusRange(range);
}

/** A voice says nothing for a comma, and nothing tells its "a" from "A". */
function sayCharacter(content: Article, range: TextRange, { t, locale, player, announce }: MoverOptions): void {
  player.follow({ block: range.block, offset: range.start });
  announce(nameCharacter(getText(content, range), { t, locale }), "move");
}

function getText(content: Article, { block, start, end }: TextRange): string {
  const found = content.blocks[block];
  return found ? getBlockText(found).slice(start, end) : "";
}
