// Most texts begin with a letter of ASCII, of which Unicode's tables need not be asked. A pattern that asks them takes
// some microseconds the first time on each page, when the machine has its code and tables no longer at hand.

/** Whether a text begins with a letter of ASCII. */
export function startsWithPlainLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

/** Whether a text begins with a capital letter. */
export function startsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : capital.test(text);
}

const capital = /^\p{Lu}/u;

/** Whether there is a digit in a text, of any script. */
export function hasDigit(text: string): boolean {
  let isForeign = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) return true;
    if (code >= firstForeignDigit) isForeign = true;
  }
  return isForeign && digit.test(text);
}

const digit = /\p{Nd}/u;
/** Arabic zero. */
const firstForeignDigit = 0x660;

/** Whether there is a letter in a text. */
export function hasLetter(text: string): boolean {
  return startsWithPlainLetter(text) || letter.test(text);
}

const letter = /\p{L}/u;
