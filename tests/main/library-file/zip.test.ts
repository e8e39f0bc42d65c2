import { execFileSync } from "node:child_process";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openZip, ZipFailure } from "../../../main/library-file/read-zip.ts";
import { createZipWriter, type ZipWriter } from "../../../main/library-file/write-zip.ts";
import { makeFolder } from "./bench-library.ts";

const hasUnzip = process.platform === "linux";

/** An archive as it is written, piece by piece. */
function beginZip() {
  const pieces: Uint8Array[] = [];
  const zip = createZipWriter(async (bytes) => void pieces.push(bytes));
  return { zip, pieces, readBack: () => openPieces(pieces) };
}

/** Read from its pieces: together they may be more than memory holds. */
function openPieces(pieces: readonly Uint8Array[]) {
  let length = 0;
  const placed = pieces.map((bytes) => {
    length += bytes.length;
    return { bytes, start: length - bytes.length, end: length };
  });
  return openZip(async (offset, size) => {
    const end = offset + size;
    const parts = placed.filter((piece) => piece.start < end && piece.end > offset);
    return Buffer.concat(
      parts.map(({ bytes, start }) => bytes.subarray(Math.max(0, offset - start), Math.max(0, end - start))),
    );
  }, length);
}

/** Writes the pieces to a file, with a hole for each `hole`, which takes no room on the disk. */
async function writePieces(pieces: readonly Uint8Array[], hole?: Uint8Array): Promise<string> {
  const path = join(makeFolder(), "large.zip");
  const file = await open(path, "w");
  let length = 0;
  for (const piece of pieces) {
    if (piece !== hole) await file.write(piece, 0, piece.length, length);
    length += piece.length;
  }
  await file.close();
  return path;
}

const unzip = (...options: readonly string[]) => execFileSync("unzip", options, { encoding: "utf8" });

test("more than 65,535 entries are all there, for Hark and for another unpacker", { timeout: 60_000 }, async () => {
  const { zip, pieces, readBack } = beginZip();
  const count = 70_000;
  for (let number = 0; number < count; number += 1) await zip.add(`n/${number}`, Buffer.from(`${number}`), true);
  await zip.finish();

  const archive = await readBack();
  for (const number of [0, 65_534, 65_535, 65_536, count - 1])
    expect((await archive.read(`n/${number}`, 10))?.toString()).toBe(`${number}`);
  expect(await archive.read(`n/${count}`, 10)).toBeNull();
  if (!hasUnzip) return;
  const path = await writePieces([Buffer.concat(pieces)]);
  expect(unzip("-tq", path)).toContain("No errors detected");
});

test("what lies beyond 4 GB is found, by Hark and by another unpacker", { timeout: 120_000 }, async () => {
  const { zip, pieces, readBack } = beginZip();
  const zeros = Buffer.alloc(128 * 1024 * 1024);
  await zip.add("first", Buffer.from("It begins."));
  for (let number = 0; number < 33; number += 1) await zip.add(`zeros/${number}`, zeros, true);
  await zip.add("last", Buffer.from("It ends."));
  await zip.finish();
  expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(2 ** 32);

  const archive = await readBack();
  expect((await archive.read("first", 100))?.toString()).toBe("It begins.");
  expect((await archive.read("last", 100))?.toString()).toBe("It ends.");
  expect((await archive.read("zeros/32", zeros.length))?.equals(zeros)).toBe(true);
  if (!hasUnzip) return;
  const path = await writePieces(pieces, zeros);
  expect(unzip("-p", path, "last")).toBe("It ends.");
  expect(unzip("-p", path, "first")).toBe("It begins.");
});

/** The same numbers in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function addAll(zip: ZipWriter, entries: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [name, bytes] of entries) await zip.add(name, bytes, name.endsWith("b"));
  await zip.finish();
}

test("whatever bytes are changed, an entry is what was packed or is refused as damaged", {
  timeout: 60_000,
}, async () => {
  const entries = new Map(["a", "b", "folder/ü"].map((name) => [name, Buffer.from(`This is ${name}. `.repeat(9))]));
  const { zip, pieces } = beginZip();
  await addAll(zip, entries);
  const whole = Buffer.concat(pieces);
  const random = createRandom(11);
  let refused = 0;
  for (let round = 0; round < 5000; round += 1) {
    const bytes = Buffer.from(whole);
    const changes = 1 + Math.floor(random() * 4);
    for (let change = 0; change < changes; change += 1)
      // Ends of what numbers can be, and any other.
      bytes[Math.floor(random() * bytes.length)] = [0, 0xff, Math.floor(random() * 256)][Math.floor(random() * 3)] ?? 0;
    try {
      const archive = await openZip(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length);
      for (const [name, packed] of entries) {
        const read = await archive.read(name, 1000);
        if (read) expect(read.equals(packed)).toBe(true);
      }
    } catch (error) {
      expect(error, `round ${round}`).toBeInstanceOf(ZipFailure);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(1000);
});
