import {
  type AudioCodec,
  FlacOutputFormat,
  type MetadataTags,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  type OutputFormat,
  WavOutputFormat,
} from "mediabunny";
import type { EncoderOptions } from "./audio-encoder.ts";
import type { AudioTags, Chapter } from "./audio-tags.ts";
import { joinBytes, littleEndian } from "./bytes.ts";
import { writeId3 } from "./id3.ts";
import { addMp4Chapters } from "./mp4-chapters.ts";
import { makeChapterComments, setFlacChapters, setOggChapters } from "./vorbis-chapters.ts";
import { writeWavChunks } from "./wav-chunks.ts";

export interface SoundFacts {
  /** Seconds. */
  readonly duration: number;
  readonly sampleRate: number;
}

/** A kind of file: what the library writes of it, and where chapters go, which it does not know. */
export interface Container {
  readonly outputFormat: OutputFormat;
  readonly codec: AudioCodec;
  /** The only sample rate it takes; null for every. */
  readonly sampleRate: number | null;
  readonly tags: MetadataTags;
  /** What stands before everything that the library writes. */
  begin(): Promise<void>;
  /** Where the library writes. */
  write(position: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Puts the chapters in, once everything is written. */
  end(chapters: readonly Chapter[], facts: SoundFacts): Promise<void>;
}

type Options = Pick<EncoderOptions, "tags" | "chapterTitles" | "write" | "format">;

const nothing = () => Promise.resolve();

export function openContainer(options: Options): Container {
  switch (options.format) {
    case "mp3":
      return openMp3(options);
    case "m4b":
      return openM4b(options);
    case "flac":
      return openCommented(options, new FlacOutputFormat(), "flac", null, setFlacChapters);
    case "opus":
      // Opus takes few rates; 24 kHz holds all that is in a voice of ours.
      return openCommented(options, new OggOutputFormat(), "opus", 24_000, setOggChapters);
    case "wav":
      return openWav(options);
  }
}

/** The tag of an MP3 stands before the sound: first with noughts for times, at the end with the times. */
function openMp3({ tags, chapterTitles, write }: Options): Container {
  const placeholder = writeId3(
    tags,
    chapterTitles.map((title) => ({ title, start: 0 })),
    0,
  );
  return {
    outputFormat: new Mp3OutputFormat(),
    codec: "mp3",
    sampleRate: null,
    tags: {},
    begin: () => write(0, placeholder),
    write: (position, bytes) => write(placeholder.length + position, bytes),
    end: (chapters, { duration }) => write(0, writeId3(tags, chapters, duration)),
  };
}

function openM4b({ tags, write }: Options): Container {
  let moov = { bytes: new Uint8Array(), position: 0 };
  return {
    // What says where everything is then stands last, so that it can grow.
    outputFormat: new Mp4OutputFormat({
      fastStart: false,
      onMoov: (bytes, position) => {
        moov = { bytes: bytes.slice(), position };
      },
    }),
    codec: "aac",
    sampleRate: null,
    tags: makeTags(tags),
    begin: nothing,
    write,
    end: (chapters, { duration }) =>
      write(moov.position, addMp4Chapters(moov.bytes, chapters, { duration, position: moov.position })),
  };
}

function openCommented(
  { tags, chapterTitles, write }: Options,
  outputFormat: OutputFormat,
  codec: AudioCodec,
  sampleRate: number | null,
  setChapters: (head: Uint8Array, chapters: readonly Chapter[]) => void,
): Container {
  const comments = makeChapterComments(chapterTitles);
  // More than its tags can take, a picture as base64 and pages counted in.
  const size = 100_000 + 2 * ((tags.cover?.bytes.length ?? 0) + JSON.stringify([tags, comments]).length * 3);
  const head = new Uint8Array(size);
  let headEnd = 0;
  return {
    outputFormat,
    codec,
    sampleRate,
    tags: { ...makeTags(tags), raw: comments },
    begin: nothing,
    write: (position, bytes) => {
      if (position < size) {
        head.set(bytes.subarray(0, size - position), position);
        headEnd = Math.max(headEnd, Math.min(size, position + bytes.length));
      }
      return write(position, bytes);
    },
    end: (chapters) => {
      const changed = head.slice(0, headEnd);
      setChapters(changed, chapters);
      return write(0, changed);
    },
  };
}

function openWav({ tags, write }: Options): Container {
  let end = 0;
  return {
    outputFormat: new WavOutputFormat(),
    codec: "pcm-s16",
    sampleRate: null,
    tags: isPlain(tags) ? makeTags({ ...tags, cover: null }) : {},
    begin: nothing,
    write: (position, bytes) => {
      end = Math.max(end, position + bytes.length);
      return write(position, bytes);
    },
    end: async (chapters, { sampleRate }) => {
      const chunks = joinBytes(new Uint8Array(end % 2), writeWavChunks(tags, chapters, sampleRate));
      await write(end, chunks);
      await write(4, joinBytes(littleEndian(end + chunks.length - 8)));
    },
  };
}

function makeTags({ title, artist, album, date, comment, cover }: AudioTags): MetadataTags {
  const day = new Date(date);
  return {
    ...(title && { title }),
    ...(artist && { artist }),
    ...(album && { album }),
    ...(comment && { comment }),
    ...(date !== "" && !Number.isNaN(day.getTime()) && { date: day }),
    genre: "Speech",
    ...(cover && { images: [{ data: cover.bytes, mimeType: cover.mediaType, kind: "coverFront" as const }] }),
  };
}

/** The texts of a WAV file itself are in no known encoding: where they are not plain ASCII, its ID3 tag alone has them. */
function isPlain({ title, artist, album }: AudioTags): boolean {
  return /^[\u0020-\u007e]*$/.test(title + artist + album);
}
