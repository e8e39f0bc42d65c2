import sniffEncoding from "html-encoding-sniffer";

export interface Decoded {
  readonly text: string;
  /** As the Encoding Standard names it: "UTF-8", "windows-1252". */
  readonly charset: string;
}

// The sniffer answers this when nothing says otherwise; a name of the Encoding Standard that no page declares.
const undeclared = "x-user-defined";

/**
 * Decodes text whose encoding is said by its byte order mark, by `label` (the charset of Content-Type, empty when
 * there is none), by a meta element or by an XML declaration, in this order. Undeclared bytes are UTF-8 where they
 * are valid as such, else windows-1252, as browsers assume. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, label: string): Decoded {
  const sniffed = sniffEncoding(bytes, {
    ...(label === "" ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: undeclared,
  });
  const declared = sniffed === undeclared ? readXmlDeclaration(bytes) : sniffed;
  return decodeAs(bytes, declared) ?? decodeUndeclared(bytes);
}

function decodeUndeclared(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), charset: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), charset: "windows-1252" };
  }
}

/** Null when there is no such encoding here. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  if (encoding === "") return null;
  try {
    const decoder = new TextDecoder(encoding);
    return { text: decoder.decode(bytes), charset: standardName(encoding, decoder.encoding) };
  } catch {
    return null;
  }
}

function readXmlDeclaration(bytes: Uint8Array): string {
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, 256));
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1] ?? "";
}

/** TextDecoder says "utf-8" where the standard's own name is "UTF-8". */
function standardName(sniffed: string, decoderName: string): string {
  return sniffed.toLowerCase() === decoderName ? sniffed : decoderName;
}
