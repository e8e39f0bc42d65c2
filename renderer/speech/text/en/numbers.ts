/** An English number as written, with groups by comma; neither part of a longer one nor of a word. */
export const englishNumber = String.raw`(?:\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?)`;

const tens = ["", "tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const round = "_ ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** "nineties" for 90; empty where there is no such decade. */
export function nameDecade(decade: number): string {
  return tens[decade / 10] ?? "";
}

/** "twenty-one"; of whole numbers below a hundred. */
export function spellSmallNumber(number: number): string {
  if (number < 20) return small[number] ?? String(number);
  const unit = number % 10;
  return `${round[Math.floor(number / 10)]}${unit === 0 ? "" : `-${small[unit]}`}`;
}

/** "21st": voices read these as ordinals. */
export function writeOrdinal(number: number): string {
  const lastTwo = number % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${number}th`;
  return `${number}${["th", "st", "nd", "rd"][number % 10] ?? "th"}`;
}
