import type { SpokenReport } from "./contract.ts";

/** Prints what is heard, line by line: `[mm:ss.mmm] role: text`, timed from the first line. */
export function createTranscript(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): (spoken: SpokenReport) => void {
  let start: number | null = null;
  return ({ role, text }) => {
    start ??= now();
    write(`[${formatTime(now() - start)}] ${toOneLine(role)}: ${toOneLine(text)}\n`);
  };
}

/** Milliseconds as mm:ss.mmm; more than an hour counts on in minutes. */
export function formatTime(milliseconds: number): string {
  const whole = Math.round(milliseconds);
  const minutes = String(Math.floor(whole / 60_000)).padStart(2, "0");
  const seconds = String(Math.floor((whole % 60_000) / 1000)).padStart(2, "0");
  return `${minutes}:${seconds}.${String(whole % 1000).padStart(3, "0")}`;
}

/** The text is a stranger's: control characters could move the terminal's cursor or worse. */
function toOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
