/** How much two texts say in the same words: 1 for equal ones, 0 where no two neighbouring characters agree. */
export function likeness(left: string, right: string): number {
  const [a, b] = [pairsIn(left), pairsIn(right)];
  if (a.size === 0 || b.size === 0) return left === right ? 1 : 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Pairs of neighbouring letters and digits; marks and blanks are layout. */
function pairsIn(text: string): Set<string> {
  const characters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
