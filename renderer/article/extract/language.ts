import { canonicaliseTag } from "../canonical-tag.ts";

/** Whether a second language needs a voice of its own: "en-GB" inside "en" does not. */
export function isOtherLanguage(tag: string, language: string): boolean {
  return tag !== "" && tag.split("-")[0] !== language.split("-")[0];
}

function namesNone(tag: string): boolean {
  return ["und", "zxx", "mul"].some((none) => tag === none || tag.startsWith(`${none}-`));
}

/** In characters: what is longer is no tag, but a mistake. */
const longestTag = 35;

/** A BCP 47 tag in its canonical form from what pages write ("en_US", "DE-de"); empty when it is not one. */
export function normaliseLanguage(tag: string): string {
  const trimmed = tag.trim();
  if (trimmed === "" || trimmed.length > longestTag) return "";
  const found = canonicaliseTag(trimmed) ?? "";
  // "und", "zxx" and "mul" say that there is no one language, so they choose no voice.
  return namesNone(found) ? "" : found;
}
