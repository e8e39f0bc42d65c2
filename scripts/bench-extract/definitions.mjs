import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Stop } from "../say.mjs";
import { benchmarks } from "./score.mjs";

/** @typedef {{ toks: string[], m: Map<string, number[]> }} Index where each run of three words stands in a text */
/** @typedef {{ toks: string[], span: Map<Element, [number, number]> }} Stream a document's words, and each element's */
/** @typedef {{ tk: string[], pos: number }} GoldText */
/** @typedef {GoldText & { visible: boolean, inBody: boolean, cover: boolean, infig: boolean }} GoldCaption */

/**
 * @typedef {object} Gold what the scorer looks for
 * @property {GoldText[]} paras
 * @property {GoldCaption[]} caps
 * @property {GoldText[]} alts
 * @property {(GoldText & { visible: boolean })[]} heads
 */

/**
 * @typedef {object} GoldPage as the scorer loads it
 * @property {string} id
 * @property {string} body
 * @property {{ title: string }} [gold]
 * @property {{ title: string }} [meta]
 */

/**
 * @typedef {object} Definitions
 * @property {(html: string) => string} toText one block a line
 * @property {(text: string) => string[]} tok words
 * @property {(words: string[]) => Index} index
 * @property {(index: Index, words: string[], threshold?: number) => number[]} find where the words stand, nearly
 * @property {(root: Element) => Stream} stream
 * @property {(page: GoldPage, kind: string) => Gold} goldOf
 * @property {Record<string, RegExp>} LEAKS
 * @property {(html: string) => { document: Document }} parseHTML
 * @property {(folder: string, kind: string) => GoldPage[]} load
 */

const names = ["toText", "tok", "index", "find", "stream", "goldOf", "LEAKS", "parseHTML"];

/**
 * The scorer's own definitions, so that a list of misses can never differ from the score. The scorer is a command and
 * exports nothing: what stands before its command line is loaded by itself, and its loader after that.
 * @returns {Promise<Definitions>}
 */
export async function loadDefinitions() {
  const source = await readFile(join(benchmarks, "score.mjs"), "utf8");
  const commandLine = source.indexOf("const [set, predictionsFile");
  const loader = /^const gunzip[\s\S]*?^function load\(\) \{\n[\s\S]*?^\}$/m.exec(source)?.[0];
  if (commandLine < 0 || loader === undefined) throw new Stop("the scorer has another form than is known here.");
  const text = [
    source.slice(0, commandLine).replace("./shingles.mjs", pathToFileURL(join(benchmarks, "shingles.mjs")).href),
    `function load(dir, kind) {\n${loader}\nreturn load();\n}`,
    `export { ${names.join(", ")}, load };`,
  ].join("\n");
  const folder = await mkdtemp(join(tmpdir(), "hark-scorer-"));
  try {
    await writeFile(join(folder, "definitions.mjs"), text);
    return await import(pathToFileURL(join(folder, "definitions.mjs")).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
