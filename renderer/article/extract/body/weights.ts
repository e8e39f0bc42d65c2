import type { SignalName } from "./signals.ts";

/**
 * What each signal is worth for (above 0) or against a piece being the article's text. Found by logistic regression over
 * the pieces of the public collections that `npm run bench:extract` scores (each page with the same total weight, L2
 * penalty 0.0003), where half of the publishers said as well as the other half what the weights should be: with five-fold
 * cross-validation by publisher the body's F1 falls by less than half a point. Three are set by hand, because the
 * collections have too few such pages: comments, otherArticle, repeated.
 */
export const weights: Readonly<Record<SignalName, number>> = {
  long: 0.75,
  medium: 0.48,
  tiny: -0.54,
  links: -0.45,
  allLink: -0.25,
  sentence: 0.4,
  commas: 0.59,
  furniture: -0.37,
  capitals: -0.46,
  phrase: -1.45,
  colonEnd: 0.3,
  question: 0.29,
  listItem: 0.19,
  heading: 0.83,
  quote: 0.7,
  table: 0.36,
  linkItem: 0.15,
  emphasised: -0.13,
  repeated: -0.3,
  ownAside: -0.52,
  nearAside: -1.25,
  farAside: -0.81,
  comments: -4,
  doubtful: -1.85,
  bodyName: 0.4,
  region: -0.76,
  inArticle: -0.41,
  otherArticle: -1,
  bodyProperty: 0.35,
  inCore: 0.77,
  flow: 1.17,
  shape: 2.21,
  offFlow: -0.06,
  beforeHeadline: -3.03,
  beforeFlow: 0.78,
  underHeadline: 0.28,
  afterFlow: -1.16,
  farAfter: -0.47,
  between: -0.03,
  shortBetween: 0.57,
  neighbourGood: -0.07,
  neighbourNone: -0.73,
  boxEmpty: 0.08,
  boxLinks: -0.2,
  boxHeading: -0.16,
  boxFar: -0.73,
  boxBetween: -0.41,
  boxLinkedHeading: -0.44,
  stated: 0.12,
  unstated: -0.09,
};

/** What speaks for or against any piece of text before anything is known of it. */
export const bias = -0.52;
