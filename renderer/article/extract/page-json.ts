/** The JSON that a page carries; null where it is none. */
export function parsePageJson(text: string): unknown {
  return parseStrict(text) ?? parseStrict(repair(text));
}

/** JSON as the standard has it; null where it is none. */
export function parseStrict(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Line feeds inside strings, and comment brackets around all of it, are common and not JSON. */
function repair(text: string): string {
  return dropComment(text).replace(/[\t\n\r]+/g, " ");
}

/** Without the comment brackets around it. */
export function dropComment(text: string): string {
  return text.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, "");
}
