import { spellLetters, type TextRule } from "./text-rule.ts";

const currencies: Readonly<Record<string, string>> = { $: "Dollar", "€": "Euro", "£": "Pfund", "¥": "Yen" };

const scales: Readonly<Record<string, string>> = { "tsd.": "Tausend", "mio.": "Millionen", "mrd.": "Milliarden" };

const centuries: Readonly<Record<string, string>> = {
  11: "elfhundert",
  12: "zwölfhundert",
  13: "dreizehnhundert",
  14: "vierzehnhundert",
  15: "fünfzehnhundert",
  16: "sechzehnhundert",
  17: "siebzehnhundert",
  18: "achtzehnhundert",
  19: "neunzehnhundert",
};

const number = String.raw`\d[\d.]*(?:,\d+)?`;

export const germanRules: readonly TextRule[] = [
  {
    name: "eine Webadresse ist ihre Domain",
    pattern: /\b(?:https?:\/\/|www\.)(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)(?:\/[^\s,;()]*[^\s,;().!?])?\/?/giu,
    replace: ([, domain = ""]) => domain.replaceAll(".", " Punkt "),
  },
  {
    name: "eine E-Mail-Adresse mit ihren Zeichen",
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    replace: ([address]) => address.replaceAll(".", " Punkt ").replace("@", " ät "),
  },
  {
    name: "abgekürzte Größen sind Wörter",
    pattern: /(?<=\d\s?)(Tsd\.|Mio\.|Mrd\.)/gu,
    replace: ([abbreviation]) => scales[abbreviation.toLowerCase()] ?? abbreviation,
  },
  {
    name: "ein Betrag mit dem Zeichen davor",
    pattern: new RegExp(String.raw`([$€£¥])\s?(${number})(\s(?:Tausend|Millionen|Milliarden))?`, "gu"),
    replace: ([, sign = "", amount = "", scale = ""]) => `${amount}${scale} ${currencies[sign]}`,
  },
  {
    name: "ein Betrag mit dem Zeichen danach",
    pattern: /(?<=\d|Tausend|Millionen|Milliarden)\s?([$€£¥])/gu,
    replace: ([, sign = ""]) => ` ${currencies[sign]}`,
  },
  {
    name: "ein Jahr in Hunderten",
    pattern: /(?<![\d.,$€£¥:/-])(1[1-9])(\d\d)(?![\d%/]|[.,:]\d|\s(?:Euro|Dollar|Pfund|Yen|Prozent|Menschen)|er\b)/gu,
    replace: ([, century = "", rest = ""]) =>
      rest === "00" ? `${centuries[century]}` : `${centuries[century]} ${rest}`,
  },
  {
    name: "ein Bereich von Zahlen mit bis",
    pattern: /(?<=\d)\s?\u2013\s?(?=\d)/gu,
    replace: () => " bis ",
  },
  {
    name: "Abkürzungen, die wie Wörter aussehen, in Buchstaben",
    pattern: /(?<![\p{L}\d.])(?:EU|USA)(?![\p{L}\d])/gu,
    replace: ([abbreviation]) => spellLetters(abbreviation),
  },
];
