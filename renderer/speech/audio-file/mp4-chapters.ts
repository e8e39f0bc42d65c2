import type { Chapter } from "./audio-tags.ts";
import { ascii, bigEndian, joinBytes, utf8 } from "./bytes.ts";

/** The longest title, in bytes, and the most chapters: both are counted in one byte. */
const limit = 255;

/**
 * The "moov" box of an M4B file with chapters in it, for the end of the file: Nero's list ("chpl" in "udta"), which
 * audiobook players read.
 */
export function addMp4Chapters(moov: Uint8Array, chapters: readonly Chapter[]): Uint8Array {
  if (chapters.length === 0) return moov;
  const list = box(
    "chpl",
    Uint8Array.of(1, 0, 0, 0),
    bigEndian(0),
    bigEndian(chapters.length, 1),
    ...chapters.map(write),
  );
  const boxes = readBoxes(moov.subarray(8));
  const userData = boxes.find(({ type }) => type === "udta");
  const others = boxes.filter((other) => other !== userData).map(({ bytes }) => bytes);
  return box("moov", ...others, box("udta", userData?.bytes.subarray(8) ?? new Uint8Array(), list));
}

/** The time is in units of 100 ns, in eight bytes. */
function write({ title, start }: Chapter): Uint8Array {
  const time = Math.round(start * 1e7);
  const text = utf8(title, limit);
  return joinBytes(bigEndian(Math.floor(time / 2 ** 32)), bigEndian(time % 2 ** 32), bigEndian(text.length, 1), text);
}

interface Box {
  readonly type: string;
  readonly bytes: Uint8Array;
}

function readBoxes(bytes: Uint8Array): Box[] {
  const boxes: Box[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = Math.max(8, view.getUint32(at));
    boxes.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), bytes: bytes.subarray(at, at + size) });
    at += size;
  }
  return boxes;
}

function box(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes(...content);
  return joinBytes(bigEndian(body.length + 8), ascii(type), body);
}
