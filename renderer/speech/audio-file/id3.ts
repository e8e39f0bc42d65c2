import type { AudioTags, Chapter } from "./audio-tags.ts";
import { ascii, bigEndian, joinBytes, littleEndian } from "./bytes.ts";

/*
 * ID3 version 2.3 (id3.org/id3v2.3.0), because hardware players and Windows read it where they know no later one, with
 * the chapters of its addendum (id3.org/id3v2-chapters-1.0). Times have a fixed width, so that a tag written before
 * they are known has the same length as the last one.
 */

const latin1 = 0;
const utf16 = 1;
/** "The offset is not used": players then go by the time. */
const noOffset = bigEndian(0xffffffff);

/** The tag with its chapters, which must be in order and at most 255. `duration` in seconds. */
export function writeId3(tags: AudioTags, chapters: readonly Chapter[], duration: number): Uint8Array<ArrayBuffer> {
  const { title, artist, album, date, comment, cover } = tags;
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const frames = joinBytes(
    textFrame("TIT2", title),
    textFrame("TPE1", artist),
    textFrame("TALB", album),
    textFrame("TCON", "Speech"),
    textFrame("TYER", year),
    textFrame("TDAT", `${day}${month}`),
    comment === "" ? new Uint8Array() : frame("COMM", Uint8Array.of(utf16), ascii("und"), encode(""), encode(comment)),
    cover
      ? frame("APIC", Uint8Array.of(latin1), ascii(`${cover.mediaType}\0`), Uint8Array.of(frontCover, 0), cover.bytes)
      : new Uint8Array(),
    ...chapterFrames(chapters, duration),
  );
  return joinBytes(ascii("ID3"), Uint8Array.of(3, 0, 0), synchsafe(frames.length), frames);
}

const frontCover = 3;

function chapterFrames(chapters: readonly Chapter[], duration: number): Uint8Array[] {
  if (chapters.length === 0) return [];
  const isTopLevelAndOrdered = 0b11;
  const flags = Uint8Array.of(isTopLevelAndOrdered, chapters.length);
  const ids = chapters.map((_, index) => ascii(`ch${index}\0`));
  const contents = frame("CTOC", ascii("toc\0"), flags, ...ids);
  return [contents, ...chapters.map((chapter, index) => chapterFrame(index, chapter, chapters[index + 1], duration))];
}

function chapterFrame(index: number, { title, start }: Chapter, next: Chapter | undefined, duration: number) {
  const times = [start, next?.start ?? duration].map((seconds) => bigEndian(Math.round(seconds * 1000)));
  return frame("CHAP", ascii(`ch${index}\0`), ...times, noOffset, noOffset, textFrame("TIT2", title));
}

function textFrame(id: string, text: string): Uint8Array {
  return text === "" ? new Uint8Array() : frame(id, Uint8Array.of(utf16), encode(text).subarray(0, -2));
}

function frame(id: string, ...content: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes(...content);
  return joinBytes(ascii(id), bigEndian(body.length), Uint8Array.of(0, 0), body);
}

/** UTF-16 with its byte order mark and a zero at its end. */
function encode(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)), 0];
  return joinBytes(...units.map((unit) => littleEndian(unit, 2)));
}

/** Seven bits a byte, as ID3 counts its own length, so that it never looks like the start of a frame of sound. */
function synchsafe(value: number): Uint8Array {
  return Uint8Array.from([21, 14, 7, 0], (shift) => (value >>> shift) & 0x7f);
}
