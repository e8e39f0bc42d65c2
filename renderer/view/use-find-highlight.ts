import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { createScrollFollower } from "./scroll-follower.ts";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { findDomRanges } from "./text-ranges.ts";

/** The names that highlight.css paints. */
const hitName = "hark-hit";
const currentName = "hark-current-hit";

/** A common word has tens of thousands of hits in a book; those far away are painted when one comes near. */
const mostPainted = 400;

/** Shows where the text that was looked for is, and brings the hit that was gone to into view. */
export function useFindHighlight(): void {
  const { session } = useView();
  useEffect(() => paintHits(session), [session]);
}

function paintHits({ finder }: Session): () => void {
  const all = new Highlight();
  const one = new Highlight();
  one.priority = 2;
  CSS.highlights.set(hitName, all);
  CSS.highlights.set(currentName, one);
  const follower = createScrollFollower();
  const stop = effect(() => {
    const current = finder.current.value;
    const hits = finder.hits.value;
    all.clear();
    one.clear();
    if (!current) return;
    const first = Math.max(0, hits.indexOf(current) - mostPainted / 2);
    for (const hit of hits.slice(first, first + mostPainted)) {
      for (const range of findDomRanges(document, hit)) (hit === current ? one : all).add(range);
    }
    const [range] = one;
    if (range instanceof Range)
      follower.follow(range, range.startContainer.parentElement?.closest(".table-scroll") ?? null);
  });
  return () => {
    stop();
    follower.stop();
    CSS.highlights.delete(hitName);
    CSS.highlights.delete(currentName);
  };
}
