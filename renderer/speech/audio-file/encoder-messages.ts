import type { EncoderOptions } from "./audio-encoder.ts";
import type { Chapter } from "./audio-tags.ts";

/** What the page tells the worker. Each is answered, in order. */
export type EncoderRequest =
  | { readonly kind: "start"; readonly options: Omit<EncoderOptions, "write"> }
  | { readonly kind: "sound"; readonly samples: Float32Array<ArrayBuffer>; readonly sampleRate: number }
  | { readonly kind: "finish"; readonly chapters: readonly Chapter[] };

/** What comes to the worker besides: whether bytes are in the file. */
export interface WriteAnswer {
  readonly kind: "written";
  readonly isWritten: boolean;
}

/** What the worker tells the page. */
export type EncoderReply =
  /** The oldest unanswered request is done; for "finish" with the length of the sound in seconds. */
  | { readonly kind: "done"; readonly duration: number }
  | { readonly kind: "failed"; readonly message: string }
  /** To be put into the file, one at a time: the next comes when this one is answered. */
  | { readonly kind: "write"; readonly position: number; readonly bytes: Uint8Array<ArrayBuffer> };
