/** The known word that somebody probably meant. */

/** How many letters must be put in, taken out, changed or swapped to make `b` of `a`. */
function distance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next[j] = best;
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}

/** The word of `known` closest to `word`, if it is close: less than half of the letters differ, or one of two. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = word.slice(0, 40).toLowerCase();
  let best: { name: string; apart: number } | undefined;
  for (const name of known) {
    const apart = distance(plain, name.toLowerCase());
    const allowed = Math.max(1, Math.floor((name.length - 1) / 2));
    if (apart <= allowed && apart < name.length && (best === undefined || apart < best.apart))
      best = { name, apart };
  }
  return best?.name;
}
