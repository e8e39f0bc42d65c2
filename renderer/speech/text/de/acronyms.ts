import { acronymsAsWords } from "../acronyms.ts";
import { spellLetters, type TextRule } from "../text-rule.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Said as words, beside those of every language. */
const words = list(
  `UNO TÜV PEN DAX GAU MAD BAMF BAFA BASF HIV-Virus SARS SAP IKEA LIDL ALDI REWE EDEKA DIN ISO WLAN LAN PIN TAN ELSTER
  KITA KITAS ZAPP NOK OECD-Studie FAZIT AMOK OP`,
);

/** Written in capitals to shout; German has many short words, and one of them is no initials. */
const shouted = list(
  `DER DIE DAS UND IST NUR NEU WIR ICH SIE ER ES IN AN AUF ZU SO JA NEIN NIE WER WAS WO WIE EIN EINE VON MIT FÜR BEI AUS UM DU IHR
  MAN SEI WAR HAT KEIN MEHR NICHT ALLE JETZT HIER SEHR ABER ODER ALS BIS DANN WENN VOR NACH ALLES GUT TOP STOP HALT RAUS ENDE`,
);

/** Four letters and more that are said as letters all the same. */
const longLetters = list(
  "OECD ÖPNV SPÖ FPÖ ÖVP OSZE ADAC BMWK BMVG BVerfG SWIFT-Code IAEA UEFA-Cup NSDAP RWTH BAEK CDU/CSU AStA EKHN ZDFE",
);

export const acronymRules: readonly TextRule[] = [
  {
    // Voices say "Eu", "Usa", "Ezb".
    name: "Abkürzungen aus großen Buchstaben als Buchstaben",
    pattern: /(?<![\p{L}\d.])(\p{Lu}{2,5})(s)?(?![\p{L}\d]|\.\p{L})/gu,
    replace: ({ 0: written, 1: acronym = "", 2: ending = "", index, input }) => {
      if (!isSpelled(acronym) || isHeadline(input) || isNumeral(acronym, input.slice(0, index))) return written;
      return `${spellLetters(acronym)}${ending === "" ? "" : "s"}`;
    },
  },
  {
    name: "Abkürzungen mit kleinen Buchstaben darin",
    pattern:
      /(?<![\p{L}\d])(AfD|StGB|StPO|StVO|BfV|BfArM|GmbH|gGmbH|KdöR|VfB|VfL|MdB|MdL|PKK|BMWi|BvD|TdL|FfF|eG|AfDler|EuG|EuGH|BVerfG|BVerwG|BGH|MdEP|DFG)(?![\p{L}\d])/gu,
    replace: ({ 0: acronym, index, input }) => sayMixedAcronym(acronym, input.slice(0, index)),
  },
  {
    name: "Buchstaben und eine Zahl",
    pattern: /(?<![\p{L}\d])(CO|H|SO|NO|CH|N|O)[2-9₂-₉](?:O(?![\p{L}\d]))?(?![\d\p{L}])/gu,
    replace: ([formula]) => {
      const plain = formula.replaceAll(/[₀-₉]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x2080));
      return plain.replaceAll(/\p{Lu}{2,}/gu, spellLetters).replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ");
    },
  },
];

/** Up to three letters, or without a vowel: letters. "NATO", "OPEC": a word. */
function isSpelled(acronym: string): boolean {
  if (acronymsAsWords.has(acronym) || words.has(acronym) || shouted.has(acronym)) return false;
  return acronym.length <= 3 || longLetters.has(acronym) || !/[AEIOUÄÖÜY]/u.test(acronym);
}

/** After "des" it is a genitive. */
function sayMixedAcronym(acronym: string, before: string): string {
  const name = courts[acronym];
  if (name === undefined) return spellLetters(acronym);
  return /(?<!\p{L})(?:des|eines)\s$/u.test(before) ? `${name}s` : name;
}

const courts: Readonly<Record<string, string>> = {
  BVerfG: "Bundesverfassungsgericht",
  BVerwG: "Bundesverwaltungsgericht",
};

/** Several words in capitals beside each other are shouted. */
function isHeadline(text: string): boolean {
  return /\p{Lu}{4,}\s\p{Lu}{2,}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}

function isNumeral(acronym: string, before: string): boolean {
  return /^[IVX]+$/u.test(acronym) && /\p{L}\s$/u.test(before) && acronym !== "IV";
}
