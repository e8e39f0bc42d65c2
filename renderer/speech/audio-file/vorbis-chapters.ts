import type { Chapter } from "./audio-tags.ts";
import { ascii, joinBytes, littleEndian } from "./bytes.ts";

/*
 * Chapters in the comments of FLAC and Ogg files (wiki.xiph.org/Chapter_Extension). Comments stand at the beginning of
 * a file, before the times are known: they are written as noughts and put right at the end, at the same length.
 */

/** The comments, by name, in the order in which they are written. */
export function makeChapterComments(titles: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    titles.flatMap((title, index) => [
      [nameChapter(index), formatTime(0)],
      [`${nameChapter(index)}NAME`, title],
    ]),
  );
}

function nameChapter(index: number): string {
  return `CHAPTER${String(index + 1).padStart(3, "0")}`;
}

/** "00:02:03.450": hours may have more than two digits, which a length that stays the same cannot have. */
function formatTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const parts = [3_600_000, 60_000, 1000].map((unit, index) => Math.floor(milliseconds / unit) % (index ? 60 : 100));
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}:${rest}.${String(milliseconds % 1000).padStart(3, "0")}`;
}

/** Puts the times into the beginning of a FLAC file. */
export function setFlacChapters(head: Uint8Array, chapters: readonly Chapter[]): void {
  setTimes(head, chapters);
}

/** Puts the times into the beginning of an Ogg file: its second packet is the comments, in pages with checksums. */
export function setOggChapters(head: Uint8Array, chapters: readonly Chapter[]): void {
  const pages = findPages(head).slice(1);
  const packet = joinBytes(...pages.map(({ start, end }) => head.subarray(start, end)));
  setTimes(packet, chapters);
  let taken = 0;
  for (const { page, start, end } of pages) {
    head.set(packet.subarray(taken, taken + end - start), start);
    taken += end - start;
    signPage(head.subarray(page, end));
  }
}

function setTimes(bytes: Uint8Array, chapters: readonly Chapter[]): void {
  for (const [index, { start }] of chapters.entries()) {
    const key = ascii(`${nameChapter(index)}=`);
    const time = ascii(formatTime(start));
    // With its length before it no text of the article can look like it.
    const at = findBytes(bytes, joinBytes(littleEndian(key.length + time.length), key));
    if (at >= 0) bytes.set(time, at + 4 + key.length);
  }
}

function findBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

interface Page {
  readonly page: number;
  /** Where its content starts and ends. */
  readonly start: number;
  readonly end: number;
}

/** Bytes before the list of a page's segments, and where in them the checksum and the number of segments stand. */
const pageHead = { length: 27, checksum: 22, segments: 26 };

/** The pages that are whole in it, up to the end of the comments. */
function findPages(bytes: Uint8Array): Page[] {
  const pages: Page[] = [];
  let isCommentEnd = false;
  for (let page = 0; !isCommentEnd && page + pageHead.length <= bytes.length; ) {
    const start = page + pageHead.length + (bytes[page + pageHead.segments] ?? 0);
    const segments = bytes.subarray(page + pageHead.length, start);
    const end = start + segments.reduce((sum, segment) => sum + segment, 0);
    if (end > bytes.length) break;
    pages.push({ page, start, end });
    // A packet ends with a segment that is not full; the page ends with it, because the muxer flushes there.
    isCommentEnd = pages.length > 1 && (segments.at(-1) ?? 0) < 255;
    page = end;
  }
  return pages;
}

function signPage(page: Uint8Array): void {
  page.fill(0, pageHead.checksum, pageHead.checksum + 4);
  page.set(littleEndian(computeChecksum(page)), pageHead.checksum);
}

/** The CRC-32 of Ogg (RFC 3533): polynomial 04c11db7, neither reflected nor inverted. */
function computeChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}
