import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, Stop } from "../say.mjs";

/** What electron-builder.yml puts into the package as resources/licences. Electron's own are beside the program. */
const folder = join(root, "dist", "licences");

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} text the licence files' own text
 */

/** Writes our own licence and those of every library that ends up in the package. */
export function writeLicences() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const own = join(root, "LICENSE");
  copyFileSync(own, join(folder, "LICENSE.txt"));
  const libraries = findShipped(packages).map((path) => readLibrary(path));
  writeFileSync(join(folder, "third-party.txt"), formatLicences(libraries));
}

/**
 * The folders of the libraries that production dependencies bring; tools and optional packages are not shipped.
 * @param {Record<string, { dev?: boolean, devOptional?: boolean, optional?: boolean }>} packages of package-lock.json
 */
export function findShipped(packages) {
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== "" && !dev && !devOptional && !optional)
    .map(([path]) => path);
}

/**
 * @param {string} path
 * @returns {Library}
 */
function readLibrary(path) {
  const place = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  const files = readdirSync(place).filter((file) => /^(?:licen[cs]e|copying|notice)(?:\b|_)/i.test(file));
  const text = files.map((file) => readFileSync(join(place, file), "utf8").trim()).join("\n\n");
  if (!license || !text) throw new Stop(`${name} comes without the text of its licence, so it cannot be shipped.`);
  return { name, version, licence: license, text };
}

/**
 * @param {readonly Library[]} libraries
 * @returns {string} plain text with one part for each library, by name
 */
export function formatLicences(libraries) {
  const parts = libraries
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"))
    .map(({ name, version, licence, text }) => {
      const title = `${name} ${version} (${licence})`;
      return [title, "=".repeat(title.length), "", text].join("\n");
    });
  return `Hark contains these libraries.\n\n${parts.join("\n\n\n")}\n`;
}
