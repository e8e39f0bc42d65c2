import type { Failure, Requests, Result, SavedFile } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";
import { sayFailure } from "./failure-sentence.ts";
import type { Reading } from "./reading.ts";

interface ReporterOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly request: Pick<Requests, "saveReport">;
  readonly reading: Pick<Reading, "document" | "understood">;
}

/** What came of saving a report: whether it is done, and the sentence that says so. */
export interface ReportOutcome {
  readonly isSaved: boolean;
  readonly sentence: string;
}

/** Saves a report of what is on screen with the reader's note. Never rejects. */
export type SaveReport = (note: string) => Promise<ReportOutcome>;

export function createReporter({ t, isMac, request, reading }: ReporterOptions): SaveReport {
  return async (note) => {
    const [document, article] = [reading.document.peek(), reading.understood.peek()];
    if (!document || !article) return { isSaved: false, sentence: t("say.reportCancelled") };
    const result = await ask(() => request.saveReport({ document, article: JSON.stringify(article), note }));
    if (result.ok) return { isSaved: true, sentence: t("say.reportSaved", { ...result.value }) };
    const isCancelled = result.reason === "cancelled";
    const sentence = isCancelled ? t("say.reportCancelled") : sayFailure(result, t("what.report"), t, isMac);
    return { isSaved: false, sentence };
  };
}

async function ask(save: () => Promise<Result<SavedFile>>): Promise<Result<SavedFile>> {
  try {
    return await save();
  } catch (error) {
    console.error(error);
    return { ok: false, reason: "not-saved", detail: {} } satisfies Failure;
  }
}
