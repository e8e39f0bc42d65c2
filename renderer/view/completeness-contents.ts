import type { Article, Block, FigureBlock, TableBlock } from "../article/article.ts";
import { getBlockParts, getBlockText } from "../article/block-text.ts";
import { listRichBlocks } from "../article/rich-blocks.ts";
import { findContainerEdge } from "../navigation/cursor.ts";
import { type Element, type ListedTarget, listElements, shorten } from "../navigation/list-elements.ts";
import { findStops, type MoveTarget } from "../navigation/stops.ts";
import type { ReportEntry, ReportSource } from "./completeness-report.ts";
import { nameLanguage } from "./name-language.ts";

type Translated = Pick<ReportSource, "t">;

/** What is in the article: each section begins with its count. */
export function listContents(source: ReportSource): ReportEntry[] {
  const { t, article } = source;
  return [
    describeWords(source),
    ...listHeadings(source),
    ...listPictures(source),
    ...listCaptions(source),
    ...listSection(source, "table", (count) => t("view.completeness.tables", { count }), describeTable),
    ...listSection(source, "link", (count) => t("view.completeness.links", { count }), describeLink),
    ...listSection(
      source,
      "quote",
      (count) => t("view.completeness.quotes", { count }),
      () => t("view.completeness.quote"),
    ),
    ...listSection(
      source,
      "list",
      (count) => t("view.completeness.lists", { count }),
      (block) => t("view.completeness.items", { count: block.kind === "listItem" ? block.count : 0 }),
    ),
    ...listLanguages(source, article),
  ];
}

function describeWords({ t, article, settings }: ReportSource): ReportEntry {
  const { wordCount } = article.metadata;
  const { rate } = settings;
  return {
    beginsSection: true,
    text: t("view.completeness.words", { words: wordCount }),
    note: t("view.completeness.minutes", { minutes: Math.max(1, Math.round(wordCount / rate)), rate }),
  };
}

type Describe = (block: Block, element: Element, translated: Translated) => string;

/** A section with everything of one kind, each at its place. */
function listSection(
  { t, article }: Pick<ReportSource, "t" | "article">,
  target: ListedTarget,
  sayCount: (count: number) => string,
  tell: Describe,
  note = "",
): ReportEntry[] {
  const elements = listElements(article, target);
  const items = elements.flatMap((element): ReportEntry[] => {
    const block = article.blocks[element.range.block];
    if (!block) return [];
    const { text, range } = element;
    const language = element.language ?? article.metadata.language;
    const whole = target === "list" ? readList(article, range.block) : readWhole(block, element);
    const words = text === "" ? { text: t("view.imageUndescribed") } : { text, whole, language };
    return [{ ...words, note: tell(block, element, { t }), range, target }];
  });
  return [{ beginsSection: true, text: sayCount(elements.length), note }, ...items];
}

function readWhole(block: Block, { range }: Element): string {
  return getBlockText(block).slice(range.start, range.end);
}

/** All items of the list that begins there. */
function readList(article: Article, first: number): string {
  const after = findContainerEdge(article, { block: first, offset: 0 }, "next");
  const end = after === null || after === "outside" ? undefined : after.block;
  return article.blocks.slice(first, end).map(getBlockText).join("\n");
}

function listHeadings({ t, article }: ReportSource): ReportEntry[] {
  const levels = new Map<number, number>();
  for (const { block } of listRichBlocks(article))
    if (block.kind === "heading") levels.set(block.level, (levels.get(block.level) ?? 0) + 1);
  const note = [...levels]
    .toSorted(([one], [other]) => one - other)
    .map(([level, count]) => t("view.completeness.level", { level, count }))
    .join(", ");
  const tell: Describe = (_block, { level }) => t("view.elements.level", { level: level ?? 0 });
  return listSection({ t, article }, "heading", (count) => t("view.completeness.headings", { count }), tell, note);
}

const descriptions = ["described", "captioned", "undescribed"] as const;

