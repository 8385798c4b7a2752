/** Picture 1: a year's list as one bar, its parts in proportion. Widths in per cent of the drawing. */
export interface Bar<T> {
  part: T;
  x: number;
  width: number;
  /** Shades alternate so that neighbours differ. */
  shade: 'a' | 'b' | 'c';
  /** Whether the part's name fits into its bar on a wide screen. */
  roomy: boolean;
}

const GAP = 0.4;
const SHADES = ['a', 'b', 'c'] as const;
/** A bar narrower than this has no room for its number on a telephone. */
const NARROWEST = 4.8;
/** What one character of a name takes, and the count at its right, where the drawing is as wide as a page. */
const CHARACTER = 1.35;
const COUNT = 3.6;

export function drawPartBar<T extends { count: number; name: string }>(parts: readonly T[]): Bar<T>[] {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return [];
  const room = 100 - GAP * (parts.length - 1);
  const widths = atLeast(
    parts.map((part) => (room * part.count) / total),
    NARROWEST,
  );
  let x = 0;
  return parts.map((part, index) => {
    const width = widths[index] ?? 0;
    const bar = {
      part,
      x: round(x),
      width: round(width),
      shade: SHADES[index % SHADES.length] ?? 'a',
      roomy: width > COUNT + part.name.length * CHARACTER,
    };
    x += width + GAP;
    return bar;
  });
}

/** Widens what is too narrow, at the cost of the wide ones in proportion. */
function atLeast(widths: readonly number[], least: number): number[] {
  const missing = widths.reduce((sum, width) => sum + Math.max(0, least - width), 0);
  const spare = widths.reduce((sum, width) => sum + Math.max(0, width - least), 0);
  if (missing === 0 || spare <= missing) return [...widths];
  return widths.map((width) => (width <= least ? least : width - ((width - least) * missing) / spare));
}

const round = (value: number) => Math.round(value * 100) / 100;
