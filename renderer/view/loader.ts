import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Result, SourceDocument } from "../../main/contract.ts";
import type { Article } from "../article/article.ts";
import { readDocument } from "../article/read-document.ts";
import { readWebPage } from "../article/read-web-page.ts";
import type { Translate } from "../locales/translate.ts";
import type { Announcer } from "./announcer.ts";
import { completeReading, type LoadingStep, type MoreOfAPage, type Understood } from "./complete-reading.ts";
import { isMoreThanItsSource, parseKeptArticle } from "./kept-article.ts";
import type { Resume } from "./resume.ts";

/** In ms. What comes sooner speaks for itself, and would only cut its own announcement off. */
const patience = 300;

/** After this many ms without an answer, and each time again, the listener is told that loading goes on. */
const reminderInterval = 5000;

const topic = "loading";

interface LoaderOptions {
  readonly t: Translate;
  readonly announcer: Pick<Announcer, "announce" | "withdraw">;
  readonly more: MoreOfAPage;
  /** Where to begin in it, if it is known from before. */
  recall(document: SourceDocument, article: Article): Promise<Resume | null>;
  /** A loading has begun. */
  onBegun(): void;
  /** Something readable came. */
  onLoaded(document: SourceDocument, article: Article, resume: Resume | null): void;
  /** `tell`: as given to `load`. */
  onFailed(failure: Failure, label: string, tell?: (sentence: string) => void): void;
}

export interface Loader {
  /** What is being loaded, for people; null when nothing is. */
  readonly loading: ReadonlySignal<string | null>;
  /** Loads; what was being loaded before is given up without a word. Whether it is on screen now. */
  load(label: string, ask: () => Promise<Result<SourceDocument>>, tell?: (sentence: string) => void): Promise<boolean>;
}

/** One thing is loaded at a time; only the newest may change what is on screen. */
export function createLoader({ t, announcer, more, recall, onBegun, onLoaded, onFailed }: LoaderOptions): Loader {
  const loading = signal<string | null>(null);
  let newest = 0;

  const load: Loader["load"] = async (label, ask, tellFailure) => {
    const turn = ++newest;
    loading.value = label;
    onBegun();
    const telling = tell(label);
    const onStep = (step: LoadingStep) => telling.tellStep(turn === newest ? step : null);
    const result = await understand(ask, label, { ...more, onStep }).finally(telling.stop);
    const resume = result.ok ? await recall(result.value.document, result.value.article) : null;
    if (turn !== newest) return false;
    loading.value = null;
    if (result.ok) onLoaded(result.value.document, result.value.article, resume);
    else onFailed(result, label, tellFailure);
    return result.ok;
  };

  /** Says that it takes a while and what is being done, until it is stopped. */
  function tell(label: string) {
    const announce = (sentence: string) => announcer.announce(sentence, topic);
    let next = setTimeout(announce, patience, t("say.loading", { label }));
    const again = setInterval(announce, reminderInterval, t("say.stillLoading", { label }));
    return {
      tellStep: (step: LoadingStep | null) => {
        clearTimeout(next);
        if (step?.kind === "scripts") announce(t("say.runningScripts"));
        else if (step) next = setTimeout(announce, patience, t("say.loadingPage", { ...step }));
      },
      stop: () => {
        clearTimeout(next);
        clearInterval(again);
        announcer.withdraw(topic);
      },
    };
  }

  return { loading, load };
}

async function understand(
  ask: () => Promise<Result<SourceDocument>>,
  label: string,
  helpers: MoreOfAPage & { onStep(step: LoadingStep): void },
): Promise<Result<Understood>> {
  try {
    const result = await ask();
    if (!result.ok) return result;
    const read = await readLoaded(result.value, helpers);
    if (!read.ok) return read;
    if (read.value.article.blocks.length === 0) return { ok: false, reason: "empty", detail: { name: label } };
    return read;
  } catch (error) {
    console.error(error);
    return { ok: false, reason: "unexpected", detail: { name: label } };
  }
}

/** Of a web page there may be more than what came first. */
async function readLoaded(
  document: SourceDocument,
  helpers: MoreOfAPage & { onStep(step: LoadingStep): void },
): Promise<Result<Understood>> {
  if (document.keptArticle !== undefined) return readKept(document, document.keptArticle);
  if (document.mediaType === "text/html" && document.url !== "") {
    const read = await readWebPage(document);
    return read.ok ? completeReading(document, read.value, helpers) : read;
  }
  const article = await readDocument(document);
  return article.ok ? { ok: true, value: { document, article: article.value } } : article;
}

/** From the library, without the network: understood anew, unless the source alone would give less than what was kept. */
async function readKept(document: SourceDocument, json: string): Promise<Result<Understood>> {
  const kept = parseKeptArticle(json);
  if (kept && isMoreThanItsSource(kept)) return { ok: true, value: { document, article: kept } };
  const read = await readDocument(document);
  if (read.ok && read.value.blocks.length > 0) return { ok: true, value: { document, article: read.value } };
  if (kept) return { ok: true, value: { document, article: kept } };
  return read.ok ? { ok: false, reason: "empty", detail: { name: document.label } } : read;
}
