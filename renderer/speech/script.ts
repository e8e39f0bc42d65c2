import type { Article, Block, Mark } from "../article/article.ts";
import { type BlockPart, getBlockParts, getBlockText } from "../article/block-text.ts";
import type { TextSpan } from "../article/words.ts";
import type { Translate } from "../locales/translate.ts";
import {
  type AnnouncementContext,
  announcements,
  endingAnnouncements,
  footnoteAnnouncements,
  type Levels,
  linkAnnouncements,
} from "./announcements.ts";
import { recallPieces, recallText } from "./block-memory.ts";
import { type CueOptions, chooseCues, getCueChoice, type HeardCue } from "./cues.ts";
import { nameEarcon } from "./earcon-names.ts";
import { splitByLanguage } from "./language-spans.ts";
import { type SaidSpan, splitAtLinks } from "./link-spans.ts";
import { clausePause, languagePause, partPauses, sentencePause, separatorPause } from "./pauses.ts";
import type { ListenerRules } from "./text-sentences.ts";
import { isBlockSaid, isSaid, type SaidOptions } from "./unsaid.ts";
import type { Utterance, UtteranceRole } from "./utterance.ts";

export interface ScriptOptions extends SaidOptions, CueOptions, ListenerRules {
  readonly t: Translate;
  /** BCP 47 tag of what `t` says. */
  readonly interfaceLanguage: string;
}

/**
 * Everything that is to be heard of an article, in order: its sentences, the announcements of its structure where they
 * belong, and at the end why it stops there, when it is not all of it. Pure; the same article and options give the same script.
 */
export function buildScript(article: Article, options: ScriptOptions): Utterance[] {
  const script: Utterance[] = [];
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === "separator") lengthenLastPause(script);
    const isLast = index === article.blocks.length - 1;
    // Not as arguments of one call: a block of a hundred thousand sentences would be more than a call can take.
    for (const utterance of new BlockScript(article, index, block, options).build(isLast)) script.push(utterance);
  }
  return script;
}

function lengthenLastPause(script: Utterance[]): void {
  const last = script.pop();
  if (last) script.push({ ...last, pauseAfter: last.pauseAfter + separatorPause });
}

type BlockLevels = Levels<AnnouncementContext & { readonly part?: BlockPart }>;

/** The utterances of one block. */
class BlockScript {
  readonly #article: Article;
  readonly #index: number;
  readonly #block: Block;
  readonly #options: ScriptOptions;
  readonly #utterances: Utterance[] = [];

  constructor(article: Article, index: number, block: Block, options: ScriptOptions) {
    this.#article = article;
    this.#index = index;
    this.#block = block;
    this.#options = options;
  }

