/** True words per minute that every voice can be asked for; the design's range, from a learner's to a skimmer's. */
export const slowestRate = 80;
export const fastestRate = 900;
