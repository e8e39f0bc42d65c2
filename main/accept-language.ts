/** An Accept-Language header: "de-DE, de;q=0.9, en;q=0.8" for those languages, best first. */
export function weighLanguages(languages: readonly string[]): string {
  const unique = [...new Set(languages)].slice(0, 6);
  const weighed = unique.map((language, index) => (index === 0 ? language : `${language};q=0.${10 - index}`));
  return weighed.join(", ") || "en";
}
