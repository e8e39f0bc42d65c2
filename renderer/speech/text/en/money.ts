import { currencyCodes, currencySigns, nameCurrency } from "../currency-names.ts";
import { anyOf, type TextRule } from "../text-rule.ts";
import { englishNumber } from "./numbers.ts";

type Names = readonly [one: string, many: string, cents: string];

/** Said shorter than CLDR has them: "pounds", not "British pounds". */
const ownNames: Readonly<Record<string, Names>> = {
  $: ["dollar", "dollars", "cents"],
  "€": ["euro", "euros", "cents"],
  "£": ["pound", "pounds", "pence"],
  "¥": ["yen", "yen", ""],
  "₹": ["rupee", "rupees", "paise"],
  EUR: ["euro", "euros", "cents"],
};

const singularCents: Readonly<Record<string, string>> = { cents: "cent", pence: "penny", paise: "paisa" };

/** AP Stylebook, "million, billion", and what headlines and tables make of them. */
const scales: Readonly<Record<string, string>> = {
  k: "thousand",
  m: "million",
  mn: "million",
  mln: "million",
  mio: "million",
  b: "billion",
  bn: "billion",
  bln: "billion",
  t: "trillion",
  tn: "trillion",
  trn: "trillion",
};

const sign = anyOf(Object.keys(currencySigns).filter((each) => !/^\p{L}[\p{L}.]{1,3}$/u.test(each)));
const before = `(?:${sign}|${anyOf(currencyCodes)}(?=[ \\d])|Rs\\.|SFr|Fr\\.(?= \\d))`;
const after = `(?:${anyOf(["€", "£", "$", "¥", "₹", "₽", "zł", "Kč", "Ft", ...currencyCodes])})`;
const scale = String.raw`(?:\s?-?(?:thousand|million|billion|trillion|crore|lakh|mio|mln|mn|bln|bn|trn|tn)|[kmbtKMBT])`;
const range = String.raw`(?:\s?(?:-|–|to)\s?)`;

export const moneyRules: readonly TextRule[] = [
  {
    // Chicago Manual 9.20: the sign stands before the number, the word is said after it.
    name: "an amount with the sign before it",
    pattern: new RegExp(
      String.raw`([-−+]?)(?<![\p{L}\d])(${before})\s?([-−]?)(${englishNumber})(${scale})?(?:(${range})(?:${before}\s?)?(${englishNumber})(${scale})?)?(?![\d\p{L}])`,
      "gu",
    ),
    replace: (match) => {
      const [, minus = "", unit = "", innerMinus = "", ...amounts] = match;
      const said = sayAmounts(unit, amounts, isAdjective(match));
      return `${nameSign(minus || innerMinus)}${said}`;
    },
  },
  {
    name: "an amount with the sign or the code after it",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,])(?:([-−+]))?(${englishNumber})(${scale})?(?:(${range})(${englishNumber})(${scale})?)?\s?(${after})(?![\p{L}\d])`,
      "gu",
    ),
    replace: (match) => {
      const [, minus = "", one, oneScale, to, other, otherScale, unit = ""] = match;
      return `${nameSign(minus)}${sayAmounts(unit, [one, oneScale, to, other, otherScale], isAdjective(match))}`;
    },
  },
  {
    name: "cents and pence",
    pattern: /(?<![\p{L}\d.,])(\d{1,2})(¢|c(?=\s(?:a|per)\s)|p)(?![\p{L}\d])/gu,
    replace: ([, number = "", unit]) => nameCents(number, unit === "p" ? "pence" : "cents"),
  },
  {
    name: "a stroke after an amount is per",
    pattern:
      /(?<=\b(?:dollars?|euros?|pounds?|yen|cents|pence|francs|\d))\s?\/\s?(?:(hr)\b|(?=(?:hour|day|night|week|month|year|person|kg|lb|litre|liter|gallon|barrel|tonne|ton|share|unit)\b))/gu,
    replace: ([, short]) => (short === undefined ? " per " : " per hour"),
  },
];

function nameCents(number: string, cents: string): string {
  return `${number} ${number === "1" ? singularCents[cents] : cents}`;
}

function nameSign(sign: string): string {
  if (sign === "") return "";
  return sign === "+" ? "plus " : "minus ";
}

/** "a $20 bill", "a 5-million-dollar fund": before a noun the currency has no plural. */
function isAdjective({ index, input, 0: written }: RegExpExecArray): boolean {
  const rest = input.slice(index + written.length, index + written.length + 20);
  return (
    /\b(?:an?|another)\s$/iu.test(input.slice(Math.max(0, index - 10), index)) &&
    /^[\s-]\p{L}{2}/u.test(rest) &&
    !/^\s(?:or|and|in|to|for|at|on|per|from|each)\b/u.test(rest)
  );
}

function sayAmounts(
  unit: string,
  [one = "", oneScale = "", to, other, otherScale = ""]: (string | undefined)[],
  isSingular: boolean,
): string {
  const last = other ?? one;
  const lastScale = nameScale(other === undefined ? oneScale : otherScale);
  if (to === undefined) return sayAmount(unit, last, lastScale, isSingular);
  // "1 dollar 50 to 2 dollars": one of the two alone would be no amount.
  const isPrecise = /\.\d\d$/u.test(one) || /\.\d\d$/u.test(last);
  const first = isPrecise
    ? `${sayAmount(unit, one, nameScale(oneScale), false)} to `
    : `${one}${nameScale(oneScale)} to `;
  return `${first}${sayAmount(unit, last, lastScale, false)}`;
}

function nameScale(written: string): string {
  const word = written.replace(/^[\s-]+/u, "").toLowerCase();
  return word === "" ? "" : ` ${scales[word] ?? word}`;
}

function sayAmount(unit: string, number: string, scale: string, isSingular: boolean): string {
  const value = Number(number.replaceAll(",", ""));
  const [one, many, cents] = ownNames[unit] ?? [nameCurrency(unit, 1, "en"), nameCurrency(unit, 2, "en"), "more"];
  const [whole = "", fraction = ""] = number.split(".");
  const isOne = isSingular || (scale === "" && value === 1);
  if (scale !== "" || fraction.length !== 2 || cents === "") {
    return `${fraction === "00" ? whole : number}${scale} ${isOne ? one : many}`;
  }
  if (fraction === "00") return `${whole} ${whole === "1" || isSingular ? one : many}`;
  // "5 Swiss francs 50": what the hundredth part is called, listeners may not know.
  if (cents === "more") return `${whole} ${whole === "1" ? one : many} ${fraction}`;
  const small = `${Number(fraction)} ${fraction === "01" ? (singularCents[cents] ?? cents) : cents}`;
  return whole === "0" ? small : `${whole} ${whole === "1" ? one : many} ${small}`;
}
