import { Inflate } from "fflate";
import { FormatFailure } from "./format-failure.ts";

/** An archive whose entries are unpacked one by one, within limits. */
export interface Zip {
  readonly names: readonly string[];
  /**
   * The bytes of an entry; null when there is none of this name. Throws FormatFailure: "unpacks-too-large" beyond
   * `limit` bytes or when all that was read together is too much, "damaged" when it cannot be unpacked.
   */
  read(name: string, limit: number): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Large illustrated books have some thousand. */
const maxEntries = 20_000;
/** Of all entries that are read, in bytes. */
const maxTotal = 300 * 1024 * 1024;
/** Packed bytes given to the inflater at once: at the best possible ratio (1:1032) they make 17 MB, then we look. */
const step = 16 * 1024;

const stored = 0;
const deflated = 8;

/**
 * Reads an archive's directory. The sizes that it states are not believed, because a bomb lies about them: unpacking
 * counts. Throws FormatFailure "damaged", or "unpacks-too-large" for absurdly many entries.
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes);
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name, limit) {
      const entry = entries.get(name) ?? entries.get(name.normalize("NFC"));
      if (!entry) return null;
      const content = unpack(bytes, entry, Math.min(limit, maxTotal - total));
      total += content.byteLength;
      return content;
    },
  };
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new FormatFailure("unpacks-too-large");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new FormatFailure("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).normalize("NFC");
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!name.endsWith("/")) entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands at the very end, before a comment of at most 64 KB (APPNOTE 4.3.16). */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new FormatFailure("damaged");
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, method } = entry;
  if (offset + 30 > bytes.byteLength) throw new FormatFailure("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.byteLength < packedSize) throw new FormatFailure("damaged");
  if (method === deflated) return inflate(packed, limit);
  if (method !== stored) throw new FormatFailure("damaged");
  if (packed.byteLength > limit) throw new FormatFailure("unpacks-too-large");
  return packed;
}

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.byteLength;
    if (size > limit) throw new FormatFailure("unpacks-too-large");
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.byteLength; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.byteLength);
    }
  } catch (error) {
    throw error instanceof FormatFailure ? error : new FormatFailure("damaged");
  }
  return joinChunks(chunks, size);
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.byteLength;
  }
  return joined;
}
