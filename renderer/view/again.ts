/** In ms: an answer may be heard to its end before one asks for more. */
const longestPause = 12_000;

/** Returns a function that tells whether the same thing has been asked for just before; the third time begins anew. */
export function createAgain(now: () => number = () => performance.now()): (what: string) => boolean {
  let last = { what: "", time: Number.NEGATIVE_INFINITY };
  return (what) => {
    const isAgain = last.what === what && now() - last.time < longestPause;
    last = { what: isAgain ? "" : what, time: now() };
    return isAgain;
  };
}
