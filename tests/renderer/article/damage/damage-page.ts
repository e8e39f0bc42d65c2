/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Tag {
  readonly start: number;
  readonly end: number;
}

type Damage = (page: string, random: () => number) => string;

const tagPattern = /<\/?[a-z][^<>]{0,2000}>/gi;
const signs = ["<", ">", '"', "'", "&", "=", "/", "\u0000", "\ud800", "\ufffd", "\u202e", "<!--", "]]>", "&#x0;", "\r"];

/** What happens to pages on their way, and what nobody would write on purpose. */
export const damages: Readonly<Record<string, Damage>> = {
  "is cut off": (page, random) => page.slice(0, pick(page.length, random)),
  "has lost its beginning": (page, random) => page.slice(pick(page.length, random)),
  "has lost a part": (page, random) => {
    const start = pick(page.length, random);
    return page.slice(0, start) + page.slice(start + pick(3000, random));
  },
  "has lost tags": (page, random) => changeTags(page, random, () => ""),
  "has tags twice": (page, random) => changeTags(page, random, (tag) => tag + tag),
  "has end tags for start tags": (page, random) =>
    changeTags(page, random, (tag) => (tag[1] === "/" ? `<${tag.slice(2)}` : `</${tag.slice(1)}`)),
  "has other tags": (page, random) =>
    changeTags(page, random, (tag) => tag.replace(/[a-z]\w*/i, () => names[pick(names.length, random)] ?? "p")),
  "has swapped tags": swapTags,
  "has garbled attributes": (page, random) => changeTags(page, random, (tag) => garble(tag, random)),
  "has flipped bytes": flipBytes,
  "has stray signs": (page, random) =>
    changeAt(page, random, (rest) => (signs[pick(signs.length, random)] ?? "") + rest),
  "is nested into itself": (page, random) => {
    const place = pick(page.length, random);
    return page.slice(0, place) + page + page.slice(place);
  },
  "has a part many times": (page, random) => {
    const start = pick(page.length, random);
    return page.slice(0, start) + page.slice(start, start + pick(2000, random)).repeat(5) + page.slice(start);
  },
};

const names =
  "div p a b ul li table tr td h1 h2 figure figcaption img blockquote pre aside nav main article noscript template svg select form button title style script iframe body html sup".split(
    " ",
  );

function pick(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

function listTags(page: string): Tag[] {
  return [...page.matchAll(tagPattern)].map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

/** Changes one tag in twenty, or at least one. */
function changeTags(page: string, random: () => number, change: (tag: string) => string): string {
  const share = random() * 0.1;
  return page.replace(tagPattern, (tag) => (random() < share ? change(tag) : tag));
}

function swapTags(page: string, random: () => number): string {
  const tags = listTags(page);
  const [one, other] = [tags[pick(tags.length, random)], tags[pick(tags.length, random)]].toSorted(
    (a, b) => (a?.start ?? 0) - (b?.start ?? 0),
  );
  if (!one || !other || one === other) return page;
  const between = page.slice(one.end, other.start);
  return (
    page.slice(0, one.start) +
    page.slice(other.start, other.end) +
    between +
    page.slice(one.start, one.end) +
    page.slice(other.end)
  );
}

function garble(tag: string, random: () => number): string {
  const place = pick(tag.length, random);
  return tag.slice(0, place) + (signs[pick(signs.length, random)] ?? "") + tag.slice(place + pick(4, random));
}

function flipBytes(page: string, random: () => number): string {
  const bytes = new TextEncoder().encode(page);
  for (let count = 1 + pick(50, random); count > 0; count -= 1) {
    const place = pick(bytes.length, random);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << pick(8, random));
  }
  return new TextDecoder().decode(bytes);
}

function changeAt(page: string, random: () => number, change: (rest: string) => string): string {
  let changed = page;
  for (let count = 1 + pick(10, random); count > 0; count -= 1) {
    const place = pick(changed.length, random);
    changed = changed.slice(0, place) + change(changed.slice(place));
  }
  return changed;
}
