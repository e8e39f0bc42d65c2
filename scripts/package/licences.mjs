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
  const libraries = [...findShipped(packages).map((path) => readLibrary(path)), ...readRuntime()];
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
 * The natural voices' runtime. The build takes what it needs out of it (onnx-runtime.mjs), so that it is a tool by
 * package.json: what its installer brings is not shipped. Its packages come without the licence's text.
 * @returns {Library[]}
 */
export function readRuntime() {
  const text = readFileSync(join(root, "scripts/package/licence-texts/onnxruntime.txt"), "utf8").trim();
  return ["onnxruntime-node", "onnxruntime-common"].map((path) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, "node_modules", path, "package.json"), "utf8"),
    );
    return { name, version, licence: license, text };
  });
}

/** Packages that name their licence and come without its text; what is missing is in licence-texts/, by package. */
const withoutText = new Map([["@nodable/entities", "nodable-entities.txt"]]);

/**
 * Throws Stop for a library that neither names its licence nor brings its text, in a file or in its readme.
 * @param {string} path
 * @returns {Library}
 */
export function readLibrary(path) {
  const place = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  const files = readdirSync(place);
  const text = readText(place, files, /^(?:licen[cs]e|copying|notice)(?:\b|_)/i);
  const licence = text || readLicenceSection(readText(place, files, /^readme\b/i)) || readOwnCopy(name);
  if (!license || !licence) throw new Stop(`${name} comes without the text of its licence, so it cannot be shipped.`);
  return { name, version, licence: license, text: licence };
}

/** @param {string} name */
function readOwnCopy(name) {
  const file = withoutText.get(name);
  return file ? readFileSync(join(root, "scripts/package/licence-texts", file), "utf8").trim() : "";
}

/**
 * @param {string} place
 * @param {readonly string[]} files
 * @param {RegExp} named
 */
function readText(place, files, named) {
  const chosen = files.filter((file) => named.test(file));
  return chosen.map((file) => readFileSync(join(place, file), "utf8").trim()).join("\n\n");
}

/** In characters: the shortest licences (MIT-0, ISC) are longer, a sentence that only names one is shorter. */
const shortestLicence = 500;

/**
 * Old small libraries have their licence only as a part of their readme.
 * @param {string} readme Markdown
 * @returns {string} empty when the readme has no such part, or only the licence's name
 */
export function readLicenceSection(readme) {
  const section = /^#+[ \t]*licen[cs]e\b.*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readme)?.[1]?.trim() ?? "";
  return section.length >= shortestLicence && /copyright/i.test(section) ? section : "";
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
