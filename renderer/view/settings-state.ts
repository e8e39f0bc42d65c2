import { type ReadonlySignal, signal } from "@preact/signals";
import type { Settings, Verbosity } from "../../main/contract.ts";

/** True words per minute: below, words fall apart; above, no voice of ours can follow. */
export const slowestRate = 80;
export const fastestRate = 900;
/** What one press of faster or slower changes, in words per minute. */
export const rateStep = 20;

export interface SettingsState {
  /** Owned here while the window lives; main keeps the copy that outlives it. */
  readonly settings: ReadonlySignal<Settings>;
  change(change: Partial<Settings>): void;
}

/** Settings as a signal; each change is saved at once. */
export function createSettingsState(initial: Settings, save: (settings: Settings) => Promise<void>): SettingsState {
  const settings = signal(initial);
  return {
    settings,
    change: (change) => {
      const changed = { ...settings.value, ...change };
      settings.value = { ...changed, rate: clampRate(changed.rate) };
      void save(settings.value);
    },
  };
}

/** A rate that can be spoken, in whole words per minute; what is no number becomes the slowest. */
export function clampRate(rate: number): number {
  return Math.round(Math.min(fastestRate, Math.max(slowestRate, Number.isFinite(rate) ? rate : slowestRate)));
}

const verbosities: readonly Verbosity[] = ["none", "brief", "full"];

/** The next in turn, and round again. */
export function getNextVerbosity(verbosity: Verbosity): Verbosity {
  return verbosities[(verbosities.indexOf(verbosity) + 1) % verbosities.length] ?? "full";
}
