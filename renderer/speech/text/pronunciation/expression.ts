import { RE2JS, RE2JSException } from "re2js";
import { pronunciationLimits } from "../../../../main/contract-pronunciation.ts";
import type { Replacement } from "../mapped-text.ts";

/** Why an expression is refused; each has a sentence in the locales. */
export const expressionFaults = [
  "open-group",
  "closed-group",
  "open-brackets",
  "escape",
  "repeat-nothing",
  "repeat-twice",
  "repeat-count",
  "look-around",
  "range",
  "empty-match",
  "too-big",
  "unknown",
] as const;
export type ExpressionFault = (typeof expressionFaults)[number];

export type CompiledExpression =
  | { readonly ok: true; readonly find: (text: string, said: string) => Replacement[] }
  | { readonly ok: false; readonly fault: ExpressionFault };

/** What RE2 says of a fault, by its beginning. */
const messages: readonly (readonly [string, ExpressionFault])[] = [
  ["missing closing )", "open-group"],
  ["unexpected )", "closed-group"],
  ["missing closing ]", "open-brackets"],
  ["invalid escape sequence", "escape"],
  ["trailing backslash", "escape"],
  ["invalid character class range", "range"],
  ["missing argument to repetition", "repeat-nothing"],
  ["invalid nested repetition", "repeat-twice"],
  ["invalid repeat count", "repeat-count"],
  ["invalid or unsupported Perl syntax", "look-around"],
  ["expression nests too deeply", "too-big"],
  ["expression too large", "too-big"],
];

/** In instructions of RE2's machine: time is at most this times the length of the text. */
const largestProgram = 2000;

/**
 * Compiles a listener's regular expression. RE2 never goes back over the text: whatever the expression, its time is in
 * proportion to the text, where JavaScript's own could take for ever. It knows no look-around and no back references.
 */
export function compileExpression(source: string, matchCase: boolean): CompiledExpression {
  if (source.length > pronunciationLimits.written) return { ok: false, fault: "too-big" };
  try {
    const program = RE2JS.compile(source, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
    if (program.programSize() > largestProgram) return { ok: false, fault: "too-big" };
    // It would stand between any two signs.
    if (program.matcher("").find()) return { ok: false, fault: "empty-match" };
    return { ok: true, find: (text, said) => findAll(program, text, said) };
  } catch (error) {
    return { ok: false, fault: error instanceof RE2JSException ? nameFault(error.message) : "unknown" };
  }
}

function nameFault(message: string): ExpressionFault {
  return messages.find(([beginning]) => message.includes(beginning))?.[1] ?? "unknown";
}

function findAll(program: RE2JS, text: string, said: string): Replacement[] {
  const found: Replacement[] = [];
  const matcher = program.matcher(text);
  while (matcher.find()) {
    const [index, end] = [matcher.start(), matcher.end()];
    if (end === index) continue;
    const fillIn = (group: string) =>
      Number(group) <= matcher.groupCount() ? (matcher.group(Number(group)) ?? "") : "";
    found.push({
      index,
      written: text.slice(index, end),
      said: said.replaceAll(/\$(\d)/gu, (_, group: string) => fillIn(group)),
    });
  }
  return found;
}
