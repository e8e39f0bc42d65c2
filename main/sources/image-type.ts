type Signature = readonly [offset: number, text: string];

// First bytes as the formats' own specifications have them, read as Latin-1.
const signatures: readonly (readonly [mediaType: string, ...signatures: Signature[]])[] = [
  ["image/png", [0, "\x89PNG\r\n\x1a\n"]],
  ["image/jpeg", [0, "\xff\xd8\xff"]],
  ["image/gif", [0, "GIF87a"]],
  ["image/gif", [0, "GIF89a"]],
  ["image/webp", [0, "RIFF"], [8, "WEBP"]],
  ["image/avif", [4, "ftypavif"]],
  ["image/avif", [4, "ftypavis"]],
  ["image/bmp", [0, "BM"]],
];

/**
 * The raster format that the bytes are, whatever their server calls them; empty for all else. SVG is left out on
 * purpose: it can carry scripts and links.
 */
export function detectImageType(bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const found = signatures.find(([, ...parts]) => parts.every(([offset, text]) => beginning.startsWith(text, offset)));
  return found?.[0] ?? "";
}
