import { spellLetters, type TextRule } from "../text-rule.ts";

const halfOfDay = String.raw`(?:\s?([apAP])\.?\s?[mM]\b\.?)`;
const zones = "GMT|UTC|BST|CET|CEST|EET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|JST|AEST|AEDT|ET|CT|MT|PT";

export const timeRules: readonly TextRule[] = [
  {
    // NIST SP 811, 6.2.2, allows h, min and s; races and recordings drop the rest of it.
    name: "hours and minutes, minutes and seconds by their first letters",
    pattern: /(?<![\p{L}\d.,])(\d{1,3})\s?(h|m|min)\s(\d{1,2})\s?(m|min|s|sec)(?![\p{L}\d])/gu,
    replace: ([written, one, first, other, second = ""]) => {
      if ((first === "h") !== second.startsWith("m")) return written;
      const units = first === "h" ? (["hour", "minute"] as const) : (["minute", "second"] as const);
      return `${count(one, units[0])} ${count(other, units[1])}`;
    },
  },
  {
    name: "hours, minutes and seconds of a recording or a race",
    pattern: /(?<![\d:.])(\d{1,2}):([0-5]\d):([0-5]\d)(?:\.\d{1,6})?(?![\d:])/gu,
    replace: ([, hours, minutes, seconds]) =>
      [count(hours, "hour"), count(minutes, "minute"), count(seconds, "second")].filter(Boolean).join(" "),
  },
  {
    // AP Stylebook, "time element": "3:30 p.m."; Guardian style: "3.30pm".
    name: "a time of day with morning or afternoon",
    pattern: new RegExp(
      String.raw`(?<![\d:.,$€£])(\d{1,2})(?:[:.]([0-5]\d))?(?:\s?(?:([apAP])\.?[mM]\.?)?\s?[-–]\s?(\d{1,2})(?:[:.]([0-5]\d))?)?${halfOfDay}(?!\p{L})`,
      "gu",
    ),
    replace: (match) => {
      const [written, hour, minute, half, toHour, toMinute, letter = ""] = match;
      if (Number(hour) > 12) return written;
      const first = half === undefined ? "" : ` ${spellLetters(`${half}m`)}`;
      const to = toHour === undefined ? "" : `${first} to ${sayClock(toHour, toMinute)}`;
      const isEnd = written.endsWith(".") && match.index + written.length === match.input.length;
      return `${sayClock(hour, minute)}${to} ${spellLetters(`${letter}m`)}${isEnd ? "." : ""}`;
    },
  },
  {
    name: "from one time of day to another",
    pattern: /(?<![\d:.,/-])([01]?\d|2[0-4]):([0-5]\d)\s?[-–]\s?([01]?\d|2[0-4]):([0-5]\d)(?![\d:]|\.\d)/gu,
    replace: ([, from = "", fromMinute = "", to = "", toMinute = ""]) =>
      `${sayTime(from, fromMinute)} to ${sayTime(to, toMinute)}`,
  },
  {
    name: "a time of day by the 24-hour clock",
    pattern: /(?<![\d:.,/-])([01]?\d|2[0-4]):([0-5]\d)(?![\d:]|\.\d)(?:\s?(?:h|hrs|hours)\b)?/gu,
    replace: ([, hour = "", minute = ""]) => sayTime(hour, minute),
  },
  {
    name: "a time zone after a time is said as letters",
    pattern: new RegExp(String.raw`(?<=(?:\d|hundred|o'clock|midnight|[AP]\.M)\s\(?)(${zones})\b`, "gu"),
    replace: ([, zone = ""]) => spellLetters(zone),
  },
  {
    name: "a shift from universal time",
    pattern: /\b(UTC|GMT|U\.T\.C|G\.M\.T)\s?([+\-−])\s?0?(\d{1,2})(?::?([0-5]\d))?\b/gu,
    replace: ([, zone = "", sign, hours, minutes]) => {
      const rest = minutes === undefined || minutes === "00" ? "" : ` ${minutes}`;
      return `${spellLetters(zone.replaceAll(".", ""))} ${sign === "+" ? "plus" : "minus"} ${hours}${rest}`;
    },
  },
];

/** "3", "3 30", "3 oh 5". */
function sayClock(hour: string | undefined, minute: string | undefined): string {
  const number = String(Number(hour));
  if (minute === undefined || minute === "00") return number;
  return minute.startsWith("0") ? `${number} oh ${minute.slice(1)}` : `${number} ${minute}`;
}

/** "15 hundred" as newsreaders say it, "12 o'clock" where there is no doubt. */
function sayTime(hour: string, minute: string): string {
  if (minute !== "00") return sayClock(hour, minute);
  const number = Number(hour);
  if (number === 0 || number === 24) return "midnight";
  return number <= 12 ? `${number} o'clock` : `${number} hundred`;
}

function count(written: string | undefined, unit: string): string {
  const number = Number(written);
  if (number === 0) return "";
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
