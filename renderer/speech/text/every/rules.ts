import type { TextRule } from "../text-rule.ts";
import { capitalRules } from "./capitals.ts";
import { footnoteRules } from "./footnotes.ts";
import { initialRules } from "./initials.ts";
import { punctuationRules } from "./punctuation.ts";
import { whiteSpaceRules } from "./white-space.ts";

/** Before the rules of a language. */
export const firstRules: readonly TextRule[] = [...whiteSpaceRules, ...capitalRules, ...footnoteRules, ...initialRules];

/** After them. */
export const lastRules: readonly TextRule[] = [...punctuationRules];
