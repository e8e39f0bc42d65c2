/** A point of a curve that was measured. */
export type Point = readonly [x: number, y: number];

/** How high a curve is at `x`: on straight lines between its points, which are in order, and level before and after them. */
export function interpolate(points: readonly Point[], x: number): number {
  const next = points.findIndex(([after]) => after >= x);
  const [after, high] = points.at(next) ?? [x, 0];
  const [before, low] = points[next - 1] ?? [after, high];
  return after === before ? high : low + ((x - before) / (after - before)) * (high - low);
}
