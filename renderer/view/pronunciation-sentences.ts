import { type Pronunciation, pronunciationLimits } from "../../main/contract-pronunciation.ts";
import type { Translate } from "../locales/translate.ts";
import type { ReadDictionary } from "../speech/text/pronunciation/dictionary-file.ts";
import type { ExpressionFault } from "../speech/text/pronunciation/expression.ts";

/** Why a regular expression is refused, and what to do. */
export function sayExpressionFault(fault: ExpressionFault, t: Translate): string {
  return t(`expressionFault.${fault}`, { ...pronunciationLimits });
}

/** What is wrong with a dictionary's file, and where. */
export function sayFileFault(read: Extract<ReadDictionary, { ok: false }>, name: string, t: Translate): string {
  const { fault, line, expressionFault } = read;
  if (fault !== "expression") return t(`fileFault.${fault}`, { name, line, ...pronunciationLimits });
  return t("fileFault.expression", { name, line, reason: sayExpressionFault(expressionFault ?? "unknown", t) });
}

/** An entry in a line: what it holds for. */
export function describeEntry({ kind, language, matchCase }: Pronunciation, locale: string, t: Translate): string {
  const facts = [
    t(`view.pronunciation.kind.${kind}`),
    nameLanguageOrAll(language, locale, t),
    ...(matchCase ? [t("view.pronunciation.exactCase")] : []),
  ];
  return facts.join(", ");
}

/** A language as people call it; "all languages" for an empty tag. */
export function nameLanguageOrAll(language: string, locale: string, t: Translate): string {
  if (language === "") return t("view.pronunciation.allLanguages");
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}
