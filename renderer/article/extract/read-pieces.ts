import type { Block, HeadingLevel } from "../article.ts";
import { collectMarkedText } from "./collect-text.ts";
import { findItem, isTermList } from "./definition-list.ts";
import { isBlock, isControl, isHidden, isSilent } from "./element-kinds.ts";
import { isEmbed, readEmbed, readEmbedHost, readLinkedPost } from "./embed.ts";
import { pictures } from "./figure-place.ts";
import type { Figures } from "./find-figures.ts";
import { type Formula, findFormula, readFormula, readSource } from "./formula.ts";
import { type PageFacts, readInlineMark } from "./inline-mark.ts";
import { isOtherLanguage, normaliseLanguage } from "./language.ts";
import { type Context, PieceWriter } from "./piece-writer.ts";
import { remember } from "./remember.ts";
import { isWayBack } from "./side-notes.ts";
import { isDataTable, readTable } from "./table.ts";
import type { OpenMark } from "./text-collector.ts";
import { walk } from "./walk.ts";

export interface ReadOptions {
  readonly page: PageFacts;
  readonly figures: Figures;
  /** What is read after the paragraph that it stands in. */
  readonly sideNotes: ReadonlySet<Element>;
  /** Read what the page hides, too. */
  readonly showsHidden: boolean;
}

/**
 * The whole page as one line of blocks, in page order: every character that can be read is in exactly one of them.
 * What is the article is decided afterwards, block by block, so that nothing can get lost.
 */
export function readPieces(document: Document, options: ReadOptions): PieceWriter {
  const writer = new PieceWriter(document.body);
  const opened = new Map<Element, OpenMark>();
  walk(document.body, {
    enter: (element) => {
      if (enterWhole(element, writer, options)) return false;
      const context = readContext(element, writer.context, options);
      if (breaksLine(element, writer.context)) writer.flush();
      if (element.localName === "br") writer.addBreak();
      if (context) writer.push(element, context);
      const meaning = isBlock(element) ? null : readInlineMark(element, options.page);
      if (meaning) opened.set(element, writer.collector.openMark(meaning));
      return true;
    },
    leave: (element) => {
      if (breaksLine(element, writer.context)) writer.flush();
      writer.pop(element);
      const mark = opened.get(element);
      if (mark) writer.collector.closeMark(mark);
    },
    text: (node) => writer.addText(node),
  });
  writer.flush();
  return writer;
}

/** A quote's `<cite>` is inline, yet it is not part of what was said. */
function breaksLine(element: Element, { quote }: Context): boolean {
  return isBlock(element) || (element.localName === "cite" && element.parentElement === quote);
}

/** Things that become one piece as they are; true when the element is dealt with. */
function enterWhole(element: Element, writer: PieceWriter, options: ReadOptions): boolean {
  const figure = options.figures.byRoot.get(element);
  if (figure) {
    writer.addFigure(element, figure);
    return true;
  }
  if (options.figures.usedCaptions.has(element)) return true;
  if (options.sideNotes.has(element)) return addSideNote(element, writer, options.page);
  if (isEmbed(element)) return addEmbed(element, writer, options.page.base);
  // What is left of the pictures shows a formula.
  if (element.localName === "img") return true;
  const formula = findFormula(element);
  if (formula) return addFormula(formula, writer);
  if (isSilent(element) || isBareLabel(element)) return true;
  if (!options.showsHidden && isHiddenWord(element, writer)) return leaveOutHidden(element, writer);
  if (element.localName === "table" && isDataTable(element)) return addTable(element, writer, options.figures);
  if (element.localName === "pre") return addCode(element, writer);
  if (element.localName === "blockquote") return addLinkedPost(element, writer, options.page.base);
  if (element.localName === "a" && isWayBack(element)) return leaveOutControl(element, writer);
  if (element.localName === "hr") return add(element, { kind: "separator" }, writer);
  return element.localName === "figcaption" && holdsFilm(element.closest("figure") ?? element);
}

/** Switches without words, as for notes beside the text, do not end a sentence. */
function isBareLabel({ localName, textContent }: Element): boolean {
  return (localName === "label" || localName === "input") && (textContent ?? "").trim() === "";
}

const holdsFilm = remember((figure) => figure.querySelector("iframe,video,audio,table") !== null);
const holdsQuote = remember((figure) => figure.querySelector("blockquote") !== null);

function add(element: Element, block: Block | null, writer: PieceWriter): boolean {
  if (block) writer.addBlock(element, block);
  return true;
}

