/** Text as eSpeak takes it, with the way back. */
export interface EscapedText {
  readonly ssml: string;
  /** UTF-16 index in the plain text for each code point of `ssml`, and one more entry for its end. */
  readonly indexes: readonly number[];
}

/** eSpeak reads every text as SSML: a bare "<" or "&" swallows what follows it. */
const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Escapes plain text; eSpeak's word positions count code points of the escaped text, hence the map. */
export function escapeText(text: string): EscapedText {
  let ssml = "";
  let index = 0;
  const indexes: number[] = [];
  for (const character of text) {
    // A lone surrogate cannot be passed to WASM as UTF-8.
    const escaped = escapes[character] ?? (character.isWellFormed() ? character : "\ufffd");
    ssml += escaped;
    for (const _ of escaped) indexes.push(index);
    index += character.length;
  }
  indexes.push(index);
  return { ssml, indexes };
}
