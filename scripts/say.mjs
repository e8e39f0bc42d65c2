import { fileURLToPath } from "node:url";

/** The checkout's own folder, absolute. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Something the person must do first; its message is a whole sentence for them, and no stack is shown. */
export class Stop extends Error {}

/**
 * Progress goes to stderr, so that a transcript or a table on stdout stays clean.
 * @param {string} sentence
 */
export function say(sentence) {
  console.error(`Hark: ${sentence}`);
}

/**
 * Runs a script's main function; a Stop is said and ends the process with code 1.
 * @param {() => number | void | Promise<number | void>} main returns the exit code, 0 when it returns nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
