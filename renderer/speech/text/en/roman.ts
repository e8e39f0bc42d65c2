import { readRoman } from "../roman.ts";
import { anyOf, type TextRule } from "../text-rule.ts";
import { spellSmallNumber, writeOrdinal } from "./numbers.ts";

/** Names that rulers and popes bear one after another. */
const rulers =
  "Elizabeth Charles George Edward Henry Richard William James Mary Anne Victoria Louis Philip Philippe Felipe Francis Frederick " +
  "Wilhelm Friedrich Ferdinand Leopold Albert Baudouin Christian Harald Haakon Olav Gustaf Gustav Adolf Carl Karl Margrethe " +
  "Beatrix Alexander Nicholas Peter Catherine Ivan Paul Pius Leo Benedict Gregory Clement Urban Innocent Boniface Julius " +
  "Sixtus Adrian Hadrian John Napoleon Otto Alfonso Isabella Pedro Manuel Afonso Joseph Franz Constantine Theodosius Justinian " +
  "Ramses Rameses Ptolemy Cleopatra Darius Xerxes Mehmed Selim Suleiman Murad Abdul Hamid Mohammed Hassan Hussein Abdullah " +
  "Rama Akihito David Robert Duncan Kenneth Athelstan Ethelred Canute Stephen Matilda Sancho Vittorio Umberto Carol Michael";

/** What is counted in Roman numerals and said as plain numbers. */
const counted =
  "World War|Chapter|Part|Act|Scene|Volume|Book|Section|Article|Title|Type|Phase|Class|Level|Stage|Grade|Appendix|Annex|" +
  "Super Bowl|Vatican|Category|Division|Group|Apollo|Saturn|Mark|Tier|Schedule|Table|Figure|Canto|Windows|Final Fantasy|WrestleMania|UFC";

export const romanRules: readonly TextRule[] = [
  {
    name: "the number of something counted is said as a number",
    pattern: new RegExp(String.raw`\b((?:${counted})s?)\s([IVXLC]{1,7})(?![\p{L}\d'’])`, "giu"),
    replace: ([written, thing, numeral = ""]) =>
      readRoman(numeral) === 0 ? written : `${thing} ${sayNumber(readRoman(numeral))}`,
  },
  {
    name: "and so is the next of them",
    pattern: /(?<=\b(?:one|two|three|four|five|six|seven) (?:and|to|or|of) )([IVX]{1,5})(?![\p{L}\d'’])/gu,
    replace: ([numeral]) => (readRoman(numeral) === 0 ? numeral : sayNumber(readRoman(numeral))),
  },
  {
    // Chicago Manual 9.41: said with "the".
    name: "rulers and popes are said as ordinals",
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${anyOf(rulers.split(" "))})\s((?:[VX][IVXL]{0,6}|I[IVX]{1,3})|I(?=['’]s|[,.;:)]|$|\s(?:of|was|reigned|ruled|died|became|and)\b))(?![\p{L}\d])`,
      "gu",
    ),
    replace: ([written, name, numeral = ""]) =>
      readRoman(numeral) === 0 ? written : `${name} the ${writeOrdinal(readRoman(numeral))}`,
  },
  {
    name: "centuries in Roman numerals are said as ordinals",
    pattern: /(?<![\p{L}\d])([XVI]{1,5})(?:th|st|nd|rd)?(?=\s(?:century|centuries|Olympiad|Congress)\b)/gu,
    replace: ([written, numeral = ""]) =>
      readRoman(numeral) === 0 || numeral === "I" ? written : writeOrdinal(readRoman(numeral)),
  },
  {
    name: "a Roman numeral after a name is said as a number",
    pattern: /(?<=(?<!\p{L})\p{Lu}\p{Ll}{1,30}\s)([IVX]{2,6})(?![\p{L}\d'’])/gu,
    replace: ([numeral]) =>
      readRoman(numeral) === 0 || numeral === "XX" || numeral === "XXX" ? numeral : sayNumber(readRoman(numeral)),
  },
];

function sayNumber(number: number): string {
  return number < 100 ? spellSmallNumber(number) : String(number);
}
