/** How far behind the estimate the place is put, in ms: a word heard twice is better than one that is missed. */
const caution = 350;

/**
 * The beginning of the word that a voice has surely reached, as a UTF-16 index into its text: letters take about the
 * same time each.
 * @param passed milliseconds since it began.
 * @param length milliseconds that the whole text takes.
 */
export function estimatePlace(text: string, passed: number, length: number): number {
  const share = Math.min(1, Math.max(0, passed - caution) / length);
  const reached = Math.floor(share * text.length);
  const words = [...text.matchAll(/\S+/gu)];
  return words.findLast(({ index }) => index <= reached)?.index ?? 0;
}
