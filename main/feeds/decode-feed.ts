import { decodeText } from "../sources/charset.ts";

/**
 * The text of a feed or page. What is valid UTF-8 beyond ASCII is UTF-8, whatever its server or its first line say: of
 * feeds that say something else, most are wrong, and no other encoding happens to look like it. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, charset: string): string {
  const utf8 = tryUtf8(bytes);
  if (utf8 !== null && hasBeyondAscii(bytes)) return utf8;
  const said = decodeText(bytes, charset).text;
  if (!said.includes("\ufffd")) return said;
  const declared = decodeText(bytes, "").text;
  return declared.includes("\ufffd") ? new TextDecoder("windows-1252").decode(bytes) : declared;
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}
