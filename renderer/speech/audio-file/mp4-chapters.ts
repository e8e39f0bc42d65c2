import type { Chapter } from "./audio-tags.ts";
import { bigEndian, joinBytes, utf8 } from "./bytes.ts";
import { type Box, makeBox, makeFullBox, readBoxes } from "./mp4-boxes.ts";
import { makeChapterTrack, writeChapterTexts } from "./mp4-chapter-track.ts";

/** The longest title of Nero's list, in bytes, and the most chapters: both are counted in one byte. */
const limit = 255;

export interface Mp4Facts {
  /** Of the sound, in seconds. */
  readonly duration: number;
  /** Where in the file the "moov" box stands. */
  readonly position: number;
}

/**
 * The end of an M4B file from its "moov" box on, with chapters in it. Players know one of two ways, so both are there:
 * Nero's list ("chpl" in "udta"), and a track of texts that the sound refers to, which is what Apple's read.
 */
export function addMp4Chapters(
  moov: Uint8Array,
  chapters: readonly Chapter[],
  { duration, position }: Mp4Facts,
): Uint8Array<ArrayBuffer> {
  if (chapters.length === 0) return joinBytes(moov);
  const boxes = readBoxes(moov.subarray(8));
  const header = readHeader(boxes);
  const texts = writeChapterTexts(chapters);
  const write = (textsAt: number): Uint8Array =>
    makeBox(
      "moov",
      ...boxes.filter(({ type }) => type !== "udta").map((box) => refer(box, header.nextTrack)),
      makeChapterTrack(chapters, texts, { id: header.nextTrack, duration, timeScale: header.timeScale, textsAt }),
      makeUserData(boxes, chapters),
    );
  // Where the texts stand is known once all before them is written, which that does not make longer.
  const textsAt = position + write(0).length + 8;
  return joinBytes(write(textsAt), makeBox("mdat", ...texts));
}

/** What of the file's own header ("mvhd") counts here: it is of 32 bits or, in its version 1, of 64. */
function readHeader(boxes: readonly Box[]): { readonly timeScale: number; readonly nextTrack: number } {
  const bytes = boxes.find(({ type }) => type === "mvhd")?.bytes ?? new Uint8Array(108);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { timeScale: view.getUint32(bytes[8] === 1 ? 28 : 20), nextTrack: view.getUint32(bytes.length - 4) };
}

/** A box of the file as it is once there is a track of chapters. */
function refer({ type, bytes }: Box, track: number): Uint8Array {
  if (type === "mvhd") return joinBytes(bytes.subarray(0, bytes.length - 4), bigEndian(track + 1));
  if (type !== "trak") return bytes;
  const [header, ...others] = readBoxes(bytes.subarray(8)).map((box) => box.bytes);
  return makeBox("trak", header ?? new Uint8Array(), makeBox("tref", makeBox("chap", bigEndian(track))), ...others);
}

function makeUserData(boxes: readonly Box[], chapters: readonly Chapter[]): Uint8Array {
  const known = boxes.find(({ type }) => type === "udta")?.bytes.subarray(8) ?? new Uint8Array();
  const listed = chapters.slice(0, limit);
  const version1 = 0x1000000;
  const list = makeFullBox("chpl", version1, bigEndian(0), bigEndian(listed.length, 1), ...listed.map(writeEntry));
  return makeBox("udta", known, list);
}

/** The time is in units of 100 ns, in eight bytes. */
function writeEntry({ title, start }: Chapter): Uint8Array {
  const time = Math.round(start * 1e7);
  const text = utf8(title, limit);
  return joinBytes(bigEndian(Math.floor(time / 2 ** 32)), bigEndian(time % 2 ** 32), bigEndian(text.length, 1), text);
}
