import { app } from "electron";
import type { ReadingOutcome } from "./contract.ts";

/** Ends Hark after its last line is out; a failure is said on standard error and answered with exit code 1. */
export function endWith({ ok, message }: ReadingOutcome): void {
  if (ok) process.stdout.write("", () => app.exit(0));
  else process.stderr.write(`${message}\n`, () => app.exit(1));
}

/** `hark --transcript | head` closes the pipe early; the reading goes on without. */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
