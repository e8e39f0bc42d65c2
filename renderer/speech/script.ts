import type { Verbosity } from "../../main/contract.ts";
import type { Article, Block, Mark } from "../article/article.ts";
import { type BlockPart, getBlockParts, getBlockText } from "../article/block-text.ts";
import type { TextSpan } from "../article/words.ts";
import type { Translate } from "../locales/translate.ts";
import {
  type Announcement,
  type AnnouncementContext,
  announcements,
  endingAnnouncements,
  footnoteAnnouncements,
} from "./announcements.ts";
import { type LanguageSpan, splitByLanguage } from "./language-spans.ts";
import { clausePause, languagePause, partPauses, sentencePause, separatorPause } from "./pauses.ts";
import { normaliseText } from "./text/normalise.ts";
import { splitIntoPieces } from "./text/pieces.ts";
import type { Pronouncer } from "./text/pronunciation/pronouncer.ts";
import { isBlockSaid, isSaid, type SaidOptions } from "./unsaid.ts";
import type { Utterance, UtteranceRole } from "./utterance.ts";

export interface ScriptOptions extends SaidOptions {
  readonly t: Translate;
  /** The listener's pronunciation dictionary. */
  readonly pronouncer?: Pronouncer;
  readonly wholeAddresses?: boolean;
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

type Level = (context: AnnouncementContext & { readonly part?: BlockPart }) => readonly Announcement[];
type Levels = Readonly<Record<Verbosity, Level>>;

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
    const { before, parts, after } = announcements[this.#block.kind];
    this.#announce(before as Levels, 0);
    for (const part of getBlockParts(this.#block)) this.#addPart(part, parts);
    this.#announce(after as Levels, getBlockText(this.#block).length);
    if (isLast) this.#announceEnding();
    return this.#utterances;
  }

  #addPart(part: BlockPart, parts: object): void {
    const levels = (parts as Partial<Record<string, Levels>>)[part.role];
    if (!levels || !isSaid(this.#block, part, this.#options)) return;
    this.#announce(levels, part.start, part);
    const role = getRole(this.#block, part);
    const pieces = keepMarksWhole(splitIntoPieces(part.text, this.#language, role), part.marks);
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      const isClause = /[,;:\u2013\u2014]$/u.test(part.text.slice(piece.start, piece.end));
      this.#addPiece(part, piece, role, isLast ? partPauses[role] : isClause ? clausePause : sentencePause);
    }
  }

  #addPiece(part: BlockPart, piece: TextSpan, role: UtteranceRole, pauseAfter: number): void {
    const spans = splitByLanguage(part, piece, this.#language);
    for (const [index, span] of spans.entries()) {
      this.#addSpan(part, span, role, index === spans.length - 1 ? pauseAfter : languagePause);
    }
  }

  #addSpan(part: BlockPart, { start, end, language }: LanguageSpan, role: UtteranceRole, pauseAfter: number): void {
    const footnotes = part.marks.filter((mark) => mark.kind === "footnote" && mark.start >= start && mark.end <= end);
    const omitted = footnotes.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
    const { pronouncer, wholeAddresses = false } = this.#options;
    const listener = { wholeAddresses, ...(pronouncer ? { pronouncer } : {}) };
    const { text, offsets } = normaliseText(part.text.slice(start, end), { language, role, omitted, ...listener });
    const from = part.start + start;
    const source = { block: this.#index, start: from, end: part.start + end };
    const sourceOffsets = offsets.map((offset) => from + offset);
    if (text !== "") this.#utterances.push({ text, source, sourceOffsets, role, language, pauseAfter });
    for (const footnote of footnotes) this.#announceFootnote(footnote, source.end);
  }

  #announceFootnote(mark: Mark, offset: number): void {
    if (mark.kind !== "footnote") return;
    const { t, verbosity } = this.#options;
    for (const text of footnoteAnnouncements[verbosity]({ label: mark.label, t })) this.#addAnnouncement(text, offset);
  }

  #announceEnding(): void {
    const { t, verbosity } = this.#options;
    const offset = getBlockText(this.#block).length;
    for (const text of endingAnnouncements[this.#article.ending][verbosity]({ t })) this.#addAnnouncement(text, offset);
  }

  #announce(levels: Levels, offset: number, part?: BlockPart): void {
    const { blocks } = this.#article;
    const { t, verbosity } = this.#options;
    const neighbours = { previous: blocks[this.#index - 1], next: blocks[this.#index + 1] };
    const context = { block: this.#block, ...neighbours, t, ...(part ? { part } : {}) };
    for (const announcement of levels[verbosity](context)) this.#addAnnouncement(announcement, offset);
  }

  #addAnnouncement(announcement: Announcement, offset: number): void {
    const isPhrase = typeof announcement === "string";
    const text = isPhrase ? announcement : announcement.repeated;
    if (text === "") return;
    this.#utterances.push({
      text,
      source: { block: this.#index, start: offset, end: offset },
      sourceOffsets: Array.from({ length: text.length }, () => offset),
      role: "announcement",
      language: isPhrase ? this.#options.interfaceLanguage : this.#language,
      pauseAfter: partPauses.announcement,
    });
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
