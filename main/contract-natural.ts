/** The part of contract.ts that is about the natural voices. Types and names, nothing else. */

import type { Result } from "./contract.ts";

/** What the renderer may ask about them. */
export interface NaturalRequests {
  readVoicePack(): Promise<VoicePack>;
  /**
   * Downloads what is missing of the natural voices. Fails with "cancelled", "damaged" and reasons of the network, of the
   * server and of the disk; what has arrived stays for the next try.
   */
  downloadVoicePack(): Promise<Result<null>>;
  /** Asks for a folder, then installs them from there. Fails with "cancelled", "file-missing" and reasons of the disk. */
  copyVoicePack(): Promise<Result<null>>;
  /** Ends the installation under way. */
  cancelVoicePack(): Promise<void>;
  removeVoicePack(): Promise<Result<null>>;
  /**
   * Has a message with a port to the process of the natural voices come to the page (naturalPortMessage); false when they
   * are not installed.
   */
  connectNatural(): Promise<boolean>;
}

export const naturalRequestNames = [
  "readVoicePack",
  "downloadVoicePack",
  "copyVoicePack",
  "cancelVoicePack",
  "removeVoicePack",
  "connectNatural",
] as const satisfies readonly (keyof NaturalRequests)[];

/** The pack as it is on this machine. */
export interface VoicePack {
  /** unsupported: there is no runtime for this system and processor. partial: a download was broken off. */
  readonly state: "absent" | "partial" | "installed" | "unsupported";
  /** Of all its files. */
  readonly bytes: number;
  /** Of what is here already; of `partial` the rest is downloaded. */
  readonly bytesHere: number;
  /** The names of its voices: "af_heart". */
  readonly voices: readonly string[];
  /** Where it is downloaded from: a host's name. */
  readonly host: string;
}

/** How far an installation has come. */
export interface PackProgress {
  readonly bytes: number;
  readonly bytesDone: number;
}

/** What comes to the page with a port to the process that speaks. */
export const naturalPortMessage = "hark:natural-port";

/** What is asked of that process: one stretch of phonemes a message. */
export interface NaturalRequest {
  readonly id: number;
  /** "af_heart". */
  readonly voice: string;
  /** Of Kokoro's vocabulary, without the paddings; 1 to `mostTokens`. */
  readonly tokens: readonly number[];
}

/** What that process answers. */
export type NaturalReply =
  /** The model is loaded. */
  | { readonly kind: "ready" }
  /** It never will be. */
  | { readonly kind: "broken"; readonly message: string }
  | {
      readonly kind: "sound";
      readonly id: number;
      /** Mono, -1 to 1, at `naturalRate`. */
      readonly samples: Float32Array<ArrayBuffer>;
      /**
       * How long the padding before, each token and the padding after sound, in samples; null where the model does
       * not tell.
       */
      readonly durations: readonly number[] | null;
      /** What the model needed, in ms. */
      readonly elapsed: number;
    }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** Samples a second of the model. */
export const naturalRate = 24_000;

/** The most tokens the model takes at once. */
export const mostTokens = 510;
