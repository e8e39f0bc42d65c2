/** In per cent: what is told along the way, where nobody says otherwise. */
const everyTenth: readonly number[] = [10, 20, 30, 40, 50, 60, 70, 80, 90];
/** In ms: how long it stays quiet at least. */
const usualQuiet = 8_000;

/** A few of the per cents, when something takes long. */
export interface Milestones {
  /** It begins, with so many per cent done already. */
  begin(percent?: number): void;
  /** What is to be told now that it is so far, in per cent; null for nothing. */
  reach(percent: number): number | null;
}

export function createMilestones(percents = everyTenth, quietTime = usualQuiet): Milestones {
  let told = 0;
  let last = 0;
  const find = (percent: number) => percents.findLast((one) => one <= percent) ?? 0;
  const note = (percent: number) => {
    told = percent;
    last = performance.now();
    return percent;
  };
  return {
    begin: (percent = 0) => void note(find(percent)),
    reach(percent) {
      const reached = find(percent);
      return reached <= told || performance.now() - last < quietTime ? null : note(reached);
    },
  };
}
