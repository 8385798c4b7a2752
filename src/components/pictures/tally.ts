/** A number as squares: what there is, filled; what is missing to the quota, empty. */
export interface Tally {
  width: number;
  squares: { x: number; filled: boolean }[];
}

const STEP = 12;
/** More than these say no more. */
const MOST = 12;

export function drawTally(count: number, quota: number): Tally {
  const squares = Array.from({ length: Math.min(MOST, Math.max(count, quota)) }, (_, index) => ({
    x: index * STEP + 0.5,
    filled: index < count,
  }));
  return { width: Math.max(STEP, squares.length * STEP), squares };
}
