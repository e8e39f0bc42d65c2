/** How eSpeak and Sonic share the work of speaking at a rate. */
export interface RatePlan {
  /** eSpeak's own rate, 80 to 450. */
  readonly nominal: number;
  /** How much Sonic shortens the sound; 1 leaves it alone. */
  readonly speed: number;
}

/** eSpeak takes more than this as this, silently (it is built without Sonic). */
const fastestNominal = 450;
const slowestNominal = 80;

/**
 * True words a minute at nominal rates, of news text in English, with the pauses inside sentences
 * (scripts/measure-rates.js). Between the points the relation is straight within 2 %.
 */
const measured: readonly { readonly nominal: number; readonly heard: number }[] = [
  { nominal: 80, heard: 76 },
  { nominal: 175, heard: 166 },
  { nominal: 450, heard: 414 },
];

/** @param rate true words per minute, 80 to 900. */
export function planRate(rate: number): RatePlan {
  const last = measured.at(-1);
  if (last && rate > last.heard) return { nominal: fastestNominal, speed: rate / last.heard };
  return { nominal: Math.round(Math.max(slowestNominal, interpolateNominal(rate))), speed: 1 };
}

function interpolateNominal(rate: number): number {
  let [below] = measured;
  for (const above of measured) {
    if (below && above.heard >= rate && above !== below) {
      const share = (rate - below.heard) / (above.heard - below.heard);
      return below.nominal + share * (above.nominal - below.nominal);
    }
    below = above;
  }
  return slowestNominal;
}
