import type { TextRule } from "../text-rule.ts";
import { nameDecade, spellSmallNumber } from "./numbers.ts";

/** What follows a number of things, not a year; after a comma in the number nobody is in doubt. */
const counted =
  "people|men|women|children|deaths|cases|votes|jobs|points|homes|houses|soldiers|troops|students|patients|calories|" +
  "miles|metres|meters|kilometres|kilometers|feet|yards|hectares|acres|square|cubic|tonnes|tons|kilos|pounds|dollars|euros|yen|" +
  "degrees|percent|per cent|times|hours|days|words|pages|copies|units|shares|square|watts|megawatts|kilowatts|megabytes|gigabytes|" +
  "kilograms|grams|litres|liters|barrels|rupees|cents|pence|pixels|km|kg|mm|cm|m|MB|GB|MW|kW|rpm|bpm|hp|cc|ft|mph";

const notAYear = String.raw`(?![\d%/²³×]|[.,:]\d|\s?%|\s(?:${counted})\b|(?:st|nd|rd|th)\b)`;

export const yearRules: readonly TextRule[] = [
  {
    name: "decades of a century are said as words",
    pattern: /(?<![\d.,$€£¥:/])(1[1-9]|20)(\d)0['’]?s\b/gu,
    replace: ([, century = "", ten = ""]) => sayDecade(Number(century), Number(ten) * 10),
  },
  {
    // Chicago Manual 9.33: "the nineties", "the '90s".
    name: "decades without their century are said as words",
    pattern:
      /(?<![\p{L}\d])(?:['’‘]|(?<=\b(?:the|early|mid|late|her|his|their|my|our|your|low|high|upper|lower)[\s-]))([2-9]0)['’]?s\b/gu,
    replace: ([, decade]) => nameDecade(Number(decade)),
  },
  {
    name: "a short year after an apostrophe",
    pattern: /(?<=\b(?:of|in|class|summer|spring|winter|fall|autumn|since)\s)['’](\d\d)\b/gu,
    replace: ([, year = ""]) => (year.startsWith("0") ? `oh ${year.slice(1)}` : year),
  },
  {
    name: "from one year to another",
    pattern: new RegExp(
      String.raw`(?<![\d.,$€£¥:/–-])((?:1\d|20)\d\d)\s?[-–]\s?((?:1\d|20)?\d\d)${notAYear}(?![-–]\d)`,
      "gu",
    ),
    replace: ([, from = "", to = ""]) => `${sayYear(from)} to ${to.length === 4 ? sayYear(to) : sayRest(to)}`,
  },
  {
    name: "a season or a tax year is said as two",
    pattern: /(?<![\d.,$€£¥:/-])((?:19|20)\d\d)\/(\d\d|(?:19|20)\d\d)(?![\d/])/gu,
    replace: ([, from = "", to = ""]) => `${sayYear(from)} ${to.length === 4 ? sayYear(to) : sayRest(to)}`,
  },
  {
    name: "a year is said in two halves",
    pattern: new RegExp(
      String.raw`(?<![\d.,$€£¥:/+×-]|(?<![\p{L}\d])\d{1,4}\s|\d\s?x\s?)(1\d|20)(\d\d)${notAYear}`,
      "gu",
    ),
    replace: ([year]) => sayYear(year),
  },
  {
    // Chicago Manual 9.34
    name: "eras are said as letters",
    pattern: /(?<=\d\s?)(BCE|BC|CE|AD|B\.C\.E\.|B\.C\.|C\.E\.|A\.D\.)(?![\p{L}.])|\b(AD|A\.D\.)(?=\s\d)/gu,
    replace: ([era]) => [...era.replaceAll(".", "")].join("."),
  },
];

/** "19 98"; 2000 to 2009 and the first years of other centuries are said differently. */
function sayYear(year: string): string {
  const century = year.slice(0, 2);
  const rest = year.slice(2);
  if (rest === "00" && century !== "10" && century !== "20") return `${century} hundred`;
  if (rest === "00" || ((century === "20" || century === "10") && rest.startsWith("0"))) return year;
  return `${century} ${sayRest(rest)}`;
}

function sayRest(rest: string): string {
  return rest.startsWith("0") ? `oh ${rest.slice(1)}` : rest;
}

/** "nineteen nineties", "eighteen hundreds", "two thousands". */
function sayDecade(century: number, decade: number): string {
  if (decade === 0) return century === 20 ? "two thousands" : `${spellSmallNumber(century)} hundreds`;
  return `${spellSmallNumber(century)} ${nameDecade(decade)}`;
}
