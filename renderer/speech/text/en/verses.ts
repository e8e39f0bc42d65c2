import { anyOf, type TextRule } from "../text-rule.ts";

/** Books of the Bible with the abbreviations of the SBL Handbook of Style, 8.3. */
const books: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "Genesis Gen|Exodus Exod|Leviticus Lev|Numbers Num|Deuteronomy Deut|Joshua Josh|Judges Judg|Ruth|Samuel Sam|Kings Kgs|" +
    "Chronicles Chr|Ezra|Nehemiah Neh|Esther Esth|Job|Psalm Ps|Psalms Pss|Proverbs Prov|Ecclesiastes Eccl|Isaiah Isa|" +
    "Jeremiah Jer|Lamentations Lam|Ezekiel Ezek|Daniel Dan|Hosea Hos|Joel|Amos|Jonah|Micah Mic|Habakkuk Hab|" +
    "Zechariah Zech|Malachi Mal|Matthew Matt|Mark|Luke|John|Acts|Romans Rom|Corinthians Cor|Galatians Gal|" +
    "Ephesians Eph|Philippians Phil|Colossians Col|Thessalonians Thess|Timothy Tim|Titus|Hebrews Heb|James Jas|Peter Pet|" +
    "Revelation Rev|Surah|Quran|Qur'an"
  )
    .split("|")
    .flatMap((names) => names.split(" ").map((name) => [name, names.split(" ")[0] ?? name])),
);

const counts: Readonly<Record<string, string>> = { 1: "First ", 2: "Second ", 3: "Third ", I: "First ", II: "Second " };

export const verseRules: readonly TextRule[] = [
  {
    name: "chapter and verse",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:([123]|II?)\s)?(${anyOf(Object.keys(books))})\.?\s(\d{1,3}):(\d{1,3})(?:\s?[-–]\s?(?:(\d{1,3}):)?(\d{1,3}))?(?![\d:])`,
      "gu",
    ),
    replace: ([, count = "", book = "", chapter, verse, toChapter, to]) => {
      const place = `${counts[count] ?? ""}${books[book] ?? book} ${chapter}`;
      if (to === undefined) return `${place}, verse ${verse}`;
      if (toChapter === undefined) return `${place}, verses ${verse} to ${to}`;
      return `${place}, verse ${verse} to ${toChapter}, verse ${to}`;
    },
  },
];