/** What a picture is described by, as it is announced: one with a caption is not without a description. */
export function findDescription({ alt, caption }: FigureBlock): (typeof descriptions)[number] {
  if (alt !== "") return "described";
  return caption === "" ? "undescribed" : "captioned";
}

function listPictures({ t, article }: ReportSource): ReportEntry[] {
  const found = listRichBlocks(article).flatMap(({ block }) =>
    block.kind === "figure" ? [findDescription(block)] : [],
  );
  const note = descriptions
    .map((kind) => ({ kind, count: found.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`view.completeness.${kind}`, { count }))
    .join(", ");
  const tell: Describe = (block) =>
    block.kind === "figure" ? t(`view.completeness.picture.${findDescription(block)}`) : "";
  return listSection({ t, article }, "graphic", (count) => t("view.completeness.pictures", { count }), tell, note);
}

function listCaptions({ t, article }: ReportSource): ReportEntry[] {
  const items = listRichBlocks(article).flatMap(({ block, index }) =>
    findStops("caption", article, index).map(({ start, end }): ReportEntry => {
      const whole = getBlockText(block).slice(start, end);
      const language = block.language ?? article.metadata.language;
      const range = { block: index, start, end };
      return { ...describePassage(whole, language), note: t("view.completeness.caption"), range, target: "caption" };
    }),
  );
  return [{ beginsSection: true, text: t("view.completeness.captions", { count: items.length }), note: "" }, ...items];
}

function describePassage(whole: string, language: string): Pick<ReportEntry, "text" | "whole" | "language"> {
  return { text: shorten(whole), whole, language };
}

function describeTable(block: Block, _element: Element, { t }: Translated): string {
  const rows = block.kind === "table" ? block.rows : ([] as TableBlock["rows"]);
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  return t("view.completeness.table", { rows: rows.length, columns });
}

function describeLink(block: Block, { range }: Element, { t }: Translated): string {
  const marks = getBlockParts(block).flatMap(({ start, marks: own }) =>
    own.map((mark) => ({ mark, start: start + mark.start })),
  );
  const found = marks.find(({ mark, start }) => mark.kind === "link" && start === range.start)?.mark;
  const url = found?.kind === "link" && URL.canParse(found.url) ? new URL(found.url) : null;
  return t("view.completeness.link", { host: url?.hostname || (url?.href ?? "") });
}

interface Passage {
  readonly language: string;
  readonly range: { readonly block: number; readonly start: number; readonly end: number };
  readonly target: MoveTarget;
}

function listLanguages({ t, locale }: ReportSource, article: Article): ReportEntry[] {
  const passages = listRichBlocks(article).flatMap(({ block, index }) =>
    findPassages(block, index, article.metadata.language),
  );
  const tags = [...new Set([article.metadata.language, ...passages.map(({ language }) => language)])];
  const names = new Set(tags.map((tag) => nameLanguage(tag, locale)));
  const items = passages.map(({ language, range, target }): ReportEntry => {
    const block = article.blocks[range.block];
    const whole = block ? getBlockText(block).slice(range.start, range.end) : "";
    return { ...describePassage(whole, language), note: nameLanguage(language, locale), range, target };
  });
  const text = t("view.completeness.languages", { count: names.size });
  return [{ beginsSection: true, text, note: [...names].join(", ") }, ...items];
}

/** What of a block is in another language than the article. */
function findPassages(block: Block, index: number, language: string): Passage[] {
  if (block.language !== undefined && block.language !== language) {
    const range = { block: index, start: 0, end: getBlockText(block).length };
    return [{ language: block.language, range, target: "block" }];
  }
  return getBlockParts(block).flatMap(({ start, marks }) =>
    marks.flatMap((mark): Passage[] => {
      if (mark.kind !== "language") return [];
      const range = { block: index, start: start + mark.start, end: start + mark.end };
      return [{ language: mark.language, range, target: "word" }];
    }),
  );
}
