import type { Block } from "../article.ts";
import { foldText } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { HeardTexts } from "../text-starts.ts";
import type { Piece } from "./piece-writer.ts";
import { ElementSet } from "./tree/element-set.ts";
import { isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** Text beside a picture or heading, in characters, from which on they belong to a teaser and not to the article. */
const teaserText = 140;
/** In characters: longer paragraphs are not folded to see whether they repeat a caption. */
const longestCaption = 600;

/** Of what is in a box. */
interface Sum {
  length: number;
  /** Characters in links. */
  links: number;
  headings: number;
}

/** The boxes of the page that hold none of the body's text, nor the headline. */
export class Boxes {
  readonly #withBody: ElementSet;
  /** By the elements' numbers. */
  readonly #boxOf: (PageElement | undefined)[];
  /** The pieces that are not the article's, by their boxes' numbers: only some boxes are asked about. */
  readonly #outside: (Piece[] | undefined)[];
  readonly #repeats: (block: Block) => boolean;
  readonly #sums = new Map<PageElement, Sum>();

  constructor(tree: PageTree, pieces: readonly Piece[], inBody: readonly boolean[], headline: PageElement | null) {
    this.#withBody = new ElementSet(tree);
    this.#boxOf = new Array(tree.elements.length);
    if (headline) this.#withBody.addHolders(headline);
    pieces.forEach(({ element }, index) => {
      if (inBody[index]) this.#withBody.addHolders(element);
    });
    this.#outside = new Array(tree.elements.length);
    pieces.forEach((piece, index) => {
      if (inBody[index]) return;
      const box = this.findBox(piece.element).index;
      const inside = this.#outside[box];
      if (inside) inside.push(piece);
      else this.#outside[box] = [piece];
    });
    const title = headline ? foldText(headline.textContent) : "";
    const captions = listCaptions(pieces);
    this.#repeats = (block) => repeats(block, title, captions);
  }

  #sumUp(box: PageElement): Sum {
    const known = this.#sums.get(box);
    if (known) return known;
    const sum: Sum = { length: 0, links: 0, headings: 0 };
    for (const { block, length, linkLength } of this.#outside[box.index] ?? []) {
      if (this.#repeats(block)) continue;
      sum.length += length;
      sum.links += linkLength;
      sum.headings += block.kind === "heading" ? 1 : 0;
    }
    this.#sums.set(box, sum);
    return sum;
  }

  /** Whether it shares its box with a text or heading that is not the article's. */
  isTeaser({ element, block, length, region }: Piece): boolean {
    if (block.kind !== "figure" && block.kind !== "heading" && block.kind !== "embed") return false;
    const box = this.#sumUp(this.findBox(element));
    const headings = box.headings - (block.kind === "heading" ? 1 : 0);
    // What stands right beside text of the article is where the article is, whatever that place is called.
    const isBeside = element.parentElement !== null && this.#withBody.has(element.parentElement);
    const isOutside = region !== undefined && !(isBeside && block.kind === "heading" && region === "boilerplate");
    return isOutside || box.length - length > teaserText || headings > 0;
  }

  /** Whether there is a heading in its box: of another article, or of a box of its own. */
  hasHeading({ element }: Piece): boolean {
    return this.#sumUp(this.findBox(element)).headings > 0;
  }

  /** A paragraph or list right among the body's paragraphs, not made of links; half of a sentence may be one. */
  isPlainText({ element, block, region }: Piece): boolean {
    const box = this.findBox(element);
    const { length, links } = this.#sumUp(box);
    if (region !== undefined || !isTextBox(box) || length <= 20) return false;
    return links * (box.localName === "p" && isSentence(block) ? 2 : 3) < length;
  }

  /** Whether its box stands beside `last`, the body's last piece, or in a part of the page that is about that alone. */
  isNextTo({ element }: Piece, first: Piece | undefined, last: Piece | undefined): boolean {
    const around = this.findBox(element).parentElement;
    if (!around || !first || !last) return false;
    const isItsOwn = around.contains(last.element) && !around.contains(first.element);
    return around === last.element.parentElement || isItsOwn;
  }

  /** The outermost element around it that holds no body text; itself when there is none. */
  findBox(element: PageElement): PageElement {
    const known = this.#boxOf[element.index];
    if (known) return known;
    let box = element;
    while (box.parentElement && !this.#withBody.has(box.parentElement)) box = box.parentElement;
    this.#boxOf[element.index] = box;
    return box;
  }
}

const isTextBox = isNamed("p", "ul", "ol", "dl", "blockquote");

function isSentence(block: Block): boolean {
  return block.kind === "paragraph" && /\p{L}[.!?。！？؟…]["”»’]?$/u.test(block.text);
}

/** What pictures say of themselves. */
function listCaptions(pieces: readonly Piece[]): HeardTexts {
  const said = new HeardTexts();
  for (const { block } of pieces) if (block.kind === "figure") said.add(block.caption);
  return said;
}

/** Galleries print the headline above their pictures, and pages a caption a second time: neither is a text of its own. */
function repeats(block: Block, title: string, captions: HeardTexts): boolean {
  if (block.kind === "heading") return title !== "" && foldText(block.text) === title;
  if (block.kind !== "paragraph" || block.text.length > longestCaption || !captions.mayBegin(block.text)) return false;
  return captions.has(block.text) || captions.has(splitCredit(block.text).caption);
}
