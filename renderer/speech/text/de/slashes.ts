import { acronymsSide, createPressureRule } from "../slashes.ts";
import type { TextRule } from "../text-rule.ts";

export const slashRules: readonly TextRule[] = [
  createPressureRule("zu", /Blutdruck|Hypertonie|systolisch/u),
  {
    name: "und oder",
    pattern: /(?<!\p{L})und\s?\/\s?oder(?!\p{L})/giu,
    replace: ([written]) => written.replace(/\s?\/\s?/u, " "),
  },
  {
    name: "die eine oder der andere",
    pattern:
      /(?<![\p{L}/])(er|sie|ihn|ihm|ihr|sein|seine|der|die|ja)\/(er|sie|ihn|ihm|ihr|sein|ihre|der|die|nein)(?![\p{L}/])/giu,
    replace: ([, one, other]) => `${one} oder ${other}`,
  },
  acronymsSide,
];
