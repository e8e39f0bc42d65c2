/** Keeps what is being heard in the quiet middle of the window, without moving the page more often than needed. */
export interface ScrollFollower {
  /** `box` is what scrolls sideways around the target, where something does. */
  follow(target: Range | Element | null, box: Element | null): void;
  stop(): void;
}

/** The band of the window, as shares of its height, in which what is heard may be without the page moving. */
const band = { top: 0.12, bottom: 0.62 };

/** Where what is heard is put when the page does move: near the top, so that what comes next is in view, too. */
const restingPlace = 0.25;

/** In ms: someone who scrolls by hand is looking at something else, and is left alone for so long. */
const handsOffTime = 5000;

/** Starts to watch for scrolling by hand. */
export function createScrollFollower(): ScrollFollower {
  const stopping = new AbortController();
  let scrolledByHand = Number.NEGATIVE_INFINITY;
  for (const type of ["wheel", "touchmove"]) {
    window.addEventListener(
      type,
      () => {
        scrolledByHand = performance.now();
      },
      { passive: true, signal: stopping.signal },
    );
  }
  return {
    follow: (target, box) => {
      if (!target || performance.now() - scrolledByHand < handsOffTime) return;
      if (box) scrollSideways(target, box);
      scrollIntoBand(target);
    },
    stop: () => stopping.abort(),
  };
}

function scrollIntoBand(target: Range | Element): void {
  const { top, bottom, height } = target.getBoundingClientRect();
  const { innerHeight } = window;
  const isTall = height > innerHeight * (band.bottom - band.top);
  const isBelow = (isTall ? top : bottom) > innerHeight * band.bottom;
  if (top >= innerHeight * band.top && !isBelow) return;
  const place = innerHeight * (isTall ? band.top : restingPlace);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollTo({ top: window.scrollY + top - place, behavior: isCalm ? "instant" : "smooth" });
}

function scrollSideways(target: Range | Element, box: Element): void {
  const [inner, outer] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.left >= outer.left && inner.right <= outer.right) return;
  box.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}
