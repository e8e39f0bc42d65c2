/** The records of a ZIP archive that Hark writes and reads (PKWARE's APPNOTE.TXT 6.3), with ZIP64: a library has no end. */

export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

export const stored = 0;
export const deflated = 8;

/** What stands in a field of 16 or 32 bits whose value is in a ZIP64 record. */
export const elsewhere16 = 0xffff;
export const elsewhere32 = 0xffffffff;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header, from the start of the file. */
  readonly offset: number;
}

/** The sizes of the records without what varies. */
export const sizes = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 } as const;

/** 4.5: ZIP64. */
const versionNeeded = 45;
/** Bit 11: names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980, the first day that there is: files do not tell when somebody read what. */
const date = 0x0021;

/**
 * The header that stands before an entry's bytes. Entries are smaller than 4 GB: each is made of one string or one file
 * of the library, which have lower limits. A larger one throws RangeError.
 */
export function writeLocalHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(sizes.local);
  header.writeUInt32LE(signatures.local, 0);
  writeFacts(header, 4, entry, name.length);
  return Buffer.concat([header, name]);
}

/** The same facts in the directory at the end of the file. */
export function writeCentralHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name);
  const isFar = entry.offset >= elsewhere32;
  const extra = isFar ? writeFarOffset(entry.offset) : Buffer.alloc(0);
  const header = Buffer.alloc(sizes.central);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt16LE(versionNeeded, 4);
  writeFacts(header, 6, entry, name.length);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(isFar ? elsewhere32 : entry.offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** What both headers say of an entry, from a place in them on. */
function writeFacts(header: Buffer, at: number, { method, crc, packedSize, size }: ZipEntry, nameLength: number): void {
  header.writeUInt16LE(versionNeeded, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}

function writeFarOffset(offset: number): Buffer {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  return extra;
}

/** What ends the file: how many entries there are, and where their directory is. */
export function writeEnd(count: number, directoryOffset: number, directorySize: number): Buffer {
  const isLarge = count >= elsewhere16 || directoryOffset >= elsewhere32 || directorySize >= elsewhere32;
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(Math.min(count, elsewhere16), 8);
  end.writeUInt16LE(Math.min(count, elsewhere16), 10);
  end.writeUInt32LE(Math.min(directorySize, elsewhere32), 12);
  end.writeUInt32LE(Math.min(directoryOffset, elsewhere32), 16);
  return isLarge ? Buffer.concat([writeEnd64(count, directoryOffset, directorySize), end]) : end;
}

function writeEnd64(count: number, directoryOffset: number, directorySize: number): Buffer {
  const record = Buffer.alloc(sizes.end64 + sizes.locator64);
  record.writeUInt32LE(signatures.end64, 0);
  record.writeBigUInt64LE(BigInt(sizes.end64 - 12), 4);
  record.writeUInt16LE(versionNeeded, 12);
  record.writeUInt16LE(versionNeeded, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directorySize), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  record.writeUInt32LE(signatures.locator64, sizes.end64);
  record.writeBigUInt64LE(BigInt(directoryOffset + directorySize), sizes.end64 + 8);
  record.writeUInt32LE(1, sizes.end64 + 16);
  return record;
}
