import { createEmojiRules } from "../emoji/emoji-rules.ts";
import names from "../emoji/names-de.json" with { type: "json" };
import { createTagRules } from "../hashtags.ts";
import type { TextRule } from "../text-rule.ts";
import { createAddressRules } from "../web-address.ts";
import { abbreviationRules } from "./abbreviations.ts";
import { acronymRules } from "./acronyms.ts";
import { fractionRules } from "./fractions.ts";
import { genderRules } from "./genders.ts";
import { moneyRules } from "./money.ts";
import { writtenNumberRules } from "./numbers-written.ts";
import { ordinalRules } from "./ordinals.ts";
import { phoneRules } from "./phone.ts";
import { rangeRules } from "./ranges.ts";
import { romanRules } from "./roman.ts";
import { signRules } from "./signs.ts";
import { slashRules } from "./slashes.ts";
import { timeRules } from "./times.ts";
import { unitRules } from "./units.ts";
import { verseRules } from "./verses.ts";
import { yearRules } from "./years.ts";

const addressRules = createAddressRules({
  ".": "Punkt",
  "@": "ät",
  "/": "Schrägstrich",
  "-": "Minus",
  _: "Unterstrich",
  "+": "plus",
  "?": "Fragezeichen",
  "=": "gleich",
  "&": "und",
  "#": "Raute",
  "%": "Prozent",
  ":": "Doppelpunkt",
  "~": "Tilde",
});

/** What is read out digit by digit or sign by sign comes before what only looks for numbers. */
export const germanRules: readonly TextRule[] = [
  ...createEmojiRules({ language: "de", names, flag: "Flagge" }),
  ...addressRules,
  ...createTagRules({ hashtag: "Hashtag", at: "ät", number: "Nummer" }),
  ...phoneRules,
  ...verseRules,
  ...abbreviationRules,
  ...writtenNumberRules,
  ...moneyRules,
  ...timeRules,
  // After money and times: "3. Oktober", but neither "3.50 Euro" nor "3.30 Uhr".
  ...ordinalRules,
  ...fractionRules,
  ...yearRules,
  ...unitRules,
  ...rangeRules,
  ...romanRules,
  ...genderRules,
  ...acronymRules,
  ...signRules,
  ...slashRules,
];
