import { currencyCodes, currencySigns, nameCurrency } from "../currency-names.ts";
import { anyOf, type TextRule } from "../text-rule.ts";
import { createAddressRules } from "../web-address.ts";

const number = String.raw`(?:\d{1,3}(?:[.,]\d{3}){1,6}(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,9})?)`;
const sign = `(?:${anyOf(Object.keys(currencySigns).filter((each) => !each.endsWith(".")))}|${anyOf(currencyCodes)})`;

/** Units that ECMA-402 knows, with CLDR's names for them in every language. */
const units: Readonly<Record<string, string>> = {
  km: "kilometer",
  cm: "centimeter",
  mm: "millimeter",
  kg: "kilogram",
  "km/h": "kilometer-per-hour",
  mph: "mile-per-hour",
  "°C": "celsius",
  "°F": "fahrenheit",
  ha: "hectare",
  ml: "milliliter",
  MB: "megabyte",
  GB: "gigabyte",
  TB: "terabyte",
  "%": "percent",
};

/** Languages without rules of their own: what CLDR knows of them, through Intl. */
export const otherRules: readonly TextRule[] = [
  ...createAddressRules({ ".": ".", "@": "@", "/": "/", "-": "-", _: "_" }),
  {
    name: "a date from large to small is said as the language writes it",
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu,
    replace: ([written], { language }) => {
      const date = new Date(`${written}T00:00:00Z`);
      if (Number.isNaN(date.getTime())) return written;
      return formatSafely(
        language,
        (tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(date),
        written,
      );
    },
  },
  {
    name: "an amount is said with its currency after it",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(${sign})\s?(${number})(?![\p{L}\d])|(?<![\p{L}\d.,])(${number})\s?(${sign})(?![\p{L}\d])`,
      "gu",
    ),
    replace: ([written, before, numberAfter, numberBefore = "", after = ""], { language }) => {
      const amount = numberAfter ?? numberBefore;
      return formatSafely(
        language,
        (tag) => `${amount} ${nameCurrency(before ?? after, readAmount(amount), tag)}`,
        written,
      );
    },
  },
  {
    name: "a unit after a number is said in words",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.,])(${number})\s?(${anyOf(Object.keys(units))})(?![\p{L}\d²³/])`, "gu"),
    replace: ([written, amount = "", symbol = ""], { language }) =>
      formatSafely(language, (tag) => `${amount} ${nameUnit(units[symbol] ?? "", readAmount(amount), tag)}`, written),
  },
];

/** A page may claim a language that is none. */
function formatSafely(language: string, format: (tag: string) => string, otherwise: string): string {
  try {
    return format(language);
  } catch {
    return otherwise;
  }
}

function nameUnit(unit: string, amount: number, language: string): string {
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  const parts = format.formatToParts(amount).filter(({ type }) => type === "unit" || type === "percentSign");
  return parts.map(({ value }) => value).join(" ");
}

/** Only to choose between singular and plural. */
function readAmount(written: string): number {
  return Number(written.replaceAll(/[.,](?=\d{3})/gu, "").replace(",", "."));
}
