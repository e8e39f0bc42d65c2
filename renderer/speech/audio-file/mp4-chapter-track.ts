import type { Chapter } from "./audio-tags.ts";
import { ascii, bigEndian, joinBytes, utf8 } from "./bytes.ts";
import { makeBox, makeFullBox } from "./mp4-boxes.ts";

/*
 * A track of texts, as Apple's "QuickTime File Format Specification" has it ("Chapter Lists", "Text Media"): each is shown
 * from its time on until the next.
 */

export interface ChapterTrackFacts {
  /** Of the new track. */
  readonly id: number;
  /** Of the sound, in seconds. */
  readonly duration: number;
  /** Units in a second by which the whole file counts time. */
  readonly timeScale: number;
  /** Where in the file the texts will stand. */
  readonly textsAt: number;
}

/** Milliseconds. */
const unitsPerSecond = 1000;
/** A text's length is counted in two bytes. */
const longestTitle = 1000;
/** "In the movie", but not enabled: nobody is to show it as subtitles. */
const inMovie = 2;
/** "und", three letters of five bits. */
const noLanguage = 0x55c4;
/** The texts are in this file. */
const selfContained = 1;

const noughts = (count: number) => new Uint8Array(count);
/** Leaves everything as it is: ones of 16.16 and 2.30 bits on its diagonal. */
const identity = joinBytes(...[0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map((value) => bigEndian(value)));

/** The texts themselves, which the track refers to. */
export function writeChapterTexts(chapters: readonly Chapter[]): Uint8Array[] {
  return chapters.map(({ title }) => {
    const text = utf8(title, longestTitle);
    // 0x100: the text is UTF-8.
    return joinBytes(bigEndian(text.length, 2), text, makeBox("encd", bigEndian(0x100)));
  });
}

/** The "trak" box of such a track. */
export function makeChapterTrack(
  chapters: readonly Chapter[],
  texts: readonly Uint8Array[],
  { id, duration, timeScale, textsAt }: ChapterTrackFacts,
): Uint8Array {
  const times = listLengths(chapters, duration);
  const length = times.reduce((sum, time) => sum + time, 0);
  return makeBox(
    "trak",
    makeTrackHeader(id, Math.round(duration * timeScale)),
    makeBox(
      "mdia",
      makeFullBox(
        "mdhd",
        0,
        noughts(8),
        bigEndian(unitsPerSecond),
        bigEndian(length),
        bigEndian(noLanguage, 2),
        noughts(2),
      ),
      makeFullBox("hdlr", 0, noughts(4), ascii("text"), noughts(12), ascii("Chapters"), noughts(1)),
      makeBox(
        "minf",
        makeMediaHeader(),
        makeBox("dinf", makeFullBox("dref", 0, bigEndian(1), makeFullBox("url ", selfContained))),
        makeSampleTable(times, texts, textsAt),
      ),
    ),
  );
}

/** How long each chapter is, in the track's units: the first begins with the sound. */
function listLengths(chapters: readonly Chapter[], duration: number): number[] {
  const begins = chapters.map(({ start }, index) => (index === 0 ? 0 : Math.round(start * unitsPerSecond)));
  const ends = [...begins.slice(1), Math.round(duration * unitsPerSecond)];
  return ends.map((end, index) => Math.max(0, end - (begins[index] ?? 0)));
}

/** @param length in the file's units. */
function makeTrackHeader(id: number, length: number): Uint8Array {
  return makeFullBox(
    "tkhd",
    inMovie,
    noughts(8),
    bigEndian(id),
    noughts(4),
    bigEndian(length),
    // Layer, group and volume, and what is kept free.
    noughts(16),
    identity,
    // Width and height.
    noughts(8),
  );
}

/** How texts would be drawn, which nobody does. */
function makeMediaHeader(): Uint8Array {
  return makeBox("gmhd", makeFullBox("gmin", 0, noughts(12)), makeBox("text", identity));
}

function makeSampleTable(times: readonly number[], texts: readonly Uint8Array[], textsAt: number): Uint8Array {
  const counts = joinBytes(...times.map((time) => joinBytes(bigEndian(1), bigEndian(time))));
  const sizes = joinBytes(...texts.map(({ length }) => bigEndian(length)));
  return makeBox(
    "stbl",
    // The description of a text: kept free, the first place for data, and then font, colours and a box of size nought.
    makeFullBox("stsd", 0, bigEndian(1), makeBox("text", noughts(6), bigEndian(1, 2), noughts(44))),
    makeFullBox("stts", 0, bigEndian(times.length), counts),
    // All of them in one chunk.
    makeFullBox("stsc", 0, bigEndian(1), bigEndian(1), bigEndian(texts.length), bigEndian(1)),
    makeFullBox("stsz", 0, bigEndian(0), bigEndian(texts.length), sizes),
    makeFullBox("stco", 0, bigEndian(1), bigEndian(textsAt)),
  );
}
