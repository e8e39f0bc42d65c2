import type { Article } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";

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

/** In blocks: enough text to tell, even where the first ones are a byline and a date. */
const directionSample = 12;

/** The direction of an article as a whole. */
export function findArticleDirection({ blocks }: Pick<Article, "blocks">): TextDirection {
  const sample = blocks.slice(0, directionSample).map((block) => getBlockText(block));
  return findTextDirection(sample.join(" ")) ?? "ltr";
}
