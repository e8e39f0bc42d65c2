import type { HeadingLevel } from "../article.ts";
import { isDateLine } from "../dates.ts";
import { hasDigit } from "../letters.ts";
import type { Piece } from "./piece-writer.ts";
import { isNamed } from "./tree/names.ts";

/** Fewer are a page's own dates; from here on the page tells something hour by hour. */
const leastPosts = 3;
const longestTime = 40;
/** In levels: how far above its time a post's box can be. */
const highest = 4;

const clock =
  /^(?:\p{L}{1,12}[.,]?\s)?\d{1,2}\s?[:.h時点]\s?\d{2}\s?分?(?::\d{2})?(?:\s?(?:uhr|h|hrs|am|pm|a\.m\.|p\.m\.|[A-Z]{2,5}))*\.?$/iu;

const isTime = isNamed("time");

/** Whether a piece is only a time of day or a date, as it stands above the post of a live blog. */
function isPostTime({ block, element, region }: Piece): boolean {
  if (block.kind !== "paragraph" || block.role || block.text.length > longestTime) return false;
  if ((region !== undefined && region !== "boilerplate") || !hasDigit(block.text)) return false;
  if (clock.test(block.text) || isDateLine(block.text)) return true;
  return element.closest(isTime) !== null && /\d/.test(block.text);
}

/** The times of a live blog's posts: each in a box of its own with text of the article. By index. */
export function findPostTimes(pieces: readonly Piece[], inBody: readonly boolean[]): ReadonlySet<number> {
  const times = pieces.flatMap((piece, index) => (isPostTime(piece) ? [index] : []));
  if (times.length < leastPosts) return new Set();
  const posts = times.filter((index, at) => {
    const end = times[at + 1] ?? pieces.length;
    let text = index + 1;
    while (text < end && !inBody[text]) text += 1;
    return text < end && sharesBox(pieces[index], pieces[text], pieces[times[at - 1] ?? -1]);
  });
  return new Set(posts.length < leastPosts ? [] : posts);
}

/** Whether a time and a text are in a box that the time before is not in. */
function sharesBox(time: Piece | undefined, text: Piece | undefined, before: Piece | undefined): boolean {
  let box = time?.element.parentElement;
  for (let level = 0; level < highest && box; level += 1, box = box.parentElement) {
    if (before && box.contains(before.element)) return false;
    if (text && box.contains(text.element)) return true;
  }
  return false;
}

/**
 * Makes the times of posts places to go to: one without a heading becomes the post's heading, one above a heading goes
 * below it, so that who comes to the heading hears the time next.
 */
export function placePostTimes(kept: Piece[]): void {
  const times = kept.flatMap((piece, index) => (isPostTime(piece) ? [index] : []));
  if (times.length < leastPosts) return;
  const headed = times.find((index) => isHeading(kept[index + 1]));
  const level = headed === undefined ? undefined : kept[headed + 1]?.block;
  for (const index of times) {
    const [time, next] = [kept[index], kept[index + 1]];
    if (time?.block.kind !== "paragraph" || isHeading(kept[index - 1])) continue;
    if (next && isHeading(next)) kept.splice(index, 2, next, time);
    else time.block = { kind: "heading", level: readLevel(level), text: time.block.text, marks: [] };
  }
}

function isHeading(piece: Piece | undefined): boolean {
  return piece?.block.kind === "heading";
}

function readLevel(block: Piece["block"] | undefined): HeadingLevel {
  return block?.kind === "heading" ? block.level : 2;
}
