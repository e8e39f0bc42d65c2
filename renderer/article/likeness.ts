/** How alike texts are, by their words: for stories that several sources tell, and for what was heard before. */

/** In words: a run that two texts share only where one has it from the other, or both from the same agency. */
const runLength = 3;
/** Of a paragraph's runs: so many must be known for it to be one that was heard. */
const knownShare = 0.6;
/** In words: shorter paragraphs are alike by chance. */
const shortestParagraph = 8;

/** The runs of three words in a text, folded. */
export function listRuns(text: string): Set<string> {
  const words = listWords(text);
  return new Set(words.slice(0, 1 - runLength).map((_, index) => words.slice(index, index + runLength).join(" ")));
}

/** Whether most of a paragraph's runs are among those that are known. */
export function isKnown(paragraph: string, known: ReadonlySet<string>): boolean {
  const runs = [...listRuns(paragraph)];
  if (runs.length < shortestParagraph - runLength + 1) return false;
  return runs.filter((run) => known.has(run)).length / runs.length >= knownShare;
}

/** In words: a news story says at its beginning what it is about. */
const leadLength = 150;
/** Of 1: the cosine from which on two texts tell the same story. */
const sameStory = 0.42;

/** For each text the index of the first one that tells the same story, its own where it is that one. */
export function groupStories(texts: readonly string[]): number[] {
  const weights = texts.map(weighWords);
  return weights.map((one, index) => {
    const earlier = weights.slice(0, index).findIndex((other) => compare(one, other) >= sameStory);
    return earlier < 0 ? index : earlier;
  });
}

/** Words of grammar, which every text has. */
const grammar = new Set(
  (
    "the and that with from for have has had been was were are this they their said says will would which who about after " +
    "into over not but his her its more than when also there where could some other out new one two " +
    "der die das den dem des ein eine einen einem einer eines und oder aber mit von vom zum zur für auf aus bei nach vor " +
    "über unter ist sind war waren wird werden wurde wurden hat haben hatte dass sich nicht auch noch nur wie als sie sein " +
    "seine ihre ihr durch gegen bis sagte mehr will soll sollen kann können zwei"
  ).split(" "),
);

function weighWords(text: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const word of listWords(text).slice(0, leadLength)) {
    const isTelling = word.length > 2 ? !grammar.has(word) : /\d/.test(word);
    if (!isTelling) continue;
    const stem = word.slice(0, stemLength);
    weights.set(stem, (weights.get(stem) ?? 0) + 1);
  }
  // Said three times is hardly more than said once; long words tell more than short ones.
  return new Map(
    [...weights].map(([stem, count]) => [stem, (1 + Math.log(count)) * (stem.length === stemLength ? 1.5 : 1)]),
  );
}

/** In letters: endings differ from sentence to sentence ("flooded", "floods"). */
const stemLength = 6;

function compare(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [stem, weight] of one) shared += weight * (other.get(stem) ?? 0);
  const length = measure(one) * measure(other);
  return length === 0 ? 0 : shared / length;
}

function measure(weights: ReadonlyMap<string, number>): number {
  return Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
}

function listWords(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
