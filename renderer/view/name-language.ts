/** A language as people call it, in another language (BCP 47 tags); what is no tag stays as it is. */
export function nameLanguage(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    // Some systems name a voice's language in ways of their own ("en_GB", "english").
    return tag;
  }
}
