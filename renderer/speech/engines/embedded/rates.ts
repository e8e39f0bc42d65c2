import { interpolate, type Point } from "../../interpolate.ts";
import { getPrimaryLanguage } from "../../voice-match.ts";

/** How eSpeak and Sonic share the work of speaking at a rate. */
export interface RatePlan {
  /** eSpeak's own rate, 80 to 450. */
  readonly nominal: number;
  /** How much Sonic shortens the sound; 1 leaves it alone. */
  readonly speed: number;
}

interface Measurement {
  readonly nominal: number;
  /** True words a minute. */
  readonly heard: number;
}

/**
 * Measured with en-us over 363 words of news, a sixth of them rich in numbers, sentence by sentence without pauses
 * between. Other English voices differ by less than 4 %; between the points the relation is straight. eSpeak takes
 * more than 450 as 450, silently (it is built without Sonic).
 */
const slowest: Measurement = { nominal: 80, heard: 85 };
const fastest: Measurement = { nominal: 450, heard: 426 };
const measurements: readonly Measurement[] = [
  slowest,
  { nominal: 100, heard: 102 },
  { nominal: 130, heard: 133 },
  { nominal: 175, heard: 179 },
  { nominal: 220, heard: 223 },
  { nominal: 260, heard: 260 },
  { nominal: 300, heard: 296 },
  { nominal: 350, heard: 340 },
  { nominal: 400, heard: 384 },
  fastest,
];

const nominalByHeard = measurements.map(({ heard, nominal }): Point => [heard, nominal]);

/** Words a minute beside English at the same nominal rate: German words are longer. Unmeasured languages count as 1. */
const languageFactors: Readonly<Record<string, number>> = { de: 0.84 };

/**
 * @param rate true words per minute, 80 to 900.
 * @param language BCP 47 tag.
 */
export function planRate(rate: number, language: string): RatePlan {
  const heard = rate / (languageFactors[getPrimaryLanguage(language)] ?? 1);
  if (heard > fastest.heard) return { nominal: fastest.nominal, speed: heard / fastest.heard };
  return { nominal: Math.round(interpolate(nominalByHeard, heard)), speed: 1 };
}
