import type { TextRule } from "./text-rule.ts";

/** The names of signs of law and arithmetic in a language (ISO 80000-2; § by DIN 5008). */
export interface SignWords {
  readonly percent: string;
  readonly perMille: string;
  readonly section: string;
  readonly sections: string;
  readonly paragraph: string;
  readonly plusMinus: string;
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly by: string;
  readonly dividedBy: string;
  readonly equals: string;
  readonly notEqual: string;
  readonly about: string;
  readonly lessThan: string;
  readonly greaterThan: string;
  readonly atMost: string;
  readonly atLeast: string;
  readonly and: string;
  readonly squared: string;
  readonly cubed: string;
  readonly toThePower: string;
  readonly copyright: string;
  readonly degrees: string;
  readonly infinity: string;
  readonly root: string;
}

const raised: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁻": "-",
};

export function createSignRules(words: SignWords): readonly TextRule[] {
  const between = (sign: string, word: string): TextRule => ({
    name: `${sign} between two things is said as "${word}"`,
    pattern: new RegExp(String.raw`(?<=[\p{L}\d)%])\s?${sign}\s?(?=[\p{L}\d(−-])`, "gu"),
    replace: () => ` ${word} `,
  });
  const before = (sign: string, word: string): TextRule => ({
    name: `${sign} before something is said as "${word}"`,
    pattern: new RegExp(String.raw`${sign}\s?(?=[\p{L}\d(−-])`, "gu"),
    replace: () => `${word} `,
  });
  return [
    { name: "a share in a hundred", pattern: /(?<=\d)\s?%(?!\p{L})/gu, replace: () => ` ${words.percent}` },
    { name: "a share in a thousand", pattern: /(?<=\d)\s?‰/gu, replace: () => ` ${words.perMille}` },
    before("§§", words.sections),
    before("§", words.section),
    before("¶", words.paragraph),
    before("(?:±|\\+/-)", words.plusMinus),
    before("©", words.copyright),
    before("√", words.root),
    {
      name: "a size is one thing by another",
      pattern: /(?<=\d)\s?[×x]\s?(?=\d{2,5}(?![\d⁰¹²³⁴-⁹^])|\d[.,]\d)|(?<=\d)[×x](?=\d)/gu,
      replace: () => ` ${words.by} `,
    },
    between("×", words.times),
    between("÷", words.dividedBy),
    between("≠", words.notEqual),
    between("=", words.equals),
    before("(?:≈|≃|~(?=\\s?\\d))", words.about),
    before("≤", words.atMost),
    before("≥", words.atLeast),
    {
      name: "less than",
      pattern: /(?<=(?<!\p{L})[\p{L}\d)]\s)<\s(?=[\p{L}\d-](?!\p{L}))|^<\s?(?=\d)|(?<=\s|\()<(?=\d)/gu,
      replace: () => `${words.lessThan} `,
    },
    {
      name: "greater than",
      pattern: /(?<=(?<!\p{L})[\p{L}\d)]\s)>\s(?=[\p{L}\d-](?!\p{L}))|^>\s?(?=\d)|(?<=\s|\()>(?=\d)/gu,
      replace: () => `${words.greaterThan} `,
    },
    { name: "a power", pattern: /(?<=[\p{L}\d)])\^(-?\d{1,4})/gu, replace: ([, power = ""]) => sayPower(power, words) },
    {
      name: "a raised number",
      pattern: /(?<=[\d)]|(?<!\p{L})\p{L})(⁻?[⁰¹²³⁴-⁹]{1,4})/gu,
      replace: ([power]) => sayPower([...power].map((sign) => raised[sign] ?? "").join(""), words),
    },
    { name: "a lowered number", pattern: /[₀-₉]/gu, replace: ([sign]) => String((sign.codePointAt(0) ?? 0) - 0x2080) },
    {
      name: "plus between numbers",
      pattern: /(?<=[\p{L}\d)])\s\+\s(?=[\p{L}\d(])|(?<![\p{L}\d+])\+(?=\d)/gu,
      replace: ([sign]) => (sign.length > 1 ? ` ${words.plus} ` : `${words.plus} `),
    },
    { name: "minus between numbers", pattern: /(?<=\d)\s[−]\s(?=\d)/gu, replace: () => ` ${words.minus} ` },
    {
      name: "an ampersand between words",
      pattern: /(?<=[\p{L}\d.])\s&\s(?=[\p{L}\d])/gu,
      replace: () => ` ${words.and} `,
    },
    { name: "degrees of a circle", pattern: /(?<=\d)\s?[°º](?![\p{L}])/gu, replace: () => ` ${words.degrees}` },
    { name: "without end", pattern: /∞/gu, replace: () => words.infinity },
  ];
}

function sayPower(power: string, words: SignWords): string {
  if (power === "2") return ` ${words.squared}`;
  if (power === "3") return ` ${words.cubed}`;
  return ` ${words.toThePower} ${power.replace("-", `${words.minus} `)}`;
}
