import { effect } from "@preact/signals";
import type { Requests, SourceDocument } from "../../main/contract.ts";
import type { ArticlePlace } from "../../main/contract-library.ts";
import type { Article, Position } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { mapPosition } from "../navigation/map-position.ts";
import { describePlace } from "../navigation/place.ts";
import type { Reading } from "./reading.ts";
import { decideResume, type Resume } from "./resume.ts";
import type { SavingTrouble } from "./saving-trouble.ts";

interface KeeperOptions {
  readonly request: Pick<Requests, "recallArticle" | "keepArticle" | "savePlace">;
  readonly reading: Reading;
  readonly trouble: SavingTrouble;
  /** Words per minute. */
  getRate(): number;
}

/** Keeps what is opened in the library, and the listener's place in it. */
export interface Keeper {
  /** Where to begin in an article that has come; null for its start. Never fails. */
  recall(document: SourceDocument, article: Article): Promise<Resume | null>;
  /** Puts what is shown now into the library; that it cannot be kept is said once. */
  keep(document: SourceDocument, article: Article): void;
  /** Resolves when what was shown last is in the library, or cannot be kept. */
  settle(): Promise<void>;
  /** Writes the place at once, where it has not been written yet: something else comes, or the window goes. */
  flush(): Promise<void>;
}

/** In ms: no more than this is lost when the power goes. */
const savingInterval = 1000;

export function createKeeper(options: KeeperOptions): Keeper {
  const { request, reading, trouble, getRate } = options;
  const keeping = createKeeping(options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = Promise.resolve();

  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    const document = reading.document.peek();
    const place = findPlace(reading);
    if (!document || !place) return;
    try {
      const saved = await request.savePlace(document.id, place);
      if (!saved.ok) trouble.tell("place", saved);
      else if (saved.value) trouble.clear();
    } catch (error) {
      console.error(error);
    }
  };
  effect(() => {
    // The place moves with every word; it is written once a second.
    if (reading.position.value && reading.document.value) timer ??= setTimeout(() => void save(), savingInterval);
  });

  return {
    async recall(document, article) {
      try {
        const recalled = await request.recallArticle(document.id);
        return recalled && decideResume(recalled, article, getRate());
      } catch (error) {
        console.error(error);
        return null;
      }
    },
    keep: (document, article) => {
      kept = keeping(document, article).then(save);
    },
    settle: () => kept,
    flush: async () => {
      if (timer) await save();
    },
  };
}

function createKeeping({ request, trouble }: KeeperOptions) {
  return async (document: SourceDocument, article: Article): Promise<void> => {
    const json = JSON.stringify(article);
    // It came from there, and is understood as it was then.
    if (document.keptArticle === json) return;
    try {
      const result = await request.keepArticle({ ...listFacts(article), documentId: document.id, article: json });
      if (result.ok) trouble.clear();
      else trouble.tell("article", result);
    } catch (error) {
      console.error(error);
    }
  };
}

function listFacts({ metadata, blocks }: Article) {
  const { headline, byline, site, published, language, wordCount } = metadata;
  const text = blocks.map(getBlockText).join("\n");
  return { headline, byline, site, published, language, wordCount, text };
}

/** In the article as Hark understands it, also while the page is shown as it is. */
function findPlace(reading: Reading): ArticlePlace | null {
  const [shown, understood] = [reading.article.peek(), reading.understood.peek()];
  if (!shown || !understood) return null;
  const at = reading.position.peek();
  const position: Position = shown === understood ? at : mapPosition(shown, at, understood);
  return { ...position, progress: describePlace(understood, position).share };
}
