import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Result, SourceDocument } from "../../main/contract.ts";
import type { Article } from "../article/article.ts";
import { readDocument } from "../article/read-document.ts";
import type { Translate } from "../locales/translate.ts";
import type { Announcer } from "./announcer.ts";

/** In ms. What comes sooner speaks for itself, and would only cut its own announcement off. */
const patience = 300;

/** After this many ms without an answer, and each time again, the listener is told that loading goes on. */
const reminderInterval = 5000;

const topic = "loading";

interface LoaderOptions {
  readonly t: Translate;
  readonly announcer: Pick<Announcer, "announce" | "withdraw">;
  /** A loading has begun. */
  onBegun(): void;
  /** Something readable came. */
  onLoaded(document: SourceDocument, article: Article): void;
  onFailed(failure: Failure, label: string): void;
}

export interface Loader {
  /** What is being loaded, for people; null when nothing is. */
  readonly loading: ReadonlySignal<string | null>;
  /** Loads; what was being loaded before is given up without a word. */
  load(label: string, ask: () => Promise<Result<SourceDocument>>): Promise<void>;
}

/** One thing is loaded at a time; only the newest may change what is on screen. */
export function createLoader({ t, announcer, onBegun, onLoaded, onFailed }: LoaderOptions): Loader {
  const loading = signal<string | null>(null);
  let newest = 0;

  async function load(label: string, ask: () => Promise<Result<SourceDocument>>): Promise<void> {
    const turn = ++newest;
    loading.value = label;
    onBegun();
    const stopTelling = tell(label);
    const result = await understand(ask, label).finally(stopTelling);
    if (turn !== newest) return;
    loading.value = null;
    if (result.ok) onLoaded(result.value.document, result.value.article);
    else onFailed(result, label);
  }

  /** Says that it takes a while, until the returned function is called. */
  function tell(label: string): () => void {
    const say = (key: "say.loading" | "say.stillLoading") => announcer.announce(t(key, { label }), topic);
    const first = setTimeout(say, patience, "say.loading");
    const again = setInterval(say, reminderInterval, "say.stillLoading");
    return () => {
      clearTimeout(first);
      clearInterval(again);
      announcer.withdraw(topic);
    };
  }

  return { loading, load };
}

interface Understood {
  readonly document: SourceDocument;
  readonly article: Article;
}

async function understand(ask: () => Promise<Result<SourceDocument>>, label: string): Promise<Result<Understood>> {
  try {
    const result = await ask();
    if (!result.ok) return result;
    const article = await readDocument(result.value);
    if (!article.ok) return article;
    if (article.value.blocks.length === 0) return { ok: false, reason: "empty", detail: { name: label } };
    return { ok: true, value: { document: result.value, article: article.value } };
  } catch (error) {
    console.error(error);
    return { ok: false, reason: "unexpected", detail: { name: label } };
  }
}
