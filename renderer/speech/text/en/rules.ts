import { createEmojiRules } from "../emoji/emoji-rules.ts";
import names from "../emoji/names-en.json" with { type: "json" };
import { createTagRules } from "../hashtags.ts";
import type { TextRule } from "../text-rule.ts";
import { abbreviationRules } from "./abbreviations.ts";
import { acronymRules } from "./acronyms.ts";
import { addressRules } from "./addresses.ts";
import { dateRules } from "./dates.ts";
import { fractionRules } from "./fractions.ts";
import { moneyRules } from "./money.ts";
import { writtenNumberRules } from "./numbers-written.ts";
import { partyRules } from "./parties.ts";
import { phoneRules } from "./phone.ts";
import { rangeRules } from "./ranges.ts";
import { romanRules } from "./roman.ts";
import { signRules } from "./signs.ts";
import { slashRules } from "./slashes.ts";
import { timeRules } from "./times.ts";
import { unitRules } from "./units.ts";
import { verseRules } from "./verses.ts";
import { yearRules } from "./years.ts";

/** What is read out digit by digit or sign by sign comes before what only looks for numbers. */
export const englishRules: readonly TextRule[] = [
  ...createEmojiRules({ language: "en", names, flag: "flag of" }),
  ...addressRules,
  ...createTagRules({ hashtag: "hashtag", at: "at", number: "number" }),
  ...phoneRules,
  // Before abbreviations: "Gen. 3:5" is no general.
  ...verseRules,
  ...partyRules,
  ...abbreviationRules,
  ...writtenNumberRules,
  ...dateRules,
  ...moneyRules,
  // After money ("£3.30 pm" is none), before scores: "15:30".
  ...timeRules,
  ...fractionRules,
  // Before units: "2019-24 m".
  ...yearRules,
  ...unitRules,
  ...rangeRules,
  ...romanRules,
  ...acronymRules,
  ...signRules,
  ...slashRules,
];
