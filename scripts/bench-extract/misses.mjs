// What was lost and what leaked, page by page, in the scorer's own words: it prints captions only.
import { loadDefinitions } from "./definitions.mjs";

/** @typedef {import("./definitions.mjs").Definitions} Definitions */
/** @typedef {import("./definitions.mjs").Gold} Gold */
/** @typedef {import("./definitions.mjs").GoldPage} GoldPage */
/** @typedef {import("./definitions.mjs").Index} Index */
/** @typedef {import("./prediction.ts").Prediction} Prediction */

/**
 * @typedef {object} Output a prediction as the scorer sees it
 * @property {Element} body
 * @property {import("./definitions.mjs").Stream} stream
 * @property {Index} index
 * @property {string[]} lines
 * @property {string} headline
 * @property {string} text
 */

/** @typedef {{ kind: string, page: string, text: string }} Miss */

/**
 * Lists all misses of a set, by kind and then by page.
 * @param {import("./sets.mjs").PageSet} set
 * @param {Readonly<Record<string, Prediction>>} predictions
 * @returns {Promise<Miss[]>}
 */
export async function listMisses({ folder, kind }, predictions) {
  const scorer = await loadDefinitions();
  /** @type {Miss[]} */
  const misses = [];
  for (const page of scorer.load(folder, kind)) {
    const gold = scorer.goldOf(page, kind);
    if (gold.paras.length === 0) continue;
    const output = readOutput(scorer, predictions[page.id] ?? { headline: "", title: "", articleBody: "", html: "" });
    for (const [name, texts] of findMisses(scorer, { page, kind, gold, output }))
      for (const text of texts) misses.push({ kind: name, page: page.id, text });
  }
  return misses;
}

/**
 * @param {Definitions} scorer
 * @param {Prediction} prediction
 * @returns {Output}
 */
function readOutput({ parseHTML, stream, index, toText }, { html, headline, articleBody }) {
  const { body } = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  const words = stream(body);
  return {
    body,
    stream: words,
    index: index(words.toks),
    lines: toText(html).split("\n"),
    headline,
    text: articleBody,
  };
}

/**
 * @param {Definitions} scorer
 * @param {{ page: GoldPage, kind: string, gold: Gold, output: Output }} one
 * @returns {[string, string[]][]}
 */
function findMisses(scorer, { page, kind, gold, output }) {
  return [
    ...Object.entries(findCaptionMisses(scorer, gold, output)),
    ["alt lost", findLostAlts(scorer, gold, output)],
    ["heading lost", findLostHeadings(scorer, gold, output)],
    ["paragraph lost", findLostParagraphs(scorer, gold, output)],
    ["out of order", findDisorder(scorer, gold, output)],
    ["not in the gold text", kind === "readability" ? [] : findSurplus(scorer, page, output)],
    ["leak", findLeaks(scorer, kind === "readability" ? "" : page.body, gold, output)],
    ["headline", findWrongHeadline(scorer, page, output)],
  ];
}

/**
 * @param {Definitions} scorer
 * @param {Gold} gold
 * @param {Output} output
 */
function findCaptionMisses({ find }, gold, output) {
  /** @type {Record<string, string[]>} */
  const misses = {
    "caption lost": [],
    "caption twice": [],
    "caption not in its figure": [],
    "caption out of order": [],
  };
  for (const caption of gold.caps) {
    if (!caption.visible || caption.inBody) continue;
    const text = caption.tk.join(" ");
    const found = find(output.index, caption.tk);
    const [position] = found;
    if (position === undefined) {
      misses["caption lost"]?.push(`${caption.cover ? "(cover) " : ""}${text}`);
      continue;
    }
    if (found.length > 1) misses["caption twice"]?.push(text);
    const element = findSmallest(output, position, caption.tk.length);
    const figure = element?.closest("figure");
    if (!element?.closest("figcaption") || !figure?.querySelector("img")) {
      misses["caption not in its figure"]?.push(`${text} [${sayPlace(element)}]`);
    }
    if (!standsInOrder({ find }, gold, output, caption, found)) misses["caption out of order"]?.push(text);
  }
  return misses;
}

/**
 * The smallest element that covers the words.
 * @param {Output} output
 * @param {number} position
 * @param {number} length
 */
function findSmallest({ stream }, position, length) {
  /** @type {Element | undefined} */
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, [start, end]] of stream.span) {
    if (start > position + 1 || end < position + length - 1 || end - start >= least) continue;
    best = element;
    least = end - start;
  }
  return best;
}

/** @param {Element | undefined} element */
function sayPlace(element) {
  const figure = element?.closest("figure");
  return figure ? "its figure has no image" : (element?.localName ?? "nowhere");
}

