import type { Settings } from "../../main/contract.ts";
import type { Article, Block, SkippedPart, TextRange } from "../article/article.ts";
import { listRichBlocks } from "../article/rich-blocks.ts";
import type { Translate } from "../locales/translate.ts";
import type { MoveTarget } from "../navigation/stops.ts";
import type { SkimLevel } from "../speech/skim.ts";
import { findDescription, listContents } from "./completeness-contents.ts";
import { listReading } from "./completeness-reading.ts";

/** What a completeness report is made from. */
export interface ReportSource {
  readonly t: Translate;
  /** The interface's language. */
  readonly locale: string;
  readonly article: Article;
  /** What the article is called. */
  readonly name: string;
  readonly settings: Settings;
  readonly skim: SkimLevel;
  /** How many sentences are passed over. */
  readonly passedOver: number;
  /** What of the article is not read aloud. */
  readonly unspoken: readonly SkippedPart[];
}

/** One line of the report, without its number. */
export interface ReportEntry {
  /** The line begins a section: it counts what comes below it. */
  readonly beginsSection?: true;
  /** Short enough to be heard on the way; the article's words, or (without `language`) the interface's. */
  readonly text: string;
  /** BCP 47 tag of `text` and `whole`, where they are not the interface's. */
  readonly language?: string;
  /** What it is, in the interface's words; may be empty. */
  readonly note: string;
  /** What Enter reads aloud, where that is more than `text`. */
  readonly whole?: string;
  /** Where it is in the article. */
  readonly range?: TextRange;
  /** What it is gone to as. */
  readonly target?: MoveTarget;
}

export interface ReportLine extends ReportEntry {
  readonly id: number;
}

/**
 * The completeness report: what is in the article, what extraction left out and why, what is not read aloud, and how sure
 * all this is.
 */
export function makeReport(source: ReportSource): readonly ReportLine[] {
  return [...listContents(source), ...listReading(source)].map((entry, id) => ({ ...entry, id }));
}

/** What is said of the report as it opens: the counts that matter most. */
export function sayReport({ t, article, name }: Pick<ReportSource, "t" | "article" | "name">): string {
  const blocks = listRichBlocks(article).map(({ block }) => block);
  const count = (kind: "heading" | "figure") => blocks.filter((block) => block.kind === kind).length;
  const isUndescribed = (block: Block) => block.kind === "figure" && findDescription(block) === "undescribed";
  return t("view.completeness.intro", {
    name: name.replace(/[.:]\s*$/u, ""),
    words: article.metadata.wordCount,
    headings: count("heading"),
    pictures: count("figure"),
    undescribed: blocks.filter(isUndescribed).length,
    leftOut: article.skipped.length,
  });
}

/** The report as plain text: sections at the margin, what is in them below and indented. */
export function writeReport(lines: readonly ReportLine[], intro: string, url: string): string {
  const head = [intro, ...(url === "" ? [] : [url])];
  return [...head, ...lines.map(writeLine)].join("\n").slice(0, longestText);
}

/** In UTF-16 units: what may be put on the clipboard at once. */
const longestText = 1_000_000;

function writeLine({ beginsSection, text, note, whole }: ReportLine): string {
  const line = [(whole ?? text).replace(/\s+/g, " "), note].filter(Boolean).join(beginsSection ? ": " : " - ");
  return beginsSection ? `\n${line}` : `  ${line}`;
}
