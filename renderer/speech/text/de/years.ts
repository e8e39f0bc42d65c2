import type { TextRule } from "../text-rule.ts";
import { spellGermanNumber, spellGermanYear } from "./numbers.ts";

const counted =
  "Euro|Dollar|Pfund|Yen|Franken|Cent|Prozent|Menschen|Personen|Männer|Frauen|Kinder|Einwohner|Tote|Verletzte|Soldaten|Fälle|Stimmen|Mitglieder|" +
  "Mitarbeiter|Beschäftigte|Stellen|Arbeitsplätze|Wohnungen|Häuser|Meter|Kilometer|Kilogramm|Gramm|Tonnen|Liter|Hektar|Quadratmeter|Quadratkilometer|" +
  "Kubikmeter|Grad|Mal|Stunden|Tage|Seiten|Stück|Exemplare|Punkte|Watt|Megawatt|Kilowatt|Megabyte|Gigabyte|Kalorien|Teilnehmer|Besucher|Zuschauer|Kilo|" +
  "Schüler|Studenten|Studierende|Flüchtlinge|Polizisten|Firmen|Unternehmen|Kronen|Rubel|Lira|km|kg|mm|cm|m|ha|t|MB|GB|MW|kW|PS|l|kcal|Mio|Mrd";

const notAYear = String.raw`(?![\d%/²³×]|[.,:]\d|\s?%|\s(?:${counted})(?!\p{L}))`;

export const yearRules: readonly TextRule[] = [
  {
    // Duden, "genealogische Zeichen": * geboren, † gestorben.
    name: "geboren und gestorben vor einem Jahr oder einem Tag",
    pattern: /(?<=^|[\s(,;])([*\u2020])\s?(?=(?:\p{Ll}{3,30}\s\p{Lu}\p{Ll}{2,8}\s|um\s|vor\s)?\d{4}(?!\d))/gu,
    replace: ([, sign]) => (sign === "*" ? "geboren " : "gestorben "),
  },
  {
    // Duden: "die Neunzigerjahre", "die 1990er".
    name: "Jahrzehnte mit ihrem Jahrhundert",
    pattern: /(?<![\d.,$€£¥:/])(1[1-9]\d0)er(n?)(?!\p{L})/gu,
    replace: ([, year = "", ending = ""]) => `${spellGermanYear(Number(year))}er${ending}`,
  },
  {
    name: "Jahrzehnte dieses Jahrtausends",
    pattern: /(?<![\d.,$€£¥:/])(20[1-9]0)er(n?)(?!\p{L})/gu,
    replace: ([, year = "", ending = ""]) => `${spellGermanNumber(Number(year))}er${ending}`,
  },
  {
    name: "von einem Jahr zum anderen",
    pattern: new RegExp(
      String.raw`(?<![\d.,$€£¥:/–-])((?:1\d|20)\d\d)\s?[-–]\s?((?:1\d|20)?\d\d)${notAYear}(?![-–]\d)`,
      "gu",
    ),
    replace: ([, from = "", to = ""]) => `${sayYear(from)} bis ${to.length === 4 ? sayYear(to) : Number(to)}`,
  },
  {
    name: "zwei Jahre mit Schrägstrich",
    pattern: /(?<![\d.,$€£¥:/-])((?:19|20)\d\d)\/((?:19|20)?\d\d)(?![\d/])/gu,
    replace: ([, from = "", to = ""]) => `${sayYear(from)} ${to.length === 4 ? sayYear(to) : Number(to)}`,
  },
  {
    // Duden, Grammatik: Jahre von 1100 bis 1999 werden in Hunderten gesagt.
    name: "ein Jahr in Hunderten",
    pattern: new RegExp(String.raw`(?<![\d.,$€£¥:/×-]|\d\s)(1[1-9]\d\d)${notAYear}(?!er(?!\p{L}))`, "gu"),
    replace: ([year]) => sayYear(year),
  },
];

/** Years from 2000 are said as numbers are. */
function sayYear(year: string): string {
  const number = Number(year);
  return number < 1100 || number > 1999 ? year : spellGermanYear(number);
}
