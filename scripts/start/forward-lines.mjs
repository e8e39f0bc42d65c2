import { createInterface } from "node:readline";

/**
 * Passes on whole lines, but for those to be left out.
 * @param {import("node:stream").Readable} from
 * @param {NodeJS.WritableStream} to
 * @param {(line: string) => boolean} isLeftOut
 */
export function forwardLines(from, to, isLeftOut) {
  createInterface({ input: from, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
    if (!isLeftOut(line)) to.write(`${line}\n`);
  });
}
