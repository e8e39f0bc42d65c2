import type { Block, HeadingLevel } from "../article.ts";
import { startsWithCapital, startsWithPlainLetter } from "../letters.ts";
import type { FoundFigure, LeftOut } from "./find-figures.ts";
import { joinMarked, type MarkedText, TextCollector } from "./text-collector.ts";
import type { PageElement, PageText } from "./tree/page-element.ts";

/** A block of the page with what is needed to decide whether it belongs to the article. */
export interface Piece {
  block: Block;
  /** The innermost block element that holds it. */
  readonly element: PageElement;
  /** The innermost element that says what it is: of a line its last part ("By" and a name), else what holds all of it. */
  readonly inner: PageElement;
  /** Characters of its text. */
  readonly length: number;
  /** Characters inside links. */
  readonly linkLength: number;
  readonly region: Context["region"];
  /** The element whose region that is. */
  readonly regionRoot: PageElement | undefined;
  /** For list items: their list, to count them after the choice. */
  readonly list: PageElement | undefined;
  /** What was left out here before anything was chosen. */
  readonly leftOut: LeftOut[];
}

/** What the elements around a text make of it. */
export interface Context {
  readonly region: "navigation" | "boilerplate" | "form" | "hidden" | "noscript" | undefined;
  readonly regionRoot: PageElement | undefined;
  /** Of the nearest element that says; empty when it is the article's. */
  readonly language: string;
  readonly heading: { readonly element: PageElement; readonly level: HeadingLevel } | undefined;
  readonly quote: PageElement | undefined;
  readonly isAttribution: boolean;
  readonly list: PageElement | undefined;
  readonly isOrdered: boolean;
  /** -1 outside lists. */
  readonly depth: number;
  readonly item: PageElement | undefined;
  readonly isTerm: boolean;
}

/** Of the page as a whole. */
const noContext: Context = {
  region: undefined,
  regionRoot: undefined,
  language: "",
  heading: undefined,
  quote: undefined,
  isAttribution: false,
  list: undefined,
  isOrdered: false,
  depth: -1,
  item: undefined,
  isTerm: false,
};

/** Turns the walk's events into pieces. */
export class PieceWriter {
  readonly pieces: Piece[] = [];
  /** What was left out before the first piece. */
  readonly leading: LeftOut[] = [];
  readonly collector = new TextCollector();
  /** The notes in mid sentence. */
  readonly sideNotes = new Set<PageElement>();
  /** How many links are around the text. */
  links = 0;
  #context = noContext;
  /** Those further out. */
  readonly #outer: Context[] = [];
  /** Pictures met in mid sentence wait until the sentence's block ends. */
  #waiting: { element: PageElement; figure: FoundFigure }[] = [];
  #textElement: PageElement;
  /** Whether its text is in more than one element. */
  #isMixed = false;
  readonly #startedItems = new Set<PageElement>();
  #length = 0;
  #linkLength = 0;

  constructor(root: PageElement) {
    this.#textElement = root;
  }

  get context(): Context {
    return this.#context;
  }

