/** Lines that belong together: what stands between two empty lines, or a list. */
export interface Chunk {
  readonly kind: "text" | "list" | "quote" | "separator";
  /** Never empty, each trimmed. */
  readonly lines: readonly string[];
  readonly ordered: boolean;
  /** What begins each of a list's lines. */
  readonly marker: RegExp;
  /** Whether the lines are meant as lines: an address, a verse, a head of a mail. */
  readonly keepLines: boolean;
}

const bullet = /^[-*•–▪‣·]\s+/;
const number = /^\d{1,3}[.)]\s+/;
const quoted = /^>+\s?/;
const rule = /^(?:[-=_*•~—]\s?){3,}$/;

/** Cuts a text at empty lines, and lists out of what is between them. */
export function splitChunks(text: string): Chunk[] {
  const paragraphs = text.replace(/\r\n?|[\u0085\u2028]/g, "\n").split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+|\u2029|\f/);
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph
      .split("\n")
      .map((line) =>
        line
          .replace(/[\u00ad\u200b\ufeff]/g, "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((line) => line !== "");
    return lines.length === 0 ? [] : cutLists(lines);
  });
}

/** A line's kind, by how it begins. */
function getLineKind(line: string): Chunk["kind"] | "numbered" {
  if (rule.test(line)) return "separator";
  if (bullet.test(line)) return "list";
  if (number.test(line)) return "numbered";
  return quoted.test(line) ? "quote" : "text";
}

function cutLists(lines: readonly string[]): Chunk[] {
  const groups: { kind: ReturnType<typeof getLineKind>; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = getLineKind(line);
    const last = groups.at(-1);
    const goesOn = kind === "text" && (last?.kind === "list" || last?.kind === "numbered");
    // A line without a mark under a list item is its second line.
    if (goesOn && last) last.lines.push(`${last.lines.pop() ?? ""} ${line}`);
    else if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map((group) => makeChunk(group.kind, group.lines));
}

function makeChunk(kind: ReturnType<typeof getLineKind>, lines: readonly string[]): Chunk {
  const base = { lines, ordered: false, marker: /^/, keepLines: kind === "text" && areMeantAsLines(lines) };
  // One numbered line alone is a sentence that begins with a number, or a numbered heading.
  if (kind === "numbered")
    return lines.length > 1 ? { ...base, kind: "list", ordered: true, marker: number } : { ...base, kind: "text" };
  if (kind === "list") return { ...base, kind, marker: bullet };
  if (kind === "quote")
    return { ...base, kind, lines: lines.map((line) => line.replace(quoted, "")).filter((line) => line !== "") };
  return { ...base, kind };
}

/** Lines wrapped by a program are all nearly as long as the longest; lines that are meant are short. */
function areMeantAsLines(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.slice(0, 500).map((line) => line.length));
  return lines.length > 1 && longest < 50;
}