  build(isLast: boolean): Utterance[] {
    if (!isBlockSaid(this.#block, this.#options)) {
      if (isLast) this.#announceEnding();
      return this.#utterances;
    }
    const { opening, before, parts, after } = announcements[this.#block.kind];
    if (opening) this.#announce(opening as BlockLevels, 0);
    this.#announce(before as BlockLevels, 0);
    for (const part of getBlockParts(this.#block)) this.#addPart(part, parts);
    this.#announce(after as BlockLevels, getBlockText(this.#block).length);
    if (isLast) this.#announceEnding();
    return this.#utterances;
  }

  #addPart(part: BlockPart, parts: object): void {
    const levels = (parts as Partial<Record<string, BlockLevels>>)[part.role];
    if (!levels || !isSaid(this.#block, part, this.#options)) return;
    this.#announce(levels, part.start, part);
    const role = getRole(this.#block, part);
    const found = recallPieces(this.#block, part, this.#language, role, this.#listener);
    const pieces = keepMarksWhole(found, part.marks);
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      const isClause = /[,;:\u2013\u2014]$/u.test(part.text.slice(piece.start, piece.end));
      this.#addPiece(part, piece, role, isLast ? partPauses[role] : isClause ? clausePause : sentencePause);
    }
  }

  #addPiece(part: BlockPart, piece: TextSpan, role: UtteranceRole, pauseAfter: number): void {
    const spans = splitAtLinks(part.text, splitByLanguage(part, piece, this.#language), this.#listToldLinks(part));
    for (const [index, span] of spans.entries()) {
      if (span.isLink) this.#addCues(linkAnnouncements, { t: this.#options.t }, part.start + span.start);
      this.#addSpan(part, span, role, index === spans.length - 1 ? pauseAfter : languagePause, index > 0);
    }
  }

  /** A sentence is in one piece for the voice where nobody wants to be told of its links. */
  #listToldLinks({ marks }: BlockPart): readonly Mark[] {
    return getCueChoice("link", this.#options.cues) === "nothing" ? [] : marks;
  }

  #addSpan(
    part: BlockPart,
    { start, end, language }: SaidSpan,
    role: UtteranceRole,
    pauseAfter: number,
    goesOn: boolean,
  ): void {
    const footnotes = part.marks.filter((mark) => mark.kind === "footnote" && mark.start >= start && mark.end <= end);
    const omitted = footnotes.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
    const stretch = { start: part.start + start, text: part.text.slice(start, end) };
    const said = recallText(this.#block, stretch, { language, role, omitted }, this.#listener);
    const source = { block: this.#index, start: stretch.start, end: part.start + end };
    const utterance = { ...said, source, role, language, pauseAfter };
    if (said.text !== "") this.#utterances.push(goesOn ? { ...utterance, goesOn } : utterance);
    for (const footnote of footnotes) this.#announceFootnote(footnote, source.end);
  }

  #announceFootnote(mark: Mark, offset: number): void {
    if (mark.kind !== "footnote") return;
    this.#addCues(footnoteAnnouncements, { label: mark.label, t: this.#options.t }, offset);
  }

  #announceEnding(): void {
    const { t } = this.#options;
    this.#addCues(endingAnnouncements[this.#article.ending], { t }, getBlockText(this.#block).length);
  }

  #announce(levels: BlockLevels, offset: number, part?: BlockPart): void {
    const { blocks } = this.#article;
    const neighbours = { previous: blocks[this.#index - 1], next: blocks[this.#index + 1] };
    const context = { block: this.#block, ...neighbours, t: this.#options.t, ...(part ? { part } : {}) };
    this.#addCues(levels, context, offset);
  }

  #addCues<Context>(levels: Levels<Context>, context: Context, offset: number): void {
    for (const cue of chooseCues(levels, context, this.#options)) this.#addCue(cue, offset);
  }

  #addCue(cue: HeardCue, offset: number): void {
    const { t, interfaceLanguage } = this.#options;
    if (typeof cue === "string") this.#addAnnouncement(cue, interfaceLanguage, offset);
    else if ("repeated" in cue) this.#addAnnouncement(cue.repeated, this.#language, offset);
    else this.#addAnnouncement(nameEarcon(cue.earcon, t), interfaceLanguage, offset, cue);
  }

  #addAnnouncement(text: string, language: string, offset: number, sound: Pick<Utterance, "earcon"> = {}): void {
    if (text === "") return;
    this.#utterances.push({
      ...sound,
      text,
      source: { block: this.#index, start: offset, end: offset },
      sourceOffsets: Array.from({ length: text.length }, () => offset),
      role: "announcement",
      language,
      pauseAfter: partPauses.announcement,
    });
  }

  get #listener(): ListenerRules {
    const { pronouncer, wholeAddresses = false } = this.#options;
    return { wholeAddresses, ...(pronouncer ? { pronouncer } : {}) };
  }

  get #language(): string {
    return this.#block.language ?? this.#article.metadata.language;
  }
}

/** A footnote's mark, "[2]" for one, belongs to the sentence that it follows: no sentence begins within it. */
function keepMarksWhole(pieces: readonly TextSpan[], marks: readonly Mark[]): readonly TextSpan[] {
  const footnotes = marks.filter(({ kind }) => kind === "footnote");
  if (footnotes.length === 0) return pieces;
  const move = (offset: number): number =>
    footnotes.find(({ start, end }) => start < offset && offset < end)?.end ?? offset;
  return pieces
    .map(({ start, end }) => ({ start: move(start), end: move(end) }))
    .filter(({ start, end }) => start < end);
}

function getRole(block: Block, part: BlockPart): UtteranceRole {
  if (part.role !== "text" && part.role !== "title") return part.role;
  if (block.kind === "paragraph") return block.role ?? "paragraph";
  // Figures, tables and separators have no text or title of their own (block-text.ts).
  if (block.kind === "figure" || block.kind === "table" || block.kind === "separator") return "paragraph";
  return block.kind;
}
