import type { MessageKey } from "../locales/translate.ts";

/** Why extraction left a part out, in plain words. A reason that is not here says no more than its kind does. */
export const skippedReasons: Readonly<Record<string, MessageKey>> = {
  "skip-link": "view.skipped.skipLink",
  "bare-address": "view.skipped.bareAddress",
  "page-furniture": "view.skipped.pageFurniture",
  "outside-body": "view.skipped.outsideBody",
  teaser: "view.skipped.teaser",
  "heading-without-text": "view.skipped.headingWithoutText",
  hidden: "view.skipped.hidden",
  "without-scripts": "view.skipped.withoutScripts",
  "figure-controls": "view.skipped.figureControls",
  "no-picture": "view.skipped.noPicture",
  "tracking-pixel": "view.skipped.trackingPixel",
  "empty-alt": "view.skipped.emptyAlt",
  "repeats-caption": "view.skipped.repeatsCaption",
  "repeats-picture": "view.skipped.repeatsPicture",
  "repeats-body": "view.skipped.repeatsBody",
  "repeats-headline": "view.skipped.repeatsHeadline",
  "repeats-standfirst": "view.skipped.repeatsStandfirst",
  "repeats-byline": "view.skipped.repeatsByline",
  "repeats-dateline": "view.skipped.repeatsDateline",
};
