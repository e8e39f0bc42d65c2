/**
 * Emoji to CLDR short name. Without variation selectors, which pages leave out as often as not; flags are named by
 * Intl.DisplayNames and skin tones are not said.
 * @param {readonly { readonly unicode: string, readonly label?: string }[]} emoji
 */
export function collectEmojiNames(emoji) {
  const isFlag = (/** @type {string} */ unicode) => /^[\u{1f1e6}-\u{1f1ff}]/u.test(unicode);
  const named = emoji.filter(({ unicode, label }) => label && !isFlag(unicode));
  return Object.fromEntries(named.map(({ unicode, label }) => [unicode.replaceAll("\ufe0f", ""), label]));
}
