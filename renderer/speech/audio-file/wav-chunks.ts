import type { AudioTags, Chapter } from "./audio-tags.ts";
import { ascii, joinBytes, littleEndian, utf8 } from "./bytes.ts";
import { writeId3 } from "./id3.ts";

/**
 * What stands behind the samples of a WAV file: its chapters as cue points with labels, and an ID3 tag, because a WAV
 * file's own texts know only plain letters and no picture.
 */
export function writeWavChunks(tags: AudioTags, chapters: readonly Chapter[], sampleRate: number): Uint8Array {
  const id3 = chunk("id3 ", writeId3(tags, [], 0));
  if (chapters.length === 0) return id3;
  const count = littleEndian(chapters.length);
  const points = chapters.map(({ start }, index) => cuePoint(index, Math.round(start * sampleRate)));
  const labels = chapters.map(({ title }, index) =>
    chunk("labl", littleEndian(index + 1), utf8(title), Uint8Array.of(0)),
  );
  return joinBytes(chunk("cue ", count, ...points), chunk("LIST", ascii("adtl"), ...labels), id3);
}

function cuePoint(index: number, sample: number): Uint8Array {
  const [id, position] = [littleEndian(index + 1), littleEndian(sample)];
  return joinBytes(id, position, ascii("data"), littleEndian(0), littleEndian(0), position);
}

/** Chunks start at even places. */
function chunk(id: string, ...content: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes(...content);
  return joinBytes(ascii(id), littleEndian(body.length), body, new Uint8Array(body.length % 2));
}
