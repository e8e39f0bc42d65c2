import { spellDigits, type TextRule } from "../text-rule.ts";

const group = String.raw`(?:[\s./-]?\(?\d{1,8}\)?)`;

/** DIN 5008, 7.6: Vorwahl und Anschluss, Ziffer für Ziffer. */
export const phoneRules: readonly TextRule[] = [
  {
    name: "eine Nummer mit der Vorwahl des Landes",
    pattern: new RegExp(String.raw`(?<![\p{L}\d])\+(\d{1,3}${group}{2,7})(?!\d)`, "gu"),
    replace: ([written, number = ""]) =>
      number.replaceAll(/\D/gu, "").length < 8 ? written : `plus ${spellDigits(number)}`,
  },
  {
    name: "eine Nummer mit der Vorwahl des Ortes",
    pattern: /(?<![\p{L}\d.,:/-]|\d\s)\(?0\d{2,5}\)?(?:[\s/-]{1,3}\d{2,8}){1,4}(?![\d.,]\d|\d)/gu,
    replace: ([number]) => spellDigits(number),
  },
  {
    name: "eine Nummer für den Notfall",
    pattern:
      /(?<=(?<!\p{L})(?:Notruf|Telefonnummer|Rufnummer|Nummer|Tel\.?|Telefon|unter der|wählen Sie|wählt|rufen Sie|Notrufnummer)\s)(1\d{2}(?:\s\d{3})?)(?!\d|[.,]\d)/giu,
    replace: ([number]) => spellDigits(number),
  },
];
