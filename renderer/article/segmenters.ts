const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for a language, made once; for English where a page claims a language that is none. */
export function getSegmenter(language: string, granularity: "word" | "sentence" | "grapheme"): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = makeSegmenter(language, granularity);
  segmenters.set(key, made);
  return made;
}

function makeSegmenter(language: string, granularity: "word" | "sentence" | "grapheme"): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter("en", { granularity });
  }
}
