import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Stop } from "../say.mjs";

/**
 * @typedef {object} Page
 * @property {string} id
 * @property {string} file HTML, gzipped when its name ends in .gz
 * @property {string} url absolute; made up where the set does not say
 */

/**
 * @typedef {object} PageSet
 * @property {string} kind the folder's name, as the scorer takes it
 * @property {string} folder
 * @property {Page[]} pages
 * @property {boolean} isTitled whether its gold is what the page calls itself, with its site, and not the headline
 * @property {boolean} hasGold whether there is something to score with
 */

/**
 * Finds the pages of a folder that is laid out like one of the sets: `html/<id>.html.gz` beside ground-truth.json, or
 * `<id>/source.html`.
 * @param {string} folder
 * @returns {PageSet}
 */
export function readSet(folder) {
  if (!existsSync(folder)) throw new Stop(`there is no folder ${folder}.`);
  const isTitled = !existsSync(join(folder, "html"));
  const pages = isTitled ? listFolders(folder) : listCompressed(folder);
  if (pages.length === 0) throw new Stop(`there are no pages in ${folder}.`);
  const hasGold = existsSync(join(folder, "ground-truth.json")) || pages.some(hasExpectation);
  return { kind: basename(folder), folder, pages, isTitled, hasGold };
}

/** @param {Page} page */
function hasExpectation({ file }) {
  return existsSync(join(dirname(file), "expected.html"));
}

/** @param {string} folder */
function listCompressed(folder) {
  const truthFile = join(folder, "ground-truth.json");
  /** @type {Record<string, { url?: string }>} */
  const truth = existsSync(truthFile) ? JSON.parse(readFileSync(truthFile, "utf8")) : {};
  const names = readdirSync(join(folder, "html")).filter((name) => /\.html(\.gz)?$/.test(name));
  return names.map((name) => {
    const id = name.replace(/\.html(\.gz)?$/, "");
    return { id, file: join(folder, "html", name), url: truth[id]?.url ?? makeUpUrl(id) };
  });
}

/** @param {string} folder */
function listFolders(folder) {
  return readdirSync(folder)
    .map((id) => ({ id, file: join(folder, id, "source.html"), url: makeUpUrl(id) }))
    .filter(({ file }) => existsSync(file));
}

/** @param {string} id */
function makeUpUrl(id) {
  return `https://example.org/${encodeURIComponent(id)}.html`;
}
