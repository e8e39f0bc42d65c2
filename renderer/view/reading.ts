import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SourceDocument } from "../../main/contract.ts";
import type { Article, Position } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { createHistory, type Page } from "./history.ts";

export const articleStart: Position = { block: 0, offset: 0 };

/** What is on screen and where the listener is in it. The owner of the article and of the one position. */
export interface Reading {
  readonly article: ReadonlySignal<Article | null>;
  /** The single truth for speech, highlight and keyboard; set by the player's marks and by moves. */
  readonly position: Signal<Position>;
  /** For people: the headline, or, as a note has none, what it was opened as; empty before the first. */
  readonly name: ReadonlySignal<string>;
  /** By which main knows the document's pictures; empty before the first. */
  readonly documentId: ReadonlySignal<string>;
  /** Whether the article on screen is one that was come back to. */
  readonly isReturn: ReadonlySignal<boolean>;
  readonly isAtEnd: ReadonlySignal<boolean>;
  show(document: SourceDocument, article: Article): void;
  /** Goes back to the article before, to the very word. False when there is none. */
  goBack(): boolean;
}

/** Starts with no article. */
export function createReading(): Reading {
  const article = signal<Article | null>(null);
  const position = signal(articleStart);
  const documentId = signal("");
  const name = signal("");
  const isReturn = signal(false);
  const history = createHistory();

  const put = (next: Page) => {
    documentId.value = next.documentId;
    name.value = next.name;
    position.value = next.position;
    article.value = next.article;
  };

  return {
    article,
    position,
    name,
    documentId,
    isReturn,
    isAtEnd: computed(() => article.value !== null && isEnd(article.value, position.value)),
    show: (document, next) => {
      if (article.value) {
        const [id, called] = [documentId.value, name.value];
        history.push({ documentId: id, name: called, article: article.value, position: position.value });
      }
      isReturn.value = false;
      const called = next.metadata.headline || document.label;
      put({ documentId: document.id, name: called, article: next, position: articleStart });
    },
    goBack: () => {
      const page = history.pop();
      isReturn.value = true;
      if (page) put(page);
      return page !== undefined;
    },
  };
}

function isEnd({ blocks }: Article, { block, offset }: Position): boolean {
  const last = blocks.at(-1);
  return (
    block >= blocks.length || (last !== undefined && block === blocks.length - 1 && offset >= getBlockText(last).length)
  );
}
