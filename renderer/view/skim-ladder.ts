import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { MessageKey } from "../locales/translate.ts";
import type { Player } from "../speech/player.ts";
import { listPassedOver, type SkimLevel, skimLevels } from "../speech/skim.ts";
import type { Utterance } from "../speech/utterance.ts";
import type { Reading } from "./reading.ts";
import type { Voicing } from "./voicing.ts";

export const skimSentences: { readonly [Level in SkimLevel]: MessageKey } = {
  headline: "say.skimHeadline",
  headings: "say.skimHeadings",
  sentences: "say.skimSentences",
  everything: "say.skimEverything",
};

/** The rung after `steps` up (more is read) or, negative, down; the ladder has ends. */
export function climb(level: SkimLevel, steps: number): SkimLevel {
  const index = skimLevels.indexOf(level) + steps;
  return skimLevels[Math.min(skimLevels.length - 1, Math.max(0, index))] ?? level;
}

/**
 * Keeps what the player passes over true to the rung of the skim ladder. Owns the rung, which lasts as long as the
 * window: who begins anew hears everything.
 */
export function createSkim(
  player: Pick<Player, "passOver">,
  reading: Pick<Reading, "article">,
  script: ReadonlySignal<readonly Utterance[]>,
): Pick<Voicing, "skim" | "heardBefore" | "passedOver"> {
  const heardBefore = signal<ReadonlySet<number>>(new Set());
  const level = signal<SkimLevel>("everything");
  const passedOver = computed((): ReadonlySet<Utterance> => {
    const article = reading.article.value;
    if (!article) return new Set();
    const old = script.value.filter(({ source }) => heardBefore.value.has(source.block));
    return new Set([...listPassedOver(script.value, article, level.value), ...old]);
  });
  effect(() => player.passOver(passedOver.value));
  return { skim: level, heardBefore, passedOver };
}
