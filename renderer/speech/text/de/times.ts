import { spellLetters, type TextRule } from "../text-rule.ts";

const hour = String.raw`([01]?\d|2[0-4])`;
const minute = String.raw`([0-5]\d)`;

export const timeRules: readonly TextRule[] = [
  {
    name: "Stunden, Minuten und Sekunden einer Aufnahme oder eines Laufs",
    pattern: /(?<![\d:.])(\d{1,2}):([0-5]\d):([0-5]\d)(?:[.,]\d{1,6})?(?:\s?(?:Std\.|Stunden|Uhr))?(?![\d:])/gu,
    replace: ([written, hours, minutes, seconds]) =>
      written.endsWith("Uhr")
        ? `${sayTime(hours, minutes)}${Number(seconds) === 0 ? "" : ` und ${Number(seconds)} Sekunden`}`
        : [count(hours, "Stunde"), count(minutes, "Minute"), count(seconds, "Sekunde")].filter(Boolean).join(" "),
  },
  {
    // DIN 5008, 7.3: "15:30 Uhr"; Duden lässt auch den Punkt zu.
    name: "von einer Uhrzeit bis zu einer anderen",
    pattern: new RegExp(
      String.raw`(?<![\d:.,])${hour}(?:[:.]${minute})?\s?[-–]\s?${hour}(?:[:.]${minute})?\s?Uhr`,
      "gu",
    ),
    replace: ([, from, fromMinute, to, toMinute]) =>
      `${fromMinute === undefined ? sayHour(from) : sayTime(from, fromMinute)} bis ${sayTime(to, toMinute)}`,
  },
  {
    name: "eine Uhrzeit mit dem Wort Uhr",
    pattern: new RegExp(String.raw`(?<![\d:.,])${hour}(?:[:.]${minute})?\s?(?:Uhr(?!\p{L})|h(?!\p{L}))`, "gu"),
    replace: ([written, hours, minutes]) =>
      written.endsWith("h") && minutes === undefined ? written : sayTime(hours, minutes),
  },
  {
    name: "Stunden und Minuten, Minuten und Sekunden eines Laufs",
    pattern: /(?<![\d:.,/-])(\d{1,3}):([0-5]\d)\s(Stunden|Std\.|Minuten|Min\.)/gu,
    replace: ([, one, other, unit = ""]) =>
      unit.startsWith("S")
        ? [count(one, "Stunde"), count(other, "Minute")].filter(Boolean).join(" ")
        : [count(one, "Minute"), count(other, "Sekunde")].filter(Boolean).join(" "),
  },
  {
    // Ohne "Uhr" steht ein Doppelpunkt auch in Spielständen.
    name: "eine Uhrzeit mit Doppelpunkt",
    pattern: new RegExp(
      String.raw`(?<=^|(?<!\p{L})(?:um|ab|bis|gegen|seit|von|vor|nach|kurz|Punkt|Uhrzeit:|Beginn:|Zeit:|Uhr,|zwischen)\s)${hour}:${minute}(?![\d:]|[.,]\d)|(?<![\d:.,/-])${hour}:(0[0-9])(?![\d:]|[.,]\d)`,
      "giu",
    ),
    replace: ([, hours, minutes, otherHours, otherMinutes]) => sayTime(hours ?? otherHours, minutes ?? otherMinutes),
  },
  {
    name: "eine Zeitzone nach einer Uhrzeit in Buchstaben",
    pattern: /(?<=(?:\d|Uhr)\s\(?)(MEZ|MESZ|GMT|UTC|CET|CEST|EST|EDT|PST|PDT)(?!\p{L})/gu,
    replace: ([, zone = ""]) => spellLetters(zone),
  },
];

function sayHour(hours: string | undefined): string {
  const number = Number(hours);
  return number === 1 ? "ein" : String(number);
}

/** "15 Uhr 30"; "ein Uhr". */
function sayTime(hours: string | undefined, minutes: string | undefined): string {
  const rest = minutes === undefined || minutes === "00" ? "" : ` ${Number(minutes)}`;
  return `${sayHour(hours)} Uhr${rest}`;
}

function count(written: string | undefined, unit: string): string {
  const number = Number(written);
  if (number === 0) return "";
  return number === 1 ? `eine ${unit}` : `${number} ${unit}n`;
}
