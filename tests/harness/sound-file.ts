import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** In bytes; a minute of decoded speech is 3 MB. */
const mostOutput = 200_000_000;

/** What players read from a sound file. */
export interface SoundFile {
  readonly codec: string;
  readonly sampleRate: number;
  /** As the file claims, in seconds. */
  readonly duration: number;
  /** By name in lower case: containers differ in it. */
  readonly tags: Readonly<Record<string, string>>;
  readonly chapters: readonly { readonly title: string; readonly start: number; readonly end: number }[];
  /** The codec of the cover picture; empty when there is none. */
  readonly cover: string;
  /** The sound itself. */
  readonly samples: Int16Array;
}

interface Stream {
  readonly codec_type: string;
  readonly codec_name: string;
  readonly sample_rate?: string;
  readonly tags?: Record<string, string>;
}

/** Reads a sound file with FFmpeg, whole. Throws when it is not sound from beginning to end. */
export async function readSoundFile(path: string): Promise<SoundFile> {
  const show = ["-show_format", "-show_streams", "-show_chapters"];
  const { stdout } = await run("ffprobe", ["-v", "error", ...show, "-of", "json", path]);
  const { format, streams, chapters } = JSON.parse(stdout) as {
    format: { duration: string; tags?: Record<string, string> };
    streams: Stream[];
    chapters: { start_time: string; end_time: string; tags?: Record<"title", string> }[];
  };
  const sound = streams.find(({ codec_type }) => codec_type === "audio");
  const sampleRate = Number(sound?.sample_rate);
  return {
    codec: sound?.codec_name ?? "",
    sampleRate,
    duration: Number(format.duration),
    tags: lowerKeys({ ...sound?.tags, ...format.tags }),
    chapters: chapters.map(({ start_time, end_time, tags }) => ({
      title: tags?.title ?? "",
      start: Number(start_time),
      end: Number(end_time),
    })),
    cover: streams.find(({ codec_type }) => codec_type === "video")?.codec_name ?? "",
    samples: await decode(path, sampleRate),
  };
}

/** Every complaint of the decoder is a failure. */
async function decode(path: string, sampleRate: number): Promise<Int16Array> {
  const form = ["-f", "s16le", "-ac", "1", "-ar", String(sampleRate)];
  const options = { encoding: "buffer", maxBuffer: mostOutput } as const;
  const { stdout, stderr } = await run("ffmpeg", ["-v", "error", "-i", path, "-map", "0:a", ...form, "-"], options);
  if (stderr.length > 0) throw new Error(`${path}: ${stderr.toString()}`);
  return new Int16Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength));
}

function lowerKeys(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key.toLowerCase(), value]));
}
