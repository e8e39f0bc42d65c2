import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SourceDocument } from "../../main/contract.ts";
import type { Article, Position } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { createHistory, type Page } from "./history.ts";
import type { Resume } from "./resume.ts";

export const articleStart: Position = { block: 0, offset: 0 };

/** How what is on screen came there: as something new, by going back, or as the other form of what was there. */
export type Arrival = "opened" | "returned" | "switched";

/** What is on screen and where the listener is in it. The owner of the article and of the one position. */
export interface Reading {
  /** What is shown and heard; null before the first. */
  readonly article: ReadonlySignal<Article | null>;
  /** What Hark made of the document, also while the page is shown as it is; null before the first. */
  readonly understood: ReadonlySignal<Article | null>;
  readonly document: ReadonlySignal<SourceDocument | null>;
  /** Whether the page is shown as it is. */
  readonly isAsItIs: ReadonlySignal<boolean>;
  /** The single truth for speech, highlight and keyboard; set by the player's marks and by moves. */
  readonly position: Signal<Position>;
  /** For people: the headline, or, as a note has none, what it was opened as; empty before the first. */
  readonly name: ReadonlySignal<string>;
  readonly arrival: ReadonlySignal<Arrival>;
  readonly isAtEnd: ReadonlySignal<boolean>;
  /** How the article that was shown last was begun; null at its start, as something new. */
  readonly resume: ReadonlySignal<Resume | null>;
  show(document: SourceDocument, article: Article, resume?: Resume | null): void;
  /** Shows another form of the document that is on screen, from this position on. */
  switchTo(article: Article, position: Position): void;
  /** Goes back to the article before, to the very word. False when there is none. */
  goBack(): boolean;
}

/** Starts with no article. */
export function createReading(): Reading {
  const page = signal<Page | null>(null);
  const position = signal(articleStart);
  const arrival = signal<Arrival>("opened");
  const resume = signal<Resume | null>(null);
  const history = createHistory();
  const article = computed(() => page.value?.article ?? null);

  const put = (next: Page, how: Arrival) =>
    batch(() => {
      arrival.value = how;
      position.value = next.position;
      page.value = next;
    });

  return {
    article,
    understood: computed(() => page.value?.understood ?? null),
    document: computed(() => page.value?.document ?? null),
    isAsItIs: computed(() => page.value !== null && page.value.article !== page.value.understood),
    position,
    name: computed(() => page.value?.name ?? ""),
    arrival,
    isAtEnd: computed(() => article.value !== null && isEnd(article.value, position.value)),
    resume,
    show: (document, next, from = null) => {
      if (page.value) history.push({ ...page.value, position: position.value });
      const name = next.metadata.headline || document.label;
      resume.value = from;
      const begin = from?.kind === "resumed" ? from.position : articleStart;
      put({ document, name, understood: next, article: next, position: begin }, "opened");
    },
    switchTo: (next, at) => {
      if (page.value) put({ ...page.value, article: next, position: at }, "switched");
    },
    goBack: () => {
      const before = history.pop();
      if (before) put(before, "returned");
      return before !== undefined;
    },
  };
}

function isEnd({ blocks }: Article, { block, offset }: Position): boolean {
  const last = blocks.at(-1);
  return (
    block >= blocks.length || (last !== undefined && block === blocks.length - 1 && offset >= getBlockText(last).length)
  );
}
