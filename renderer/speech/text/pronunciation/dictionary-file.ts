import {
  type Pronunciation,
  pronunciationKinds,
  pronunciationLimits,
} from "../../../../main/contract-pronunciation.ts";
import { compileExpression, type ExpressionFault } from "./expression.ts";

/** What is wrong with a file; each has a sentence in the locales. */
export type FileFault =
  | "not-a-dictionary"
  | "columns"
  | "kind"
  | "nothing-written"
  | "language"
  | "case"
  | "too-long"
  | "too-many";

export type ReadDictionary =
  | { readonly ok: true; readonly entries: readonly Pronunciation[] }
  | {
      readonly ok: false;
      readonly fault: FileFault | "expression";
      /** 1-based; 0 where the whole file is meant. */
      readonly line: number;
      readonly expressionFault?: ExpressionFault;
    };

/** The first line, by which a file is known; docs/pronunciation-dictionary.md describes the format. */
const header = "# Hark pronunciation dictionary, version 1";
const columns = "# kind\twritten\tsaid\tlanguage\tcase";

/** The dictionary as the text of a file, one entry a line. */
export function writeDictionary(entries: readonly Pronunciation[]): string {
  const lines = entries.map(({ kind, written, said, language, matchCase }) =>
    [kind, escapeField(written), escapeField(said), language, matchCase ? "match" : "ignore"].join("\t"),
  );
  return `${[header, columns, ...lines].join("\n")}\n`;
}

/** Reads a file: all of it, or the first thing that is wrong with it. */
export function readDictionary(text: string): ReadDictionary {
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n|\n|\r/u);
  if (lines[0]?.trim() !== header) return { ok: false, fault: "not-a-dictionary", line: 0 };
  const entries: Pronunciation[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const read = readLine(line);
    if (typeof read === "string") return { ok: false, fault: read, line: index + 1 };
    const compiled = read.kind === "expression" ? compileExpression(read.written, read.matchCase) : null;
    if (compiled && !compiled.ok)
      return { ok: false, fault: "expression", line: index + 1, expressionFault: compiled.fault };
    entries.push(read);
  }
  return isTooMany(entries) ? { ok: false, fault: "too-many", line: 0 } : { ok: true, entries };
}

/** More than are kept. */
export function isTooMany(entries: readonly Pronunciation[]): boolean {
  const expressions = entries.filter(({ kind }) => kind === "expression");
  return entries.length > pronunciationLimits.entries || expressions.length > pronunciationLimits.expressions;
}

/** Alike for the same words in the same language and form: one of two such entries would never be heard. */
export function getEntryKey({ kind, written, language, matchCase }: Pronunciation): string {
  const words = matchCase || kind === "expression" ? written : written.toLowerCase();
  return [kind, words, language, matchCase].join("\t");
}

function readLine(line: string): Pronunciation | FileFault {
  const [kindName, written, said, language, caseName, ...rest] = line.split("\t");
  if (written === undefined || said === undefined || rest.length > 0) return "columns";
  const kind = pronunciationKinds.find((each) => each === kindName?.trim());
  if (!kind) return "kind";
  const entry = {
    kind,
    written: unescapeField(written),
    said: unescapeField(said),
    language: language?.trim().toLowerCase() ?? "",
    matchCase: caseName?.trim() === "match",
  };
  if (entry.written.trim() === "") return "nothing-written";
  if (!/^(?:[a-z]{2,8})?$/u.test(entry.language)) return "language";
  if (!/^(?:match|ignore)?$/u.test(caseName?.trim() ?? "")) return "case";
  const isLong = entry.written.length > pronunciationLimits.written || entry.said.length > pronunciationLimits.said;
  return isLong ? "too-long" : entry;
}

function escapeField(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "");
}

function unescapeField(text: string): string {
  return text.replaceAll(/\\(.)/gu, (_, sign: string) => ({ t: "\t", n: "\n" })[sign] ?? sign);
}
