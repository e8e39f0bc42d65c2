/** Finding one takes 20 µs, fifty times as long as remembering it, and pages and lists of voices ask again and again. */
const known = new Map<string, string | null>();
/** More than there are languages: only a page that makes tags up comes so far. */
const mostTags = 1000;

/** A BCP 47 tag in its canonical form ("en-US" for "en_us", "he" for "iw"); null where it is not well formed. */
export function canonicaliseTag(tag: string): string | null {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const found = findCanonical(tag.replaceAll("_", "-"));
  if (known.size >= mostTags) known.clear();
  known.set(tag, found);
  return found;
}

function findCanonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
