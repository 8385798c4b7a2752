/** The file names of a list's tasks. */
import { ordinalIn } from './parse/numbering.ts';

/**
 * A number unpadded; a repeated one gets `-b`, `-c`. Items numbered 1. 2. 3. come first, so that （二） among
 * them does not take the place of 2.
 */
export function taskIds(numbers: readonly string[]): string[] {
  const times = new Map<string, number>();
  const ids = new Map<number, string>();
  const counted = [...numbers.entries()].sort(([, a], [, b]) => Number(inDigits(b)) - Number(inDigits(a)));
  for (const [index, number] of counted) {
    const id = String(ordinalIn(number) ?? index + 1);
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    ids.set(index, before === 0 ? id : `${id}-${letters(before)}`);
  }
  return numbers.map((_, index) => ids.get(index) ?? String(index + 1));
}

export const inDigits = (number: string) => /^[0-9０-９]+$/.test(number);

/** 1 → b, 25 → z, 26 → aa. */
export const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
