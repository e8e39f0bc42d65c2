import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const styles = readFileSync(join(import.meta.dirname, "../../../renderer/view/styles/tokens.css"), "utf8");
const [usual = "", more = ""] = styles.split(/@media \(prefers-contrast: more\)/);

const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

/** The colours of a style sheet's :root, by token, in one scheme. */
function readColours(css: string, scheme: Scheme): Record<string, string> {
  const colours: Record<string, string> = {};
  for (const [, token = "", light = "", dark = light] of css.matchAll(
    /--([\w-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g,
  )) {
    colours[token] = scheme === "light" ? light : dark;
  }
  return colours;
}

/** WCAG 2.2, relative luminance. */
function getLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function getContrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [getLuminance(first), getLuminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is read on what: 7:1 (WCAG 1.4.6). */
const texts = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "accent-surface"],
  ["ink", "sentence"],
  ["ink", "warning-surface"],
  ["quiet-ink", "paper"],
  ["quiet-ink", "surface"],
  ["quiet-ink", "sentence"],
  ["accent", "paper"],
  ["accent", "surface"],
  ["accent", "sentence"],
  ["on-accent", "accent"],
  ["on-word", "word"],
  ["warning", "paper"],
  ["warning", "surface"],
  ["warning", "warning-surface"],
] as const;

/** What must be seen against what: 3:1 (WCAG 1.4.11). */
const edges = [
  ["edge", "paper"],
  ["edge", "surface"],
  ["focus", "paper"],
  ["focus", "surface"],
  ["focus", "warning-surface"],
] as const;

const kinds = [
  ["text", 7, texts],
  ["edge", 3, edges],
] as const;

for (const scheme of schemes) {
  const sheets = [
    ["usual", readColours(usual, scheme)],
    ["more contrast", { ...readColours(usual, scheme), ...readColours(more, scheme) }],
  ] as const;
  for (const [sheet, colours] of sheets) {
    for (const [kind, least, pairs] of kinds) {
      for (const [front, back] of pairs) {
        test(`${scheme}, ${sheet}: ${kind} ${front} on ${back}`, () => {
          expect(getContrast(colours[front] ?? "", colours[back] ?? "")).toBeGreaterThanOrEqual(least);
        });
      }
    }
  }
}