/** A table, and after it the pictures in it; their captions are in its cells. */
function addTable(table: Element, writer: PieceWriter, { byRoot }: Figures): boolean {
  add(table, readTable(table), writer);
  for (const image of table.querySelectorAll(pictures)) {
    let root: Element | null = image;
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

function addEmbed(element: Element, writer: PieceWriter, base: string): boolean {
  const embed = readEmbed(element, base);
  if (embed) writer.addBlock(element, embed);
  else writer.leaveOut({ kind: "other", reason: "unnamed-frame", text: readEmbedHost(element, base) });
  return true;
}

/** What is hidden in mid sentence, a label for one, does not end the sentence. */
function isHiddenWord(element: Element, writer: PieceWriter): boolean {
  return !writer.collector.isEmpty && !writer.context.region && !isBlock(element) && isHidden(element);
}

function leaveOutHidden(element: Element, writer: PieceWriter): boolean {
  const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  if (text !== "") writer.leaveOut({ kind: "other", reason: "hidden", text });
  return true;
}

function addFormula(formula: Formula, writer: PieceWriter): boolean {
  const { math } = formula;
  const source = readSource(formula);
  const mark = source === "" ? null : writer.collector.openMark({ kind: "formula", source });
  writer.addWords(readFormula(math), math.parentElement);
  if (mark) writer.collector.closeMark(mark);
  // Browsers do not show it either.
  for (const annotation of math.querySelectorAll("annotation")) leaveOutHidden(annotation, writer);
  return true;
}

function leaveOutControl(element: Element, writer: PieceWriter): boolean {
  writer.leaveOut({ kind: "form", reason: "control", text: (element.textContent ?? "").trim() });
  return true;
}

function addSideNote(element: Element, writer: PieceWriter, page: PageFacts): boolean {
  const { text, marks } = collectMarkedText(element, page);
  writer.addFigure(element, { blocks: [{ kind: "paragraph", text, marks }], leftOut: [] });
  return true;
}

function addLinkedPost(element: Element, writer: PieceWriter, base: string): boolean {
  const post = readLinkedPost(element, base);
  if (post) writer.addBlock(element, post);
  return post !== null;
}

function addCode(element: Element, writer: PieceWriter): boolean {
  const text = (element.textContent ?? "").replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  return add(element, text === "" ? null : { kind: "code", text }, writer);
}

const regions: Readonly<Record<string, Context["region"]>> = {
  nav: "navigation",
  footer: "boilerplate",
  aside: "boilerplate",
  noscript: "noscript",
};
const roleRegions: Readonly<Record<string, Context["region"]>> = {
  navigation: "navigation",
  menu: "navigation",
  menubar: "navigation",
  contentinfo: "boilerplate",
  complementary: "boilerplate",
  search: "form",
  dialog: "boilerplate",
};

/** Elements that say something about the text in them, whatever their attributes. */
const changers = new Set("h1 h2 h3 h4 h5 h6 blockquote figcaption ul ol li dl dt dd".split(" "));

/** What changes for the text inside an element; null when nothing does. */
function readContext(element: Element, outer: Context, options: ReadOptions): Context | null {
  const name = element.localName;
  const region = outer.region ?? readRegion(element, outer, options.showsHidden);
  if (region === outer.region && !changers.has(name) && !element.hasAttributes() && !outer.quote) return null;
  const own = isBlock(element) ? normaliseLanguage(element.getAttribute("lang") ?? "") : "";
  const level = readHeadingLevel(element);
  const changed: Partial<Context> = {
    ...(region && region !== outer.region ? { region } : {}),
    ...(own !== "" ? { language: isOtherLanguage(own, options.page.language) ? own : "" } : {}),
    ...(level ? { heading: { element, level } } : {}),
    ...(name === "blockquote" ? { quote: element } : {}),
    ...(isAttribution(element, outer) ? { attribution: true } : {}),
    ...(isList(element) ? { list: element, ordered: name === "ol", depth: outer.depth + 1 } : {}),
    ...(name === "li" && outer.list ? { item: element } : {}),
    ...((name === "dt" || name === "dd") && outer.list?.localName === "dl" ? { item: findItem(element) } : {}),
    ...(name === "dt" ? { term: true } : {}),
    ...(name === "a" && element.hasAttribute("href") ? { link: true } : {}),
  };
  return Object.keys(changed).length === 0 ? null : { ...outer, ...changed };
}

function isList(element: Element): boolean {
  const name = element.localName;
  return name === "ul" || name === "ol" || (name === "dl" && isTermList(element));
}

function readRegion(element: Element, outer: Context, showsHidden: boolean): Context["region"] {
  if (!showsHidden && isHidden(element)) return "hidden";
  if (isControl(element)) return "form";
  const role = element.getAttribute("role");
  // A quote's footer names who said it.
  if (element.localName === "footer" && outer.quote) return undefined;
  return role ? roleRegions[role] : regions[element.localName];
}

function readHeadingLevel(element: Element): HeadingLevel | undefined {
  const named = /^h([1-6])$/.exec(element.localName)?.[1];
  if (named) return Number(named) as HeadingLevel;
  if (element.getAttribute("role") !== "heading") return undefined;
  const level = Number(element.getAttribute("aria-level") ?? 2);
  return (Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2) as HeadingLevel;
}

function isAttribution(element: Element, outer: Context): boolean {
  if (element.localName === "figcaption") return holdsQuote(element.closest("figure") ?? element);
  return (
    outer.quote !== undefined &&
    (element.localName === "footer" || (element.parentElement === outer.quote && element.localName === "cite"))
  );
}
