import type { TextRule } from "./text-rule.ts";

const currencies: Readonly<Record<string, readonly [one: string, many: string, cents: string]>> = {
  $: ["dollar", "dollars", "cents"],
  "€": ["euro", "euros", "cents"],
  "£": ["pound", "pounds", "pence"],
  "¥": ["yen", "yen", ""],
};

const scales: Readonly<Record<string, string>> = { k: "thousand", m: "million", bn: "billion", tn: "trillion" };

export const englishRules: readonly TextRule[] = [
  {
    name: "a web address is said as its domain",
    pattern: /\b(?:https?:\/\/|www\.)(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)(?:\/[^\s,;()]*[^\s,;().!?])?\/?/giu,
    replace: ([, domain = ""]) => domain.replaceAll(".", " dot "),
  },
  {
    name: "an e-mail address is said with its signs",
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    replace: ([address]) => address.replaceAll(".", " dot ").replace("@", " at "),
  },
  {
    name: "an amount of money is said with the currency after the number",
    pattern:
      /(?:US|U\.S\.\s?)?([$€£¥])\s?(\d[\d,]*(?:\.\d+)?)(?:\s?-?(thousand|million|billion|trillion|bn|tn|[mk]))?\b/giu,
    replace: ([, sign = "", number = "", scale = ""]) => sayAmount(sign, number, scale.toLowerCase()),
  },
  {
    name: "a year is said in two halves",
    pattern: /(?<![\d.,$€£¥:/-])(1[1-9]|20)(\d\d)(?![\d%/]|[.,:]\d|s\b)/gu,
    replace: ([year, century = "", rest = ""]) => sayYear(year, century, rest),
  },
  {
    name: "a range of numbers is said with to",
    pattern: /(?<=\d)\s?\u2013\s?(?=\d)/gu,
    replace: () => " to ",
  },
];

function sayAmount(sign: string, number: string, scale: string): string {
  const [one = "", many = "", cents = ""] = currencies[sign] ?? [];
  if (scale !== "") return `${number} ${scales[scale] ?? scale} ${many}`;
  const [whole = "", fraction = ""] = number.split(".");
  const unit = whole === "1" ? one : many;
  if (fraction.length !== 2 || cents === "") return `${number} ${number === "1" ? one : many}`;
  return fraction === "00" ? `${whole} ${unit}` : `${whole} ${unit} ${Number(fraction)} ${cents}`;
}

/** "19 98"; 2000 to 2009 and the first years of other centuries are said differently. */
function sayYear(year: string, century: string, rest: string): string {
  if (rest === "00" || (century === "20" && rest.startsWith("0"))) return year;
  return rest.startsWith("0") ? `${century} oh ${rest.slice(1)}` : `${century} ${rest}`;
}
