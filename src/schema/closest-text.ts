/** The likeliest of some known words for one that is not among them, as a person would guess. */

/** At most three, best first; none when nothing is near. */
export function closestTexts(wanted: string, known: Iterable<string>, limit = 3): string[] {
  const scored: { text: string; score: number }[] = [];
  for (const text of known) {
    const score = likeness(wanted, text);
    if (score >= 0.5) scored.push({ text, score });
  }
  scored.sort((a, b) => b.score - a.score || a.text.length - b.text.length);
  return scored.slice(0, limit).map((entry) => entry.text);
}

/** 1 for equal texts, 0 for texts with nothing in common. */
function likeness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 1;
  const shortest = Math.min(left.length, right.length);
  const inside = shortest >= 2 && (left.includes(right) || right.includes(left));
  const byDistance = 1 - editDistance(left, right) / longest;
  return inside ? Math.max(byDistance, 0.5 + (0.5 * shortest) / longest) : byDistance;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
