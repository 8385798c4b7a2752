/** Matches what is typed with a name, by its characters, by pinyin in full or in part, by initials, or mixed. */
import { isHan } from './normalise.ts';
import type { Readings } from './readings.ts';

export interface ReadingMatch {
  /** The first matched character of the name, and the one after the last. */
  from: number;
  to: number;
  /** Characters matched by their initial alone: the fewer, the surer. */
  initials: number;
}

/** The leftmost match; `typed` has no spaces. */
export function matchReading(
  name: readonly string[],
  typed: string,
  readings: Readings,
): ReadingMatch | undefined {
  for (let from = 0; from < name.length; from++) {
    const found = matchFrom({ name, typed, readings, seen: new Map() }, from, 0);
    if (found !== undefined) return { from, ...found };
  }
  return undefined;
}

interface Attempt {
  name: readonly string[];
  typed: string;
  readings: Readings;
  seen: Map<number, Outcome | undefined>;
}
type Outcome = { to: number; initials: number };

function matchFrom(attempt: Attempt, at: number, done: number): Outcome | undefined {
  const { name, typed, seen } = attempt;
  if (done === typed.length) return { to: at, initials: 0 };
  const character = name[at];
  if (character === undefined) return undefined;
  const key = at * (typed.length + 1) + done;
  if (seen.has(key)) return seen.get(key);
  seen.set(key, undefined);
  let best: Outcome | undefined;
  for (const { length, initial } of stepsOver(character, typed.slice(done), attempt.readings)) {
    const rest = matchFrom(attempt, at + 1, done + length);
    if (rest === undefined) continue;
    const initials = rest.initials + (initial ? 1 : 0);
    if (best === undefined || initials < best.initials) best = { to: rest.to, initials };
  }
  seen.set(key, best);
  return best;
}

interface Step {
  /** How much of what was typed the character takes. */
  length: number;
  initial: boolean;
}

const TWO_LETTER_INITIAL = /^[zcs]h/;

function stepsOver(character: string, typed: string, readings: Readings): Step[] {
  if (typed.startsWith(character)) return [{ length: character.length, initial: false }];
  if (isHan(typed)) return [];
  const steps: Step[] = [];
  for (const syllable of readings.of(character)) {
    if (typed.startsWith(syllable)) steps.push({ length: syllable.length, initial: false });
    else if (typed.length > 1 && syllable.startsWith(typed))
      steps.push({ length: typed.length, initial: false });
    if (typed.startsWith(syllable[0] ?? ' ')) steps.push({ length: 1, initial: true });
    if (TWO_LETTER_INITIAL.test(typed) && syllable.startsWith(typed.slice(0, 2))) {
      steps.push({ length: 2, initial: true });
    }
  }
  return steps;
}
