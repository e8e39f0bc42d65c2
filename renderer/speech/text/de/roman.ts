import { readRoman } from "../roman.ts";
import { anyOf, type TextRule } from "../text-rule.ts";
import { getOrdinalStem } from "./numbers.ts";
import { sayOrdinal } from "./ordinals.ts";

const kings =
  "Karl Ludwig Friedrich Wilhelm Heinrich Otto Konrad Franz Joseph Ferdinand Maximilian Leopold Rudolf Albrecht Georg August Johann Philipp Felipe Charles Georg " +
  "Eduard Jakob Richard Wilhelm Harald Olav Gustaf Gustav Adolf Christian Friedrich Alexander Nikolaus Peter Paul Iwan Napoleon Pius Leo Benedikt Gregor Clemens Urban " +
  "Innozenz Franziskus Julius Hadrian Johannes Sixtus Bonifatius Albert Baudouin Alfons Pedro Ramses Ptolemäus Mehmed Rama Konstantin Theodosius Viktor Emanuel Humbert Ernst Moritz Philippe Carl";
const queens =
  "Elisabeth Katharina Margrethe Margarethe Maria Anna Beatrix Isabella Kleopatra Johanna Victoria Viktoria Christina Wilhelmina";

const numeral = "([IVXL]{1,7})";

export const romanRules: readonly TextRule[] = [
  {
    // Duden: "Karl der Fünfte", geschrieben "Karl V."
    name: "Herrscher und Päpste als Ordnungszahl",
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${anyOf([...kings.split(" "), ...queens.split(" ")])})(s?)\s${numeral}(\.)?(?![\p{L}\d])`,
      "gu",
    ),
    replace: (match) => sayRuler(match),
  },
  {
    name: "eine römische Ordnungszahl mit Punkt",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.])${numeral}\.(?=\s\p{L})`, "gu"),
    replace: ({ 0: written, 1: roman = "", index, input }) => {
      const number = readRoman(roman);
      // "I. Müller", "V. Putin" sind Vornamen.
      if (
        number === 0 ||
        (roman.length === 1 &&
          !/^\s(?:Weltkrieg|Internationale|Vatikan|Republik|Reich|Quartal|Zivilsenat|Strafsenat|Senat)/u.test(
            input.slice(index + written.length),
          ))
      )
        return written;
      return sayOrdinal(
        number,
        input.slice(Math.max(0, index - 30), index),
        input.slice(index + written.length, index + written.length + 30),
      );
    },
  },
  {
    name: "was gezählt wird, als Zahl",
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})(?:Kapitel|Teil|Band|Akt|Buch|Abschnitt|Artikel|Anhang|Hartz|SGB|Stufe|Phase|Typ|Klasse|Gruppe|Bezirk|Liga|Weltkrieg|Apollo|Version)\s)${numeral}(?![\p{L}\d'’])`,
      "gu",
    ),
    replace: ([roman]) => String(readRoman(roman) || roman),
  },
  {
    name: "eine römische Zahl nach einem Namen als Zahl",
    pattern: /(?<=(?<!\p{L})\p{Lu}\p{Ll}{1,30}\s)([IVX]{2,6})(?![\p{L}\d'’])/gu,
    replace: ([roman]) => String(readRoman(roman) || roman),
  },
];

const dative =
  /(?<!\p{L})(?:von|mit|unter|bei|zu|nach|seit|aus|gegenüber|neben|vor|dem|(?:von|unter|mit|bei)\s(?:König|Kaiser|Papst|Zar|Herzog|Kurfürst|Kaiserin|Königin))\s$/iu;
const accusative =
  /(?<!\p{L})(?:für|gegen|durch|um|ohne|über|den|(?:für|gegen|durch|ohne|über)\s(?:König|Kaiser|Papst|Zar|Herzog))\s$/iu;

/** "Ludwig der Vierzehnte", "von Ludwig dem Vierzehnten", "Ludwigs des Vierzehnten". */
function sayRuler({
  0: written,
  1: name = "",
  2: genitive,
  3: roman = "",
  4: stop,
  index,
  input,
}: RegExpExecArray): string {
  const number = readRoman(roman);
  const isLast = index + written.length === input.length;
  // Ohne Punkt ist ein einzelner Buchstabe eher ein Wort oder ein zweiter Vorname.
  if (number === 0 || (roman.length === 1 && stop === undefined)) return written;
  const stem = getOrdinalStem(number);
  const ordinal = `${stem.charAt(0).toUpperCase()}${stem.slice(1)}`;
  const lead = input.slice(Math.max(0, index - 30), index);
  const isQueen = queens.split(" ").includes(name);
  const end = isLast && stop === "." ? "." : "";
  if (genitive === "s") return `${name}s ${isQueen ? "der" : "des"} ${ordinal}en${end}`;
  if (dative.test(lead)) return `${name} ${isQueen ? "der" : "dem"} ${ordinal}en${end}`;
  if (isQueen) return `${name} die ${ordinal}e${end}`;
  return accusative.test(lead) ? `${name} den ${ordinal}en${end}` : `${name} der ${ordinal}e${end}`;
}
