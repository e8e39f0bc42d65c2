const phrases = [
  "newsletters?|subscri(?:be|ption|bers?)|sign up|click here|read more|read our|follow (?:us|him|her)|whatsapp",
  "download (?:the|our) app|privacy policy|terms of|all rights reserved|copyright|©|e-?mail address",
  "support (?:us|our)|donate|membership|log ?in|abonnieren|abonnements?|jetzt lesen|lesen sie|datenschutz[a-zäöüß]*",
  "suscr[ií]b[a-zéáí]*|s’?'?abonner|lire aussi|leggi anche|lees ook|czytaj (?:więcej|też|także)|leia (?:mais|também)",
  "zobacz|přečtěte",
].join("|");
const phrase = new RegExp(`(?<!\\p{L})(?:${phrases})(?!\\p{L})`, "iu");
/** Looks for them after letters of other scripts, too, and many times as fast: nearly all texts have none. */
const nearPhrase = new RegExp(`(?:^|[^a-z])(?:${phrases})`, "i");

/** In characters: longer texts tell of something, whatever their words. */
const longestSale = 400;

/** Whether a text signs up, sells or leads elsewhere. */
export function hasSalesWords(text: string): boolean {
  return text.length <= longestSale && nearPhrase.test(text) && phrase.test(text);
}

const commas = [",", ";", "،", "、", "，", "；"];
const mostCommas = 3;

/** The commas of a text, up to three. */
export function countCommas(text: string): number {
  let count = 0;
  for (const comma of commas) {
    for (let at = text.indexOf(comma); at >= 0; at = text.indexOf(comma, at + 1)) {
      count += 1;
      if (count === mostCommas) return count;
    }
  }
  return count;
}

/** Whether there are letters, and all of them capitals. */
export function isCapitals(text: string): boolean {
  return text.length > 8 && !hasSmallLetter(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Of ASCII: in most texts the second is one. */
function hasSmallLetter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) return true;
  }
  return false;
}
