import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Result, SourceDocument } from "../../main/contract.ts";
import type { Article } from "../article/article.ts";
import { readDocument } from "../article/read-document.ts";
import type { Translate } from "../locales/translate.ts";

/** After this many ms without an answer, and each time again, the listener is told that loading goes on. */
const reminderInterval = 5000;

interface LoaderOptions {
  readonly t: Translate;
  announce(sentence: string): void;
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
export function createLoader({ t, announce, onBegun, onLoaded, onFailed }: LoaderOptions): Loader {
  const loading = signal<string | null>(null);
  let newest = 0;

  async function load(label: string, ask: () => Promise<Result<SourceDocument>>): Promise<void> {
    const turn = ++newest;
    loading.value = label;
    onBegun();
    announce(t("say.loading", { label }));
    const reminder = setInterval(() => announce(t("say.stillLoading", { label })), reminderInterval);
    const result = await understand(ask, label).finally(() => clearInterval(reminder));
    if (turn !== newest) return;
    loading.value = null;
    if (result.ok) onLoaded(result.value.document, result.value.article);
    else onFailed(result, label);
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
    const article = readDocument(result.value);
    if (article.blocks.length === 0) return { ok: false, reason: "empty", detail: { name: label } };
    return { ok: true, value: { document: result.value, article } };
  } catch (error) {
    console.error(error);
    return { ok: false, reason: "unexpected", detail: { name: label } };
  }
}
