/** A German number as written, with stops between groups and a decimal comma; a stop before two digits is a price. */
export const germanNumber = String.raw`(?:\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,9})?|\d{1,15}(?:,\d{1,9})?)`;

const small =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const tens = "_ zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

/** Whole numbers from 0 to 999,999 in one word, as Duden writes them; 1 as in "eintausend", without its ending. */
export function spellGermanNumber(number: number): string {
  if (number < 20) return small[number] ?? String(number);
  if (number < 100) {
    const unit = number % 10;
    const ten = tens[Math.floor(number / 10)] ?? "";
    return unit === 0 ? ten : `${small[unit]}und${ten}`;
  }
  if (number < 1000) return joinParts(number, 100, "hundert");
  return joinParts(number, 1000, "tausend");
}

function joinParts(number: number, size: number, name: string): string {
  const rest = number % size;
  return `${spellGermanNumber(Math.floor(number / size))}${name}${rest === 0 ? "" : spellFull(rest)}`;
}

/** With the ending that 1 has at the end of a number: "hunderteins". */
function spellFull(number: number): string {
  return number === 1 ? "eins" : spellGermanNumber(number);
}

/** "neunzehnhundertachtundneunzig" for 1100 to 1999, otherwise as a number. */
export function spellGermanYear(year: number): string {
  if (year < 1100 || year > 1999) return spellFull(year);
  const rest = year % 100;
  return `${spellGermanNumber(Math.floor(year / 100))}hundert${rest === 0 ? "" : spellFull(rest)}`;
}

const irregular: Readonly<Record<number, string>> = { 1: "erst", 3: "dritt", 7: "siebt", 8: "acht" };

/** The stem of an ordinal, to which an ending comes: "dritt" + "en". Duden, Grammatik, Zahladjektive. */
export function getOrdinalStem(number: number): string {
  const rest = number % 100;
  if (number >= 100 && rest > 0 && rest < 20) {
    const whole = number - rest;
    return `${spellGermanNumber(whole).replace(/^ein(?=hundert$)/u, "")}${getOrdinalStem(rest)}`;
  }
  // "zum hundertsten Geburtstag", though counting goes "einhundert".
  return irregular[number] ?? `${spellGermanNumber(number).replace(/^ein(?=hundert)/u, "")}${number < 20 ? "t" : "st"}`;
}
