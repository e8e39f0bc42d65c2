import { currencyCodes, currencySigns, nameCurrency } from "../currency-names.ts";
import { anyOf, type TextRule } from "../text-rule.ts";
import { germanNumber } from "./numbers.ts";

const ownNames: Readonly<Record<string, readonly [name: string, cents: string]>> = {
  $: ["Dollar", "Cent"],
  "€": ["Euro", "Cent"],
  "£": ["Pfund", "Pence"],
  "¥": ["Yen", ""],
  EUR: ["Euro", "Cent"],
  Euro: ["Euro", "Cent"],
  "Fr.": ["Franken", "Rappen"],
  SFr: ["Franken", "Rappen"],
  CHF: ["Franken", "Rappen"],
  "₽": ["Rubel", ""],
  zł: ["Zloty", ""],
  Kč: ["Kronen", ""],
};

/** One of them is feminine and has its plural: "eine Million", "1,5 Millionen". */
const scales: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "mio.": ["Million", "Millionen"],
  mio: ["Million", "Millionen"],
  "mill.": ["Million", "Millionen"],
  million: ["Million", "Millionen"],
  millionen: ["Million", "Millionen"],
  "mrd.": ["Milliarde", "Milliarden"],
  mrd: ["Milliarde", "Milliarden"],
  "md.": ["Milliarde", "Milliarden"],
  milliarde: ["Milliarde", "Milliarden"],
  milliarden: ["Milliarde", "Milliarden"],
  "bio.": ["Billion", "Billionen"],
  billion: ["Billion", "Billionen"],
  billionen: ["Billion", "Billionen"],
  "tsd.": ["Tausend", "Tausend"],
  tausend: ["Tausend", "Tausend"],
};

const sign = anyOf(Object.keys(currencySigns).filter((each) => !/^\p{L}[\p{L}.]{1,3}$/u.test(each)));
const before = `(?:${sign}|${anyOf(currencyCodes)}(?=[ \\d])|SFr|Fr\\.(?= \\d))`;
const after = `(?:${anyOf(["US$", "€", "£", "$", "¥", "₹", "₽", "zł", "Kč", "Ft", "Fr.", "Euro(?!\\p{L})", ...currencyCodes].filter((each) => !each.includes("(")))}|Euro(?!\\p{L}))`;
const scale = String.raw`(?:\s?(?:Mio\.?|Mill\.|Mrd\.?|Md\.|Bio\.|Tsd\.|Million(?:en)?|Milliarden?|Billion(?:en)?|Tausend)(?!\p{L}))`;
// Schweizer und englische Beträge haben einen Punkt: "CHF 5.50".
const amount = String.raw`(?:\d{1,9}\.\d{2}(?![\d.,]\d|\d)|${germanNumber})(?:,-{1,2}|\.[-–—]|,[–—])?`;
const range = String.raw`(?:\s?(?:-|–|bis)\s?)`;

export const moneyRules: readonly TextRule[] = [
  {
    // DIN 5008, 7: die Währung steht vor oder nach dem Betrag; gesagt wird sie danach.
    name: "ein Betrag mit der Währung davor",
    pattern: new RegExp(
      String.raw`([-−+]?)(?<![\p{L}\d])(${before})\s?(${amount})(?:(${range})(${amount}))?(${scale})?(?![\d\p{L}])`,
      "gu",
    ),
    replace: ([, minus = "", unit = "", one = "", to, other, size = ""]) =>
      `${nameSign(minus)}${sayAmounts(unit, one, to, other, size)}`,
  },
  {
    name: "ein Betrag mit der Währung danach",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,])([-−+]?)(${amount})(?:(${range})(${amount}))?(${scale})?\s?(${after})(?![\p{L}\d])`,
      "gu",
    ),
    replace: ([, minus = "", one = "", to, other, size = "", unit = ""]) =>
      `${nameSign(minus)}${sayAmounts(unit, one, to, other, size)}`,
  },
  {
    name: "große Zahlen mit abgekürzter Größe",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.,])(${germanNumber})(${scale})`, "gu"),
    replace: (match) => {
      const [written, number = "", size = ""] = match;
      const isEnd = written.endsWith(".") && match.index + written.length === match.input.length;
      return `${sayNumber(number, size)}${isEnd ? "." : ""}`;
    },
  },
  {
    name: "ein Strich nach einem Betrag ist pro",
    pattern:
      /(?<=(?:Euro|Dollar|Franken|Pfund|Cent|\d))\s?\/\s?(?=(?:Stunde|Std|Tag|Nacht|Woche|Monat|Jahr|Person|Kilo|Liter|Tonne|Stück|Quadratmeter|Kopf)(?!\p{L}))/gu,
    replace: () => " pro ",
  },
];

function nameSign(sign: string): string {
  if (sign === "") return "";
  return sign === "+" ? "plus " : "minus ";
}

function sayAmounts(
  unit: string,
  one: string,
  to: string | undefined,
  other: string | undefined,
  size: string,
): string {
  const first = to === undefined ? "" : `${one} bis `;
  return `${first}${sayAmount(unit, other ?? one, size)}`;
}

function sayAmount(unit: string, written: string, size: string): string {
  const number = written.replace(/(?:,-{1,2}|\.[-–—]|,[–—])$/u, "");
  const [name, cents] = ownNames[unit] ?? [nameCurrency(unit, 2, "de"), ""];
  if (size !== "") return `${sayNumber(number, size)} ${name}`;
  const price = /^(\d{1,3}(?:\.\d{3})*|\d+)[.,](\d{2})$/u.exec(number);
  if (!price) return `${number === "1" ? "ein" : number} ${name}`;
  const [, whole = "", fraction = ""] = price;
  if (whole === "0" && cents !== "") return `${fraction === "01" ? "ein" : Number(fraction)} ${cents}`;
  return `${whole === "1" ? "ein" : whole} ${name}${fraction === "00" ? "" : ` ${Number(fraction)}`}`;
}

/** "eine Million", "1,5 Millionen". */
function sayNumber(number: string, size: string): string {
  const [one, many] = scales[size.trim().toLowerCase()] ?? [size.trim(), size.trim()];
  if (number !== "1") return `${number} ${many}`;
  return one === "Tausend" ? "eintausend" : `eine ${one}`;
}
