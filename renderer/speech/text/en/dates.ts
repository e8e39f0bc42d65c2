import { anyOf, type RuleContext, type TextRule } from "../text-rule.ts";
import { writeOrdinal } from "./numbers.ts";

const months = "January February March April May June July August September October November December".split(" ");

const shortMonths: Readonly<Record<string, string>> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Sept: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
};

const shortDays: Readonly<Record<string, string>> = {
  Mon: "Monday",
  Tue: "Tuesday",
  Tues: "Tuesday",
  Wed: "Wednesday",
  Thu: "Thursday",
  Thur: "Thursday",
  Thurs: "Thursday",
  Fri: "Friday",
  Sat: "Saturday",
  Sun: "Sunday",
};

const month = anyOf(months);
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
// "May 5 people" is no date.
const notCounted = String.raw`(?!\d|[:.,]\d|\s?%|\s\d\d(?!\d)|\s(?:per|percent|million|billion|thousand|people|men|women|children|years|days|times|a\.?m|p\.?m)\b)`;

export const dateRules: readonly TextRule[] = [
  {
    name: "months are said in full beside a number",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(shortMonths))})\b\.?(?=\s\d)|(?<=\d(?:st|nd|rd|th)?\s)(${anyOf(Object.keys(shortMonths))})\b\.?(?=[\s,;)]|$)`,
      "gu",
    ),
    replace: ([written, before, after]) => shortMonths[before ?? after ?? ""] ?? written,
  },
  {
    name: "from one day of the week to another",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(shortDays))})\.?\s?[-–]\s?(${anyOf(Object.keys(shortDays))})\b\.?(?!\p{L})`,
      "gu",
    ),
    replace: ([written, one = "", other = ""]) =>
      one === other ? written : `${shortDays[one]} to ${shortDays[other]}`,
  },
  {
    name: "days of the week are said in full before a date",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(shortDays))})\b\.?(?=,?\s(?:\d{1,2}\b|${month}))`,
      "gu",
    ),
    replace: ([written, short = ""]) => shortDays[short] ?? written,
  },
  {
    // ISO 8601
    name: "a date from large to small is said as a date",
    pattern: /(?<![\d/-])(\d{4})([-/])(\d{2})\2(\d{2})(?:T(?=\d{2}:)|(?![\d/-]))/gu,
    replace: ([written, year = "", , monthNumber, dayNumber], context) => {
      const said = sayDate(Number(dayNumber), Number(monthNumber), year, context);
      return said === "" ? written : written.endsWith("T") ? `${said}, ` : said;
    },
  },
  {
    // Chicago Manual 9.37: month first in the US, day first elsewhere; where one of the two is no month, it tells.
    name: "a date with strokes is said as a date, by region",
    pattern: /(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2((?:1[5-9]|20)\d{2}|\d{2})(?![\d/])/gu,
    replace: ([written, one, sign, other, year = ""], context) => {
      if (sign === "." && year.length === 2) return written;
      const dayFirst = sign === "." || isDayFirst(context) ? Number(other) <= 12 : Number(one) > 12;
      const [dayNumber, monthNumber] = dayFirst ? [Number(one), Number(other)] : [Number(other), Number(one)];
      return sayDate(dayNumber, monthNumber, year.length === 2 ? spellShortYear(year) : year, context) || written;
    },
  },
  {
    name: "days of a month are said as ordinals, from one to another",
    pattern: new RegExp(String.raw`(?<![\d.,])(?:the\s)?${day}\s?[-–]\s?${day}\s(${month})\b`, "gu"),
    replace: ([, one, other, name]) => `the ${writeOrdinal(Number(one))} to ${writeOrdinal(Number(other))} of ${name}`,
  },
  {
    name: "a day before its month is said as an ordinal",
    pattern: new RegExp(
      String.raw`(?<![\d.,:$€£/]|\d\s|\dth to |\dst to |\dnd to |\drd to )(the\s)?${day}\s(?:of\s)?(${month})\b`,
      "gu",
    ),
    replace: ([written, , number, name]) =>
      isDay(number) ? `the ${writeOrdinal(Number(number))} of ${name}` : written,
  },
  {
    name: "a day after its month is said as an ordinal",
    pattern: new RegExp(String.raw`\b(${month})\s(\d{1,2})(?:\s?([-–])\s?(\d{1,2}))?\b${notCounted}`, "gu"),
    replace: ([written, name, one, to, other]) => {
      if (!isDay(one) || (to !== undefined && !isDay(other))) return written;
      const first = `${name} ${writeOrdinal(Number(one))}`;
      return to === undefined ? first : `${first} to ${writeOrdinal(Number(other))}`;
    },
  },
  {
    name: "days that have a name of their own",
    pattern: /(?<![\d/])(?:9\/11|7\/7)(?![\d/])|(?<![\d/])24\/7(?![\d/])/gu,
    replace: ([written]) => written.replace("/", " "),
  },
];

function isDay(number: string | undefined): boolean {
  return Number(number) >= 1 && Number(number) <= 31;
}

/** "the 5th of March 2024", or "March 5th, 2024"; empty where there is no such day. */
function sayDate(dayNumber: number, monthNumber: number, year: string, context: RuleContext): string {
  const name = months[monthNumber - 1];
  if (!name || dayNumber < 1 || dayNumber > 31) return "";
  const ordinal = writeOrdinal(dayNumber);
  return isDayFirst(context) ? `the ${ordinal} of ${name} ${year}` : `${name} ${ordinal}, ${year}`;
}

function spellShortYear(year: string): string {
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

/** English without a region is read as the United States write it. */
function isDayFirst({ language }: RuleContext): boolean {
  return !/^en(?:-[a-z]{4})?(?:-(?:us|ca|ph))?$/iu.test(language);
}
