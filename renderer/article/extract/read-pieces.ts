import type { Block } from "../article.ts";
import { collectMarkedText } from "./collect-text.ts";
import { isReading } from "./element-kinds.ts";
import { isCustomEmbed, readEmbed, readEmbedHost, readLinkedPost } from "./embed.ts";
import type { Figures, LeftOut } from "./find-figures.ts";
import { listPicturesIn } from "./find-pictures.ts";
import { findSignUps } from "./find-sign-up.ts";
import { findUnspoken } from "./find-unspoken.ts";
import { type Formula, findFormula, readFormula, readSource } from "./formula.ts";
import { isHeadRow } from "./head-row.ts";
import { type PageFacts, readInlineMark } from "./inline-mark.ts";
import { type Context, PieceWriter } from "./piece-writer.ts";
import { readContext } from "./read-context.ts";
import { isSideNote, isWayBack } from "./side-notes.ts";
import { isDataTable, readTable } from "./table.ts";
import type { OpenMark } from "./text-collector.ts";
import { hasNamed, isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

import { walk } from "./walk.ts";

export interface ReadOptions {
  readonly page: PageFacts;
  readonly figures: Figures;
  /** Read what the page hides, too. */
  readonly showsHidden: boolean;
  /** Whether menus and controls are read, too, and not only told of as left out. */
  readonly keepsFurniture: boolean;
  /** What shows the article's headline, be it a heading or only styled as one. */
  readonly headline: PageElement | null;
}

/**
 * The whole page as one line of blocks, in page order: every character that can be read is in exactly one of them.
 * What is the article is decided afterwards, block by block, so that nothing can get lost.
 */
export function readPieces({ body }: PageTree, options: ReadOptions): PieceWriter {
  const writer = new PieceWriter(body);
  const known = { ...options, signUps: findSignUps(body.tree, options.headline), unspoken: findUnspoken(body.tree) };
  /** The line under the headline whose parts are said one by one; below it such lines are readers' and other stories'. */
  let row: PageElement | null = null;
  /** How many of the elements around can have notes in mid sentence. */
  let sentences = 0;
  walk<Opened>(body, {
    enter: (element) => {
      const { kind } = element;
      if (sentences > 0 && isSideNote(element) && addSideNote(element, writer, options.page)) return null;
      if (enterWhole(element, writer, options)) {
        if (kind.isBlock) writer.addSpace();
        return null;
      }
      const context = readContext(element, writer.context, known);
      // A quote's `<cite>` is inline, yet it is not part of what was said.
      const isCite = kind.name === "cite" && element.parentElement === writer.context.quote;
      const isPart = row !== null && element.parentElement === row;
      const breaksLine = kind.isBlock || isCite || isPart || element === options.headline;
      if (!row && breaksLine && isBelow(element, options.headline) && isHeadRow(element)) row = element;
      if (breaksLine) writer.flush();
      if (kind.name === "br") writer.addBreak();
      if (context) writer.push(context);
      if (kind.isSentence) sentences += 1;
      const isLink = kind.name === "a" && element.isLink;
      if (isLink) writer.links += 1;
      const meaning = kind.isBlock || !hasMarks(writer.context, options) ? null : readInlineMark(element, options.page);
      const mark = meaning && writer.collector.openMark(meaning);
      if (mark || context) return { breaksLine, context, mark, isLink };
      return breaksLine ? plainBlock : isLink ? plainLink : plainInline;
    },
    leave: ({ kind }, { breaksLine, context, mark, isLink }) => {
      if (kind.isSentence) sentences -= 1;
      if (breaksLine) writer.flush();
      if (context) writer.pop();
      if (mark) writer.collector.closeMark(mark);
      if (isLink) writer.links -= 1;
    },
    text: (node) => writer.addText(node),
  });
  writer.flush();
  return writer;
}

/** In elements. */
const rowReach = 80;

function isBelow(element: PageElement, headline: PageElement | null): boolean {
  return headline !== null && element.index > headline.index && element.index - headline.index < rowReach;
}

/** What is to be ended where an element ends. */
interface Opened {
  readonly breaksLine: boolean;
  readonly context: Context | null;
  readonly mark: OpenMark | null;
  readonly isLink: boolean;
}

/** Most elements are one of these. */
const plainBlock: Opened = { breaksLine: true, context: null, mark: null, isLink: false };
const plainInline: Opened = { breaksLine: false, context: null, mark: null, isLink: false };
const plainLink: Opened = { ...plainInline, isLink: true };

/** What is only there to be told of as left out needs none. */
function hasMarks({ region }: Context, { keepsFurniture }: ReadOptions): boolean {
  return keepsFurniture || (region !== "navigation" && region !== "form");
}

/** Things that become one piece as they are; true when the element is dealt with. */
function enterWhole(element: PageElement, writer: PieceWriter, options: ReadOptions): boolean {
  const { kind } = element;
  if (options.figures.met.has(element)) {
    const figure = options.figures.byRoot.get(element);
    if (figure) writer.addFigure(element, figure);
    // Or else it is a caption, which has been read with its picture.
    return true;
  }
  // Most elements: formulas and words that are hidden stand in others.
  if (!kind.isSpecial && !element.isHidden) return false;
  if (kind.isEmbed || (kind.name === "" && isCustomEmbed(element))) return addEmbed(element, writer, options.page.base);
  // What is left of the pictures shows a formula.
  if (kind.name === "img") return true;
  const formula = findFormula(element);
  if (formula) return addFormula(formula, writer);
  if (kind.name === "" && isReading(element))
    return leaveOut(element, writer, { kind: "duplicate", reason: "reading" });
  if (kind.isSilent || isBareLabel(element)) return true;
  if (!options.showsHidden && isHiddenWord(element, writer)) return leaveOut(element, writer, hidden);
  return enterNamed(element, kind.name, writer, options);
}

function enterNamed(element: PageElement, name: string, writer: PieceWriter, { page, figures }: ReadOptions): boolean {
  switch (name) {
    case "table":
      return isDataTable(element) && addTable(element, writer, figures);
    case "pre":
      return addCode(element, writer);
    case "blockquote":
      return addLinkedPost(element, writer, page.base);
    case "a":
      return isWayBack(element) && leaveOut(element, writer, { kind: "form", reason: "control" });
    case "hr":
      return add(element, { kind: "separator" }, writer);
    case "figcaption":
      return hasNamed(element.closest(isFigure) ?? element, "iframe", "video", "audio", "table");
    default:
      return false;
  }
}

const isFigure = isNamed("figure");

/** Switches without words, as for notes beside the text, do not end a sentence. */
function isBareLabel({ kind, textLength }: PageElement): boolean {
  return (kind.name === "label" || kind.name === "input") && textLength === 0;
}

function add(element: PageElement, block: Block | null, writer: PieceWriter): boolean {
  if (block) writer.addBlock(element, block);
  return true;
}

/** A table, and after it the pictures in it; their captions are in its cells. */
function addTable(table: PageElement, writer: PieceWriter, { byRoot }: Figures): boolean {
  add(table, readTable(table), writer);
  for (const image of listPicturesIn(table)) {
    let root: PageElement | null = image;
    while (root && root !== table && !byRoot.has(root)) root = root.parentElement;
    const figure = root && byRoot.get(root);
    if (figure) writer.addFigure(table, { ...figure, blocks: figure.blocks.flatMap(dropCaption) });
  }
  return true;
}

/** Nothing where there is no more to a picture. */
function dropCaption(block: Block): Block[] {
  if (block.kind !== "figure" || block.alt === "") return [];
  return [{ ...block, caption: "", captionMarks: [] }];
}

function addEmbed(element: PageElement, writer: PieceWriter, base: string): boolean {
  const embed = readEmbed(element, base);
  if (embed) writer.addBlock(element, embed);
  else writer.leaveOut({ kind: "other", reason: "unnamed-frame", text: readEmbedHost(element, base) });
  return true;
}

const hidden = { kind: "other", reason: "hidden" } as const;

/** What is hidden in mid sentence, a label for one, does not end the sentence. */
function isHiddenWord({ kind, isHidden }: PageElement, writer: PieceWriter): boolean {
  return !kind.isBlock && !writer.collector.isEmpty && !writer.context.region && isHidden;
}

function leaveOut(
  { textContent }: Pick<Node, "textContent">,
  writer: PieceWriter,
  why: Pick<LeftOut, "kind" | "reason">,
): boolean {
  const text = (textContent ?? "").replace(/\s+/g, " ").trim();
  if (text !== "") writer.leaveOut({ ...why, text });
  return true;
}

function addFormula(formula: Formula, writer: PieceWriter): boolean {
  const { math } = formula;
  const source = readSource(formula);
  const mark = source === "" ? null : writer.collector.openMark({ kind: "formula", source });
  writer.addWords(readFormula(math), math.parentElement ?? math);
  if (mark) writer.collector.closeMark(mark);
  // Browsers do not show it either.
  for (const annotation of math.source.querySelectorAll("annotation")) leaveOut(annotation, writer, hidden);
  return true;
}

function addSideNote(element: PageElement, writer: PieceWriter, page: PageFacts): boolean {
  const { text, marks } = collectMarkedText(element, page);
  // A control that is named for the note it opens has no words of its own.
  if (text === "") return false;
  writer.sideNotes.add(element);
  writer.addFigure(element, { blocks: [{ kind: "paragraph", text, marks }], leftOut: [] });
  return true;
}

function addLinkedPost(element: PageElement, writer: PieceWriter, base: string): boolean {
  const post = readLinkedPost(element, base);
  if (post) writer.addBlock(element, post);
  return post !== null;
}

function addCode(element: PageElement, writer: PieceWriter): boolean {
  const text = element.textContent.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  return add(element, text === "" ? null : { kind: "code", text }, writer);
}
