/** More than mail programs write before the first empty line; the rest of a long one does not matter here. */
const headerReach = 32 * 1024;

const fieldLine = /^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?(.*)$/;

/**
 * Whether a text is a mail or a web page saved as one file (MHTML): both begin with lines of "Name: value" (RFC 5322).
 * Null when neither. A letter that begins "Dear: ..." is not one: it takes names that only programs write.
 */
export function detectMailForm(bytes: Buffer): "message/rfc822" | "multipart/related" | null {
  const fields = readFields(bytes.subarray(0, headerReach).toString("latin1"));
  if (!fields) return null;
  const isSent = ["to", "cc", "delivered-to", "received", "message-id", "return-path"].some((name) => fields.has(name));
  const type = fields.get("content-type") ?? "";
  const isPart = /^(?:multipart\/related|text\/html)\b/i.test(type);
  const isSaved = fields.has("snapshot-content-location") || /saved by/i.test(fields.get("from") ?? "");
  if (isSaved || (isPart && !isSent && fields.has("mime-version"))) return "multipart/related";
  const isMail = fields.has("from") && (fields.has("date") || fields.has("message-id") || fields.has("mime-version"));
  return isMail ? "message/rfc822" : null;
}

/** The fields before the first empty line by their names in lower case; null when a line is none. */
function readFields(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  // Mailboxes put a line before each mail: "From - Tue Nov 24 ...".
  const lines = text
    .replace(/^\xef\xbb\xbf/, "")
    .replace(/^From [^\n]*\n/, "")
    .split(/\r?\n/);
  for (const line of lines) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && fields.size > 0) continue;
    const [, name, value = ""] = fieldLine.exec(line) ?? [];
    if (name === undefined) return null;
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  }
  return fields.size === 0 ? null : fields;
}
