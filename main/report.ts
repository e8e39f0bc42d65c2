import type { BadReading } from "./contract.ts";

/** What a report says about where it was made; nothing that tells one reader from another. */
export interface ReportFacts {
  readonly harkVersion: string;
  /** As Node names it: "linux", "darwin", "win32". */
  readonly platform: string;
  /** The system's own version. */
  readonly release: string;
  readonly savedAt: Date;
}

/** The report as the text of a JSON file, in the format that docs/bad-reading-report.md describes. */
export function writeReport({ document, article, note }: BadReading, facts: ReportFacts): string {
  const { id: _id, ...source } = document;
  const report = {
    format: "hark-bad-reading",
    formatVersion: 1,
    savedAt: facts.savedAt.toISOString(),
    hark: { version: facts.harkVersion },
    system: { platform: facts.platform, release: facts.release },
    note,
    source: "bytes" in source ? { ...source, bytes: Buffer.from(source.bytes).toString("base64") } : source,
    article: JSON.parse(article) as unknown,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** In characters; with the rest of the name well below what any file system takes. */
const longestLabel = 40;

/** The name that is proposed for the report of a document that people know as `label`. */
export function nameReport(label: string, savedAt: Date): string {
  const words = label
    .replace(/^https?:\/\//i, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, longestLabel)
    .replace(/^-+|-+$/g, "");
  return ["hark-report", savedAt.toISOString().slice(0, 10), words].filter(Boolean).join("-").concat(".json");
}
