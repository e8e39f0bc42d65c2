import type { TextSpan } from "../../article/words.ts";
import type { UtteranceRole } from "../utterance.ts";
import { getPrimaryLanguage } from "../voice-match.ts";
import { germanRules } from "./de/rules.ts";
import { englishRules } from "./en/rules.ts";
import { firstRules, lastRules } from "./every/rules.ts";
import { whiteSpaceRules } from "./every/white-space.ts";
import { createMappedText, type MappedText, omitMapped, replaceMapped, trimMapped } from "./mapped-text.ts";
import { hasSign, needsSign } from "./needs-sign.ts";
import { otherRules } from "./other/rules.ts";
import type { Pronouncer } from "./pronunciation/pronouncer.ts";
import type { RuleContext, TextRule } from "./text-rule.ts";

const languageRules: Readonly<Record<string, readonly TextRule[]>> = { en: englishRules, de: germanRules };

/** What to write, beside the text. */
export interface NormaliseOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly role: UtteranceRole;
  /** Stretches that are not heard: footnote numbers. */
  readonly omitted?: readonly TextSpan[];
  /** The listener's dictionary: it goes first. */
  readonly pronouncer?: Pronouncer;
  /** Say web addresses whole; otherwise only the site's name. */
  readonly wholeAddresses?: boolean;
}

/**
 * In UTF-16 units. Sentences are shorter (sentences.ts); only text without sentences is not, and the time that rules
 * take must stay in proportion to its length whatever it holds.
 */
export const longestStretch = 1000;

/**
 * Writes text as it is to be said: what eyes decode (amounts, years, addresses, capitals) in words of the language.
 * Each UTF-16 unit of the result knows its offset in `text`; the result has no white space at either end.
 */
export function normaliseText(text: string, options: NormaliseOptions): MappedText {
  const { language, role, omitted = [], wholeAddresses = false } = options;
  const context: RuleContext = { language, wholeAddresses };
  const mapped = pronounce(omitMapped(createMappedText(text), omitted), options, context);
  const rules = chooseRules(language, role);
  return trimMapped(joinMapped(splitStretches(mapped).map((stretch) => applyRules(stretch, rules, context))));
}

/** A word is the listener's also where the page hides a hyphen in it, or breaks the line between two. */
function pronounce(
  mapped: MappedText,
  { pronouncer, language, role }: NormaliseOptions,
  context: RuleContext,
): MappedText {
  if (!pronouncer) return mapped;
  const clean = role === "code" ? mapped : applyRules(mapped, whiteSpaceRules, context);
  return pronouncer.pronounce(clean, language);
}

function applyRules(stretch: MappedText, rules: readonly TextRule[], context: RuleContext): MappedText {
  let mapped = stretch;
  let isPlain = !hasSign(mapped.text);
  for (const { pattern, replace } of rules) {
    if (isPlain && needsSignEver(pattern)) continue;
    const before = mapped;
    mapped = replaceMapped(mapped, pattern, (match) => replace(match, context));
    if (mapped !== before) isPlain = !hasSign(mapped.text);
  }
  return mapped;
}

/** Most rules are for numbers and signs, most sentences have none: not to search those saves most of the time. */
const signPatterns = new WeakMap<RegExp, boolean>();

function needsSignEver(pattern: RegExp): boolean {
  const known = signPatterns.get(pattern);
  if (known !== undefined) return known;
  const needs = needsSign(pattern);
  signPatterns.set(pattern, needs);
  return needs;
}

/** In order: what must see the text as it is written comes first, what only smooths comes last. */
export function chooseRules(language: string, role: UtteranceRole): readonly TextRule[] {
  const key = `${language} ${role}`;
  const known = chosenRules.get(key) ?? listRules(language, role);
  if (chosenRules.size < mostChosen) chosenRules.set(key, known);
  return known;
}

/** The sentences of an article ask for the same few again and again. */
const chosenRules = new Map<string, readonly TextRule[]>();
const mostChosen = 200;

function listRules(language: string, role: UtteranceRole): TextRule[] {
  // A program is said as it is written.
  if (role === "code") return [];
  const rules = [...firstRules, ...(languageRules[getPrimaryLanguage(language)] ?? otherRules), ...lastRules];
  return rules.filter(({ roles }) => roles?.includes(role) ?? true);
}

/** Cut between words where there are any, and never inside of a surrogate pair. */
function splitStretches({ text, offsets }: MappedText): MappedText[] {
  const stretches: MappedText[] = [];
  let start = 0;
  while (text.length - start > longestStretch) {
    const end = start + findCut(text.slice(start, start + longestStretch));
    stretches.push({ text: text.slice(start, end), offsets: offsets.slice(start, end) });
    start = end;
  }
  return [...stretches, { text: text.slice(start), offsets: offsets.slice(start) }];
}

function findCut(text: string): number {
  const space = Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n"));
  if (space > text.length / 2) return space;
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}

function joinMapped(parts: readonly MappedText[]): MappedText {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return { text: parts.map(({ text }) => text).join(""), offsets: parts.flatMap(({ offsets }) => offsets) };
}