  push(context: Context): void {
    if (context.region !== this.#context.region) this.flush();
    this.#outer.push(this.#context);
    this.#context = context;
  }

  pop(): void {
    const outer = this.#outer.at(-1) ?? noContext;
    if (this.#context.region !== outer.region) this.flush();
    this.#outer.pop();
    this.#context = outer;
  }

  addText({ data, length, parentElement, followsText }: PageText): void {
    // In headings "Updated" in one element and "Police find ..." in the next are two words, though nothing is between them.
    if (this.context.heading && !followsText && startsWithCapital(data)) this.collector.separateWords();
    this.collector.addText(data);
    if (length > 0) this.#count(length, parentElement);
  }

  /** Keeps the words before a block and those after it apart. */
  addSpace(): void {
    this.collector.addText(" ");
  }

  /** Words that stand in an element, though not as its text. */
  addWords(words: string, parent: PageElement): void {
    this.collector.addText(words);
    const { length } = words.trim();
    if (length > 0) this.#count(length, parent);
  }

  #count(length: number, parent: PageElement): void {
    this.#isMixed = this.#length > 0 && (this.#isMixed || parent !== this.#textElement);
    this.#textElement = parent;
    this.#length += length;
    if (this.links > 0) this.#linkLength += length;
  }

  /** One break is a new line, two are a new paragraph. */
  addBreak(): void {
    if (this.collector.endsWithBreak) this.flush();
    else this.collector.addBreak();
  }

  addFigure(element: PageElement, figure: FoundFigure): void {
    if (this.collector.isEmpty) this.#writeFigure(element, figure);
    else this.#waiting.push({ element, figure });
  }

  /** A block that is complete as it is. */
  addBlock(element: PageElement, block: Block): void {
    this.flush();
    const { length } = element.textContent;
    this.#write(block, element, element, { length, linkLength: 0 });
  }

  leaveOut(leftOut: LeftOut): void {
    const last = this.pieces.at(-1);
    (last?.leftOut ?? this.leading).push(
      last && last.region !== this.#context.region ? { ...leftOut, isApart: true } : leftOut,
    );
  }

  /** Ends the block whose text is being gathered. */
  flush(): void {
    if (!this.collector.isUntouched) {
      const marked = this.collector.take();
      if (marked.text !== "") this.#writeText(marked);
    }
    this.#length = 0;
    this.#linkLength = 0;
    if (this.#waiting.length === 0) return;
    for (const { element, figure } of this.#waiting.splice(0)) this.#writeFigure(element, figure);
  }

  #writeText(marked: MarkedText): void {
    const tidy = this.#context.isTerm ? emphasise(joinWrapped(marked)) : joinWrapped(marked);
    const last = this.pieces.at(-1);
    if (this.#isDashed(tidy.text, last) && last?.block.kind === "quote") {
      last.block = { ...last.block, attribution: tidy.text.replace(/^[—–-]+\s*/, "") };
      return;
    }
    if (this.#context.isAttribution && last?.block.kind === "quote" && last.block.attribution === "") {
      last.block = { ...last.block, attribution: tidy.text };
      return;
    }
    const counts = { length: this.#length, linkLength: this.#linkLength };
    if (this.#context.item && last?.block.kind === "listItem" && last.element === this.#context.item) {
      const joined = joinMarked(last.block, tidy);
      this.pieces[this.pieces.length - 1] = {
        ...last,
        block: { ...last.block, ...joined },
        ...addCounts(last, counts),
      };
      return;
    }
    const element = this.#findElement();
    const inner = this.#isMixed && this.#length > longestLine ? element : this.#findInner();
    this.#write(this.#makeTextBlock(tidy), element, inner, counts);
  }

  /** "— Name" as a quote's last paragraph is who said it. */
  #isDashed(text: string, last: Piece | undefined): boolean {
    const { quote } = this.#context;
    return (
      quote !== undefined &&
      last !== undefined &&
      quote.contains(last.element) &&
      /^(?:[—–]|--?\s)\s*\p{Lu}.{1,100}$/u.test(text)
    );
  }

  /** Each field by its name: to spread one object into another takes as long as all the rest of the block. */
  #makeTextBlock({ text, marks }: MarkedText): Block {
    const { heading, quote, item, isOrdered, depth } = this.#context;
    if (heading) return { kind: "heading", level: heading.level, text: text.replaceAll("\n", " "), marks };
    if (item && !this.#startedItems.has(item)) {
      this.#startedItems.add(item);
      return { kind: "listItem", ordered: isOrdered, depth, index: 1, count: 1, text, marks };
    }
    if (quote) return { kind: "quote", text, marks, attribution: "" };
    if (isDrawnLine(text)) return { kind: "separator" };
    return { kind: "paragraph", text, marks };
  }

  #findInner(): PageElement {
    const { heading, item } = this.#context;
    return heading?.element ?? item ?? this.#textElement;
  }

  #findElement(): PageElement {
    const { heading } = this.#context;
    let element = this.#findInner();
    while (element.parentElement && element.kind.isInline && element !== heading?.element)
      element = element.parentElement;
    return element;
  }

  #writeFigure(element: PageElement, { blocks, leftOut }: FoundFigure): void {
    for (const block of blocks) {
      // A note beside the text comes as a figure does, after the sentence's block.
      const length = block.kind === "paragraph" ? block.text.length : 0;
      this.#write(block, element, element, { length, linkLength: 0 });
    }
    for (const each of leftOut) this.leaveOut(each);
  }

  #write(plain: Block, element: PageElement, inner: PageElement, { length, linkLength }: Counts): void {
    const { language, region, regionRoot, list } = this.#context;
    const block = language === "" ? plain : { ...plain, language };
    const item = block.kind === "listItem" ? list : undefined;
    this.pieces.push({ block, element, inner, length, linkLength, region, regionRoot, list: item, leftOut: [] });
  }
}

/** In characters: longer texts are sentences, in which a link's class says nothing of the whole. */
const longestLine = 100;

/** "___" or "* * *" between two parts of a text. */
function isDrawnLine(text: string): boolean {
  return !startsWithPlainLetter(text) && drawnLine.test(text);
}

const drawnLine = /^(?:[*_~=•·⁂◆—–-]\s*){3,}$/u;

function addCounts(a: Counts, b: Counts): Counts {
  return {
    length: a.length + b.length,
    linkLength: a.linkLength + b.linkLength,
  };
}

/** A term is told from what it means by its weight. */
function emphasise({ text, marks }: MarkedText): MarkedText {
  return { text, marks: [{ kind: "emphasis", strong: true, start: 0, end: text.length }, ...marks] };
}

type Counts = Pick<Piece, "length" | "linkLength">;

/** Old pages break lines by hand in mid sentence: such a break is a space. */
function joinWrapped(marked: MarkedText): MarkedText {
  const { text, marks } = marked;
  if (!text.includes("\n")) return marked;
  return { text: text.replace(/(?<![.!?:;…"”»)])\n(?=\p{Ll})/gu, " "), marks };
}
