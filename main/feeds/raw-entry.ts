/** What the different forms of feeds have in common, as they say it: addresses relative, texts perhaps markup. */
export interface RawEntry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  /** What relative addresses in it are relative to, where it says so. */
  readonly base: string | undefined;
  readonly title: RawText | undefined;
  readonly summary: RawText | undefined;
  /** What the form has for whole articles. */
  readonly content: RawText | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
}

export interface RawText {
  readonly value: string;
  readonly isMarkup: boolean;
}

export interface RawFeed {
  readonly title: RawText | undefined;
  readonly link: string | undefined;
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly RawEntry[];
}
