// Real pages, damaged in many ways: they must be read without an exception, in time, and into a sound article.
import { understandPage } from "../../renderer/article/extract/understand-page.ts";
import { FormatFailure } from "../../renderer/article/formats/format-failure.ts";
import { parseHtml } from "../../renderer/article/parse/parse-html.ts";
import { damages, makeRandom } from "../../tests/renderer/article/damage/damage-page.ts";
import { findFaults } from "../../tests/renderer/article/damage/find-faults.ts";

export interface DamageTask {
  readonly html: string;
  /** Absolute address. */
  readonly url: string;
  readonly seed: number;
  /** How many damaged versions of the page. */
  readonly versions: number;
}

export interface DamageResult {
  readonly faults: readonly string[];
  /** In ms, each version's parsing and extraction. */
  readonly times: readonly number[];
}

/** In ms. */
const longest = 2000;

export function readDamaged({ html, url, seed, versions }: DamageTask): DamageResult {
  const kinds = Object.entries(damages);
  const faults: string[] = [];
  const times: number[] = [];
  for (let version = 0; version < versions; version += 1) {
    const [kind, damage] = kinds[(seed + version) % kinds.length] ?? [];
    const page = damage?.(html, makeRandom(seed + version)) ?? html;
    const start = performance.now();
    const found = readOne(page, url);
    const time = performance.now() - start;
    times.push(time);
    if (time > longest) found.push(`it took ${Math.round(time)} ms`);
    faults.push(...found.map((fault) => `${kind}, seed ${seed + version}: ${fault}`));
  }
  return { faults, times };
}

function readOne(page: string, url: string): string[] {
  try {
    return findFaults(understandPage(parseHtml(page), { url, language: "", label: "" }, parseHtml), false);
  } catch (error) {
    if (error instanceof FormatFailure) return [];
    return [error instanceof Error ? (error.stack ?? error.message) : `${error}`];
  }
}
