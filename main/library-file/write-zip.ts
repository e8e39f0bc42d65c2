import { crc32 } from "node:zlib";
import { deflate } from "../deflate.ts";
import { deflated, stored, writeCentralHeader, writeEnd, writeLocalHeader, type ZipEntry } from "./zip-records.ts";

/** An archive that is written from its start to its end: only its directory is kept in memory. */
export interface ZipWriter {
  /** The bytes as they are where `isPacked` says that they cannot be made smaller. */
  add(name: string, bytes: Uint8Array, isPacked?: boolean): Promise<void>;
  /** Writes the directory; nothing can be added after it. */
  finish(): Promise<void>;
}

/** `write` appends to the file; what it throws goes on to the caller. */
export function createZipWriter(write: (bytes: Uint8Array) => Promise<void>): ZipWriter {
  // Not as the bytes that are written in the end: each small buffer would keep the large one alive that it is a part of.
  const directory: ZipEntry[] = [];
  let length = 0;
  const append = async (bytes: Uint8Array) => {
    await write(bytes);
    length += bytes.length;
  };
  return {
    async add(name, bytes, isPacked = false) {
      const packed = isPacked ? bytes : await deflate(bytes);
      const method = isPacked ? stored : deflated;
      const facts = { crc: crc32(bytes), packedSize: packed.length, size: bytes.length, offset: length };
      const entry: ZipEntry = { name, method, ...facts };
      directory.push(entry);
      await append(writeLocalHeader(entry));
      await append(packed);
    },
    async finish() {
      const offset = length;
      const headers = Buffer.concat(directory.map(writeCentralHeader));
      await append(Buffer.concat([headers, writeEnd(directory.length, offset, headers.length)]));
    },
  };
}