/**
 * The paragraphs of the gold that were found, in the order of the page.
 * @param {Pick<Definitions, "find">} scorer
 * @param {Gold} gold
 * @param {Output} output
 */
function locateParagraphs({ find }, gold, output) {
  return gold.paras
    .map(({ tk, pos }) => ({ words: tk, source: pos, place: find(output.index, tk, 0.7)[0] }))
    .filter(({ place }) => place !== undefined)
    .map((one) => ({ ...one, place: one.place ?? 0 }))
    .toSorted((one, other) => one.source - other.source);
}

/**
 * @param {Pick<Definitions, "find">} scorer
 * @param {Gold} gold
 * @param {Output} output
 * @param {import("./definitions.mjs").GoldText} caption
 * @param {number[]} found
 */
function standsInOrder(scorer, gold, output, caption, found) {
  const paragraphs = locateParagraphs(scorer, gold, output);
  const before = paragraphs.filter(({ source, words }) => source + words.length <= caption.pos + 2).at(-1);
  const after = paragraphs.find(({ source }) => source >= caption.pos + caption.tk.length - 2);
  if (!before && !after) return true;
  return found.some((place) => place > (before?.place ?? -1) && place < (after?.place ?? Number.POSITIVE_INFINITY));
}

/**
 * @param {Definitions} scorer
 * @param {Gold} gold
 * @param {Output} output
 */
function findLostAlts({ tok }, gold, { body }) {
  const kept = new Set(
    [...body.querySelectorAll("img")].map((image) => tok(image.getAttribute("alt") ?? "").join(" ")),
  );
  return gold.alts.map(({ tk }) => tk.join(" ")).filter((alt) => !kept.has(alt));
}

/**
 * @param {Definitions} scorer
 * @param {Gold} gold
 * @param {Output} output
 */
function findLostHeadings({ tok, find }, gold, { body, index }) {
  const headings = [...body.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ textContent }) =>
    tok(textContent ?? "").join(" "),
  );
  return gold.heads
    .filter(({ visible, tk }) => visible && !headings.includes(tk.join(" ")))
    .map(({ tk }) => `${tk.join(" ")}${find(index, tk).length > 0 ? " [its text is there]" : ""}`);
}

/**
 * @param {Definitions} scorer
 * @param {Gold} gold
 * @param {Output} output
 */
function findLostParagraphs({ find }, gold, { index }) {
  return gold.paras.filter(({ tk }) => find(index, tk, 0.7).length === 0).map(({ tk }) => tk.join(" "));
}

/**
 * @param {Definitions} scorer
 * @param {Gold} gold
 * @param {Output} output
 */
function findDisorder(scorer, gold, output) {
  const paragraphs = locateParagraphs(scorer, gold, output);
  return paragraphs
    .filter(({ place }, position) => place < (paragraphs[position - 1]?.place ?? 0))
    .map(({ words }) => words.join(" "));
}

/**
 * What costs precision in the body's F1.
 * @param {Definitions} scorer
 * @param {GoldPage} page
 * @param {Output} output
 */
function findSurplus({ tok, find, index }, page, { text }) {
  const gold = index(tok(page.body));
  return text.split("\n").filter((line) => line !== "" && find(gold, tok(line), 0.7).length === 0);
}

/**
 * @param {Definitions} scorer
 * @param {string} goldText
 * @param {Gold} gold
 * @param {Output} output
 */
function findLeaks({ tok, find, index, LEAKS }, goldText, gold, { lines }) {
  const goldIndex = index(tok(goldText));
  return lines.flatMap((raw) => {
    const line = raw.trim();
    const words = tok(line);
    if (line === "" || line.length > 220) return [];
    if (goldText !== "" && words.length > 0 && find(goldIndex, words).length > 0) return [];
    const isCaption = (/** @type {{ tk: string[] }} */ { tk }) => find(index(tk), words.slice(0, 12)).length > 0;
    if (words.length > 3 && gold.caps.some(isCaption)) return [];
    const [name] = Object.entries(LEAKS).find(([, pattern]) => pattern.test(line)) ?? [];
    return name === undefined ? [] : [`(${name}) ${line}`];
  });
}

/**
 * @param {Definitions} scorer
 * @param {GoldPage} page
 * @param {Output} output
 */
function findWrongHeadline({ tok }, page, { headline }) {
  const wanted = page.gold?.title ?? page.meta?.title;
  if (!wanted || tok(wanted).join(" ") === tok(headline).join(" ")) return [];
  return [`"${headline}" instead of "${wanted}"`];
}
