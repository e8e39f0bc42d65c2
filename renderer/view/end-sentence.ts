/** A text that ends like a sentence, so that what is said after it is parted from it. */
export function endSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
