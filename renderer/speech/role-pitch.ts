import type { UtteranceRole } from "./utterance.ts";

/** Added to the reader's pitch (0 to 100): enough to tell what it is, not so much that it becomes another voice. */
export const rolePitch: Readonly<Partial<Record<UtteranceRole, number>>> = {
  heading: 20,
  announcement: 10,
  caption: -15,
  alt: -15,
  credit: -15,
  quote: -10,
  attribution: -10,
};
