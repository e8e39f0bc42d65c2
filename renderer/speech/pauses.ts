import type { Tempo } from "./script-time.ts";
import type { UtteranceRole } from "./utterance.ts";

/*
 * Silences in milliseconds at 180 words a minute. News readers rest about a quarter of a second between sentences and
 * twice that between paragraphs; eSpeak adds none of its own at the end of a text.
 */

/** Between the sentences of one part. */
export const sentencePause = 250;

/** Between the clauses of a sentence that was too long for one utterance. */
export const clausePause = 80;

/** Within a sentence, where another voice takes over for words of its language. */
export const languagePause = 40;

/** How much longer a separator makes the silence before what follows it. */
export const separatorPause = 700;

/** After the last sentence of a part, by what the part is. Announcements stay close to what they announce. */
export const partPauses: { readonly [Role in UtteranceRole]: number } = {
  announcement: 120,
  heading: 600,
  paragraph: 500,
  standfirst: 600,
  byline: 500,
  dateline: 500,
  quote: 500,
  listItem: 400,
  code: 400,
  embed: 500,
  attribution: 500,
  alt: 400,
  caption: 500,
  credit: 400,
  cell: 250,
  headerCell: 250,
};

/** Pauses in a script are meant for this many words a minute. */
const pauseRate = 180;

/** How long a pause of a script is at a rate in words a minute: in proportion, so that the rhythm stays. */
export function scalePause(pause: number, rate: number): number {
  return (pause * pauseRate) / rate;
}

/** How fast it is read at a rate in words a minute, with so many per cent of the usual silences. */
export function getTempo({ getRate, getPauses }: { getRate(): number; getPauses(): number }): Tempo {
  const rate = getRate();
  const share = getPauses() / 100;
  return { rate, getPause: ({ pauseAfter }) => scalePause(pauseAfter, rate) * share };
}
