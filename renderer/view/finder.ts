import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Article, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import type { Translate } from "../locales/translate.ts";
import { type Direction, findCurrent } from "../navigation/cursor.ts";
import { findHit, findText } from "../navigation/find-text.ts";
import type { Player, Sentence } from "../speech/player.ts";
import type { Reading } from "./reading.ts";

interface FinderOptions {
  readonly t: Translate;
  readonly locale: string;
  readonly reading: Reading;
  readonly player: Player;
  announce(sentence: string, topic?: string): void;
  /** Says sentences that are in languages of their own. */
  announceAll(sentences: readonly Sentence[], topic?: string): void;
  focusRange(range: TextRange): void;
  /** Asks what to look for. */
  showDialog(): void;
  /** What is said while no article is open. */
  sayEmpty(): string;
}

/** Finding a text in the article on screen. */
export interface Finder {
  /** What was looked for last; empty before. */
  readonly query: ReadonlySignal<string>;
  /** Where it is in this article, in reading order. */
  readonly hits: ReadonlySignal<readonly TextRange[]>;
  /** The hit that was gone to last; null before the first, and in another article. */
  readonly current: ReadonlySignal<TextRange | null>;
  /** How often the article says a text. */
  count(query: string): number;
  /** Looks for a text from the position on; false, and said so, when the article does not have it. */
  search(query: string): boolean;
  /** Goes to the hit that search found, once the dialog is gone. */
  goToHit(direction: Direction): void;
}

/** Starts with nothing looked for. */
export function createFinder(options: FinderOptions): Finder {
  const { t, reading } = options;
  const query = signal("");
  const hits = computed(() => (reading.article.value ? findText(reading.article.value, query.value) : []));
  const went = signal<{ readonly article: Article; readonly range: TextRange } | null>(null);
  const current = computed(() => (went.value?.article === reading.article.value ? (went.value?.range ?? null) : null));

  /** While Hark reads towards a hit the position is still before it, but the next one is meant. */
  function findStart(direction: Direction) {
    const position = reading.position.peek();
    const last = current.peek();
    const isUnderWay = last?.block === position.block && position.offset < last.start;
    return isUnderWay && direction === "next" ? { block: last.block, offset: last.start } : position;
  }

  function goToHit(direction: Direction): void {
    const article = reading.article.peek();
    if (!article) options.announce(options.sayEmpty());
    else if (query.peek() === "") options.showDialog();
    else goThrough(article, hits.peek(), direction);
  }

  function goThrough(article: Article, found: readonly TextRange[], direction: Direction): void {
    const next = findHit(found, findStart(direction), direction);
    const hasWrapped = next < 0;
    const index = hasWrapped ? (direction === "next" ? 0 : found.length - 1) : next;
    const range = found[index];
    if (!range) {
      options.announce(t("say.notFound", { query: query.peek() }), "find");
      return;
    }
    went.value = { article, range };
    arrive(article, range, sayNumber(t, { index, count: found.length, hasWrapped, direction }), options);
  }

  return {
    query,
    hits,
    current,
    count: (wanted) => {
      const article = reading.article.peek();
      return article ? findText(article, wanted).length : 0;
    },
    search: (wanted) => {
      query.value = wanted;
      if (hits.peek().length > 0) return true;
      options.announce(t("say.notFound", { query: wanted }), "find");
      return false;
    },
    goToHit,
  };
}

interface HitFacts {
  readonly index: number;
  readonly count: number;
  readonly hasWrapped: boolean;
  readonly direction: Direction;
}

function sayNumber(t: Translate, { index, count, hasWrapped, direction }: HitFacts): string {
  const number = t("say.hit", { index: index + 1, count });
  return hasWrapped ? `${t(direction === "next" ? "say.fromStart" : "say.fromEnd")} ${number}` : number;
}

/** While Hark reads it reads on from the hit's sentence; at rest the sentence is said, and focus comes to it. */
function arrive(article: Article, range: TextRange, number: string, options: FinderOptions): void {
  const { reading, player, locale } = options;
  const sentence = findCurrent(article, { block: range.block, offset: range.start }, "sentence") ?? range;
  if (player.state.peek() === "playing") {
    reading.position.value = { block: range.block, offset: sentence.start };
    player.follow(reading.position.peek());
    options.announce(number, "find");
    return;
  }
  reading.position.value = { block: range.block, offset: range.start };
  player.follow(reading.position.peek());
  options.focusRange(range);
  const block = article.blocks[range.block];
  const context = block ? getBlockText(block).slice(sentence.start, sentence.end) : "";
  const language = block?.language ?? article.metadata.language;
  options.announceAll(
    [
      { text: number, language: locale },
      { text: context, language },
    ],
    "find",
  );
}
