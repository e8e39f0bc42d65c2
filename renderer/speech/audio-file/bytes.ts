/** Bytes of several parts, one after another. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    joined.set(part, start);
    start += part.length;
  }
  return joined;
}

/** A whole number of 1 to 4 bytes, most significant byte first. */
export function bigEndian(value: number, length: 1 | 2 | 3 | 4 = 4): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => value >>> (8 * (length - 1 - index)));
}

/** A whole number of 2 or 4 bytes, least significant byte first. */
export function littleEndian(value: number, length: 2 | 4 = 4): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => value >>> (8 * index));
}

/** ASCII, for the names of chunks and frames. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** UTF-8, of at most `limit` bytes and never with half a letter at its end. */
export function utf8(text: string, limit = Number.POSITIVE_INFINITY): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= limit) return bytes;
  let end = limit;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}
