import * as v from "valibot";

/**
 * An article as Hark understands it (renderer/article/article.ts), checked where it comes from a file that anybody may
 * have written. Main knows nothing else of articles.
 */

const text = v.pipe(v.string(), v.maxLength(5_000_000));
const short = v.pipe(v.string(), v.maxLength(100_000));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const stretch = { start: whole, end: whole };
const mark = v.variant("kind", [
  v.strictObject({ ...stretch, kind: v.literal("link"), url: short }),
  v.strictObject({ ...stretch, kind: v.literal("emphasis"), strong: v.boolean() }),
  v.strictObject({ ...stretch, kind: v.literal("language"), language: short }),
  v.strictObject({ ...stretch, kind: v.literal("footnote"), label: short }),
  v.strictObject({ ...stretch, kind: v.literal("formula"), source: short }),
]);
const marks = v.pipe(v.array(mark), v.maxLength(100_000));

const base = { language: v.exactOptional(short) };
const textBlock = { ...base, text, marks };
const figure = v.strictObject({
  ...base,
  kind: v.literal("figure"),
  image: v.exactOptional(
    v.strictObject({
      url: v.pipe(v.string(), v.maxLength(20_000_000)),
      width: v.exactOptional(v.number()),
      height: v.exactOptional(v.number()),
    }),
  ),
  alt: text,
  unsaidAlt: v.exactOptional(text),
  caption: text,
  captionMarks: marks,
  credit: text,
  printedCredit: v.exactOptional(text),
  creditFirst: v.exactOptional(v.literal(true)),
  gallery: v.exactOptional(v.strictObject({ index: whole, count: whole })),
});
const cell = v.strictObject({ text, header: v.boolean() });
const row = v.pipe(v.array(cell), v.maxLength(10_000));
const block = v.variant("kind", [
  v.strictObject({ ...textBlock, kind: v.literal("heading"), level: v.picklist([1, 2, 3, 4, 5, 6]) }),
  v.strictObject({
    ...textBlock,
    kind: v.literal("paragraph"),
    role: v.exactOptional(v.picklist(["standfirst", "byline", "dateline"])),
  }),
  figure,
  v.strictObject({ ...textBlock, kind: v.literal("quote"), attribution: text }),
  v.strictObject({
    ...textBlock,
    kind: v.literal("listItem"),
    ordered: v.boolean(),
    depth: v.pipe(whole, v.maxValue(1000)),
    index: whole,
    count: whole,
  }),
  v.strictObject({
    ...base,
    kind: v.literal("table"),
    caption: text,
    rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(100_000)),
  }),
  v.strictObject({ ...base, kind: v.literal("code"), text }),
  v.strictObject({
    ...base,
    kind: v.literal("embed"),
    embedKind: v.picklist(["video", "audio", "post", "map", "other"]),
    title: text,
    url: short,
  }),
  v.strictObject({ ...base, kind: v.literal("separator") }),
]);

const metadata = v.looseObject({
  headline: text,
  title: v.exactOptional(text),
  standfirst: text,
  byline: text,
  published: short,
  updated: short,
  section: text,
  site: text,
  language: short,
  url: short,
  wordCount: whole,
});
const skipped = v.looseObject({ kind: short, reason: short, text });

export const articleSchema = v.looseObject({
  metadata,
  blocks: v.pipe(v.array(block), v.minLength(1), v.maxLength(500_000)),
  skipped: v.pipe(v.array(skipped), v.maxLength(500_000)),
  confidence: v.number(),
  doubts: v.pipe(v.array(short), v.maxLength(100)),
  ending: v.picklist(["complete", "paywall"]),
  textSource: v.exactOptional(v.picklist(["data", "scripts", "amp", "print"])),
  pages: v.exactOptional(
    v.strictObject({
      read: whole,
      count: whole,
      ending: v.picklist(["complete", "failed", "cancelled", "limit"]),
    }),
  ),
});
