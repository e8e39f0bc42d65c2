import type { SignalName } from "./signals.ts";

/**
 * What each signal is worth for (above 0) or against a piece being the article's text. Found by logistic regression over
 * the pieces of the public collections that `npm run bench:extract` scores (each page with the same total weight, L2
 * penalty 0.0003), where half of the publishers said as well as the other half what the weights should be: with five-fold
 * cross-validation by publisher the body's F1 falls by less than half a point. Four are set by hand, because the
 * collections have too few such pages: comments, otherArticle, teaser, repeated.
 */
export const weights: Readonly<Record<SignalName, number>> = {
  long: 0.65,
  medium: 0.48,
  tiny: -0.55,
  links: -0.42,
  allLink: -0.18,
  sentence: 0.48,
  commas: 0.55,
  furniture: -0.37,
  capitals: -0.27,
  phrase: -1.55,
  colonEnd: 0.27,
  question: 0.28,
  listItem: 0.54,
  heading: 0.56,
  quote: 0.49,
  table: 0.41,
  linkItem: -0.19,
  textItem: -0.74,
  emphasised: -0.24,
  repeated: -0.3,
  ownAside: -0.35,
  nearAside: -1.28,
  farAside: -0.78,
  comments: -4,
  doubtful: -2.03,
  bodyName: 0.23,
  region: -0.85,
  inArticle: -0.29,
  otherArticle: -1,
  teaser: -3,
  bodyProperty: 0.31,
  inCore: 0.72,
  flow: 0.86,
  shape: 2.22,
  offFlow: -0.2,
  beforeHeadline: -2.92,
  beforeFlow: 0.73,
  underHeadline: 0.28,
  afterFlow: -1.15,
  farAfter: -0.59,
  between: 0.15,
  shortBetween: 0.55,
  neighbourGood: -0.28,
  neighbourNone: -0.5,
  besideFlow: 0.37,
  overFlow: 0.97,
  boxEmpty: -0.09,
  boxLinks: -0.28,
  boxHeading: -0.18,
  boxFar: -0.67,
  boxBetween: -0.4,
  boxLinkedHeading: -0.22,
  stated: 0.01,
  unstated: -0.19,
};

/** What speaks for or against any piece of text before anything is known of it. */
export const bias = -0.5;
