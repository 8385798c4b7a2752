/** Printed numbers sort as people count: 2 before 10, a repeated number after the first. */
export function compareTaskIds(left: string, right: string): number {
  return COLLATOR.compare(left, right);
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** The whole number in a printed number, or undefined: `38` → 38, `（三）` → undefined. */
export function ordinalOf(printed: string): number | undefined {
  const digits = /^\d+/.exec(printed.normalize('NFKC'));
  return digits === null ? undefined : Number(digits[0]);
}
