/** Whether a second language needs a voice of its own: "en-GB" inside "en" does not. */
export function isOtherLanguage(tag: string, language: string): boolean {
  return tag !== "" && tag.split("-")[0] !== language.split("-")[0];
}

/** A BCP 47 tag in its canonical form from what pages write ("en_US", "DE-de"); empty when it is not one. */
export function normaliseLanguage(tag: string): string {
  if (tag === "") return "";
  const known = canonical.get(tag);
  if (known !== undefined) return known;
  const found = findCanonical(tag);
  if (canonical.size < mostTags) canonical.set(tag, found);
  return found;
}

/** Looking one up takes fifty times as long as remembering it, and there are few. */
const canonical = new Map<string, string>();
const mostTags = 200;

function findCanonical(tag: string): string {
  const trimmed = tag.trim().replaceAll("_", "-");
  if (trimmed === "" || trimmed.length > 35) return "";
  try {
    const [found = ""] = Intl.getCanonicalLocales(trimmed);
    // "und", "zxx" and "mul" say that there is no one language, so they choose no voice.
    return /^(und|zxx|mul)\b/.test(found) ? "" : found;
  } catch {
    return "";
  }
}
