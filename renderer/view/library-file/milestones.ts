import type { LibraryProgress } from "../../../main/contract-library-file.ts";

/** What is told along the way, in per cent; and in ms how long it stays quiet at least. */
const milestones: readonly number[] = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const quietTime = 8000;

/** A few of the per cents, when it takes long. */
export function createMilestones() {
  let told = 0;
  let last = 0;
  return {
    begin() {
      told = 0;
      last = performance.now();
    },
    /** What is to be told now, in per cent; null for nothing. */
    reach({ done, total }: LibraryProgress): number | null {
      const reached = milestones.findLast((one) => one <= (done / total) * 100) ?? 0;
      if (reached <= told || performance.now() - last < quietTime) return null;
      told = reached;
      last = performance.now();
      return reached;
    },
  };
}
