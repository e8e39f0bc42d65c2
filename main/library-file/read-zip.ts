import { crc32 } from "node:zlib";
import { inflate } from "../deflate.ts";
import { deflated, elsewhere16, elsewhere32, signatures, sizes, stored, type ZipEntry } from "./zip-records.ts";

/** Bytes at a place of the file; fewer where it ends. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>;

/** Why an archive, or an entry of it, is not read. */
export class ZipFailure extends Error {
  readonly reason: "damaged" | "unpacks-too-large";

  constructor(reason: ZipFailure["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** An archive whose entries are unpacked one at a time. Names are only looked up, never a way to a file. */
export interface ZipArchive {
  /**
   * The bytes of an entry; null when there is none of this name. Throws ZipFailure: "unpacks-too-large" beyond `limit`
   * bytes or when all that was read together is too much, "damaged" when it cannot be unpacked.
   */
  read(name: string, limit: number): Promise<Buffer | null>;
}

/** The directory of a million pictures and articles is a hundred megabytes. */
const largestDirectory = 100_000_000;
const mostEntries = 1_000_000;

/** Text packs to a tenth, sometimes a twentieth. A bomb has one packed text stand for thousands. */
const bestRatio = 100;
const allowance = 100_000_000;

/** Reads an archive's directory. The sizes that it states are not believed: unpacking counts. Throws ZipFailure. */
export async function openZip(readAt: ReadAt, fileSize: number): Promise<ZipArchive> {
  const read: ReadAt = (offset, length) => readWhole(readAt, fileSize, offset, length);
  const entries = await readDirectory(read, fileSize);
  let budget = allowance + fileSize * bestRatio;
  return {
    async read(name, limit) {
      const entry = entries.get(name);
      if (!entry) return null;
      const bytes = await unpack(read, entry, Math.min(limit, budget));
      budget -= bytes.length;
      return bytes;
    },
  };
}

async function readDirectory(read: ReadAt, fileSize: number): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, size, offset } = await readEnd(read, fileSize);
  if (count > mostEntries || size > largestDirectory) throw new ZipFailure("unpacks-too-large");
  const directory = await read(offset, size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + sizes.central > size || directory.readUInt32LE(at) !== signatures.central) throw new ZipFailure("damaged");
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const next = at + sizes.central + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > size) throw new ZipFailure("damaged");
    const entry = readEntry(directory.subarray(at, next), nameLength, extraLength);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function readEntry(header: Buffer, nameLength: number, extraLength: number): ZipEntry {
  const extraStart = sizes.central + nameLength;
  const extra = header.subarray(extraStart, extraStart + extraLength);
  const far = readFarFields(extra);
  const take = (value: number) => (value === elsewhere32 ? (far.shift() ?? value) : value);
  // In this order: it is the one in which they stand in the ZIP64 field.
  const size = take(header.readUInt32LE(24));
  const packedSize = take(header.readUInt32LE(20));
  const offset = take(header.readUInt32LE(42));
  return {
    name: header.toString("utf8", sizes.central, extraStart),
    method: header.readUInt16LE(10),
    crc: header.readUInt32LE(16),
    packedSize,
    size,
    offset,
  };
}

/** The values of the ZIP64 field, where there is one. */
function readFarFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)));
  }
  return [];
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The end record stands at the very end, before a comment of at most 64 KB. */
async function readEnd(read: ReadAt, fileSize: number): Promise<End> {
  const reach = Math.min(fileSize, sizes.end + elsewhere16);
  const tail = await read(fileSize - reach, reach);
  for (let at = reach - sizes.end; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== signatures.end) continue;
    const end = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const isLarge = end.count === elsewhere16 || end.size === elsewhere32 || end.offset === elsewhere32;
    return isLarge ? ((await readEnd64(read, fileSize - reach + at)) ?? end) : end;
  }
  throw new ZipFailure("damaged");
}

/** Null where there is none: an archive may have just so many entries. */
async function readEnd64(read: ReadAt, endOffset: number): Promise<End | null> {
  if (endOffset < sizes.locator64) return null;
  const locator = await read(endOffset - sizes.locator64, sizes.locator64);
  if (locator.readUInt32LE(0) !== signatures.locator64) return null;
  const record = await read(Number(locator.readBigUInt64LE(8)), sizes.end64);
  if (record.readUInt32LE(0) !== signatures.end64) throw new ZipFailure("damaged");
  const take = (at: number) => Number(record.readBigUInt64LE(at));
  return { count: take(32), size: take(40), offset: take(48) };
}

async function unpack(read: ReadAt, entry: ZipEntry, limit: number): Promise<Buffer> {
  const { method, offset, packedSize } = entry;
  if (packedSize > limit) throw new ZipFailure("unpacks-too-large");
  const header = await read(offset, sizes.local);
  if (header.readUInt32LE(0) !== signatures.local) throw new ZipFailure("damaged");
  const start = offset + sizes.local + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await read(start, packedSize);
  const bytes = method === deflated ? await inflateWithin(packed, limit) : packed;
  if ((method !== deflated && method !== stored) || crc32(bytes) !== entry.crc) throw new ZipFailure("damaged");
  return bytes;
}

async function inflateWithin(packed: Buffer, limit: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ZipFailure(isTooLarge ? "unpacks-too-large" : "damaged");
  }
}

/** Room is made only for what the file can hold. */
async function readWhole(readAt: ReadAt, fileSize: number, offset: number, length: number): Promise<Buffer> {
  if (offset < 0 || !(offset + length <= fileSize)) throw new ZipFailure("damaged");
  const bytes = await readAt(offset, length);
  if (bytes.length < length) throw new ZipFailure("damaged");
  return bytes;
}
