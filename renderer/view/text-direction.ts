export type TextDirection = "ltr" | "rtl";

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\p{sc=Samaritan}]/gu;
const letter = /\p{L}/gu;

/** In UTF-16 units: plenty to tell, and a long article is as quick as a short one. */
const sampleLength = 2000;

/**
 * The direction that most letters of a text run in. Pages often do not say their language, or say the wrong one, and
 * the first letter alone (dir="auto") misleads where a Hebrew sentence begins with a Latin name. Null without letters.
 */
export function findTextDirection(text: string): TextDirection | null {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(letter)?.length ?? 0;
  if (letters === 0) return null;
  const fromTheRight = sample.match(rightToLeft)?.length ?? 0;
  return fromTheRight * 2 > letters ? "rtl" : "ltr";
}
