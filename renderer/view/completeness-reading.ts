import type { Article, SkippedPart } from "../article/article.ts";
import { lowConfidence } from "../article/confidence.ts";
import { shorten } from "../navigation/list-elements.ts";
import { getCueChoice } from "../speech/cues.ts";
import { sayEnding, verbositySentences } from "./command-sentences.ts";
import type { ReportEntry, ReportSource } from "./completeness-report.ts";
import { listAllDoubts } from "./doubt-sentences.ts";
import { skimSentences } from "./skim-ladder.ts";
import { skippedKinds, skippedReasons } from "./skipped-reasons.ts";
import { listSources } from "./source-sentences.ts";

/** What the page has that is not in the article, how the article is read, and how sure all this is. */
export function listReading(source: ReportSource): ReportEntry[] {
  return [...listLeftOut(source), ...listUnheard(source), ...listManner(source), ...listCertainty(source)];
}

/** By kind, and by reason within a kind. */
function listLeftOut(source: ReportSource): ReportEntry[] {
  const { t, article } = source;
  const groups = skippedKinds.flatMap((kind) => {
    const parts = article.skipped.filter((part) => part.kind === kind);
    const reasons = [...new Set(parts.map(({ reason }) => reason))];
    return reasons.map((reason) => ({ kind, reason, parts: parts.filter((part) => part.reason === reason) }));
  });
  const head = t("view.completeness.leftOut", { count: article.skipped.length });
  return [
    { beginsSection: true, text: head, note: "" },
    ...groups.flatMap(({ kind, reason, parts }) => [
      {
        text: nameGroup(t(`view.skipped.${kind}`), reason, source),
        note: t("view.completeness.parts", { count: parts.length }),
      },
      ...parts.map((part) => describePart(part, t(`view.skipped.${kind}`), article)),
    ]),
  ];
}

/** "Navigation: belongs to a menu"; of a reason that has no words, the kind alone. */
function nameGroup(kind: string, reason: string, { t }: ReportSource): string {
  const sentence = skippedReasons[reason];
  return sentence ? `${kind}: ${t(sentence).replace(/\.$/, "")}` : kind;
}

function describePart({ text, range }: SkippedPart, note: string, { metadata }: Article): ReportEntry {
  const words = { text: shorten(text), whole: text, language: metadata.language, note };
  return range ? { ...words, range, target: "sentence" } : words;
}

/** What of the article is not heard, as the listener has chosen or because no voice can say it. */
function listUnheard({ t, unspoken, article }: ReportSource): ReportEntry[] {
  const text = t("view.completeness.unheard", { count: unspoken.length });
  return [
    { beginsSection: true, text, note: "" },
    ...unspoken.map((part) => {
      const sentence = skippedReasons[part.reason];
      return describePart(part, sentence ? t(sentence) : "", article);
    }),
  ];
}

function listManner({ t, settings, skim, passedOver }: ReportSource): ReportEntry[] {
  const { verbosity, cues, skips } = settings;
  const chosen = skips.map((kind) => t(`view.skip.${kind}`)).join(", ");
  return [
    { beginsSection: true, text: t("view.completeness.heard"), note: "" },
    { text: t(verbositySentences[verbosity]), note: "" },
    { text: t("view.cue.link"), note: t(`view.cueChoice.${getCueChoice("link", cues)}`) },
    { text: t(skimSentences[skim]), note: t("view.completeness.passedOver", { count: passedOver }) },
    { text: t("view.skips"), note: chosen || t("view.completeness.nothingSkipped") },
  ];
}

/** The doubts, small ones included; where the text is from, and where it stops. */
function listCertainty({ t, article }: ReportSource): ReportEntry[] {
  const isSure = article.confidence >= lowConfidence;
  const percent = Math.round(article.confidence * 100);
  const sentences = [...listAllDoubts(article, t), ...listSources(article, t), sayEnding(article, t)];
  return [
    {
      beginsSection: true,
      text: t(isSure ? "view.completeness.sure" : "view.completeness.unsure"),
      note: t("view.completeness.confidence", { percent }),
    },
    ...sentences.filter(Boolean).map((text): ReportEntry => ({ text, note: "" })),
  ];
}
