/** What an audio file says of itself; empty texts are not written. */
export interface AudioTags {
  readonly title: string;
  /** Who wrote the article. */
  readonly artist: string;
  /** The site or collection that it is from. */
  readonly album: string;
  /** ISO 8601, at least the day. */
  readonly date: string;
  /** Where it is from: an address. */
  readonly comment: string;
  readonly cover: Cover | null;
}

export interface Cover {
  /** What every player shows. */
  readonly mediaType: "image/jpeg" | "image/png";
  readonly bytes: Uint8Array;
}

/** A text of a page as one line, without letters that end texts or lines in the files of some format. */
export function makeLabel(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** A place that players can jump to. */
export interface Chapter {
  readonly title: string;
  /** Seconds from the beginning of the sound. */
  readonly start: number;
}
