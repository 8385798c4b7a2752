/**
 * What somebody may have meant who wrote a word that stands nowhere: a character that sounds the same or nearly so,
 * two that changed places, one typed twice, one missing, or one that is simply wrong.
 */
import type { Vocabulary } from './vocabulary.ts';

export interface Repair {
  text: string;
  /** 1 for a sure repair, less for a bold one. */
  factor: number;
}

const FACTOR = {
  sounds: 0.95,
  nearly: 0.85,
  swapped: 0.9,
  doubled: 0.85,
  missing: 0.7,
  wrong: 0.65,
} as const;
const MOST = 12;
/** Bold repairs are taken only where there is hardly a choice. */
const MOST_BOLD = 6;

/**
 * All characters of `word` that stand in a pair nobody wrote are in doubt; the others stay. In a sentence only
 * characters that sound alike are proposed: there, pairs across the border of two words are no mistakes.
 */
export function repairWord(word: string, vocabulary: Vocabulary, bold = true): Repair[] {
  const characters = [...word];
  const doubtful = doubtfulIn(characters, vocabulary);
  if (doubtful.length === 0 || characters.length < 2) return [];
  const repairs = new Map<string, number>();
  const propose = (candidate: readonly string[], factor: number) => {
    const text = candidate.join('');
    if (text === word || !isWritten(candidate, vocabulary)) return;
    repairs.set(text, Math.max(factor, repairs.get(text) ?? 0));
  };
  for (const { candidate, factor } of soundAlikes(characters, doubtful, vocabulary))
    propose(candidate, factor);
  for (const at of bold ? doubtful : []) {
    propose(swapped(characters, at), FACTOR.swapped);
    if (characters[at] === characters[at + 1]) propose(without(characters, at), FACTOR.doubled);
  }
  if (bold && repairs.size === 0)
    for (const { candidate, factor } of boldRepairs(characters, doubtful, vocabulary)) {
      propose(candidate, factor);
    }
  return [...repairs]
    .map(([text, factor]) => ({ text, factor }))
    .sort((a, b) => b.factor - a.factor)
    .slice(0, MOST);
}

function doubtfulIn(characters: readonly string[], vocabulary: Vocabulary): number[] {
  const doubtful = new Set<number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    if (vocabulary.hasPair(characters[at] ?? '', characters[at + 1] ?? '')) continue;
    doubtful.add(at).add(at + 1);
  }
  return [...doubtful].sort((a, b) => a - b);
}

const isWritten = (characters: readonly string[], vocabulary: Vocabulary): boolean =>
  characters.every((one, at) => at === 0 || vocabulary.hasPair(characters[at - 1] ?? '', one));

interface Proposal {
  candidate: readonly string[];
  factor: number;
}

/** Up to two characters replaced by ones that sound alike. */
function soundAlikes(
  characters: readonly string[],
  doubtful: readonly number[],
  vocabulary: Vocabulary,
): Proposal[] {
  const once = doubtful.flatMap((at) =>
    alike(characters[at] ?? '', vocabulary).map(({ character, factor }) => ({
      at,
      factor,
      candidate: replaced(characters, at, character),
    })),
  );
  const written = once.filter(({ candidate }) => isWritten(candidate, vocabulary));
  if (written.length > 0) return written;
  return once
    .filter(
      ({ candidate, at }) => at === 0 || vocabulary.hasPair(candidate[at - 1] ?? '', candidate[at] ?? ''),
    )
    .flatMap((first) =>
      doubtful
        .filter((at) => at > first.at)
        .flatMap((at) =>
          alike(characters[at] ?? '', vocabulary).map(({ character, factor }) => ({
            candidate: replaced(first.candidate, at, character),
            factor: first.factor * factor,
          })),
        ),
    );
}

function alike(character: string, { readings }: Vocabulary): { character: string; factor: number }[] {
  const syllables = readings.of(character);
  const same = syllables.flatMap((syllable) => readings.characters(syllable));
  const folded = new Set(syllables.map(foldSyllable));
  const near = [...readings.syllables]
    .filter((syllable) => folded.has(foldSyllable(syllable)) && !syllables.includes(syllable))
    .flatMap((syllable) => readings.characters(syllable));
  return [
    ...same.map((one) => ({ character: one, factor: FACTOR.sounds })),
    ...near.map((one) => ({ character: one, factor: FACTOR.nearly })),
  ].filter((one) => one.character !== character);
}

/** Sounds that many speakers do not tell apart. */
const foldSyllable = (syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiou])/, 'l')
    .replace(/([aei]n)g$/, '$1');

const replaced = (characters: readonly string[], at: number, character: string) =>
  characters.map((one, place) => (place === at ? character : one));

const without = (characters: readonly string[], at: number) => characters.filter((_, place) => place !== at);

function swapped(characters: readonly string[], at: number): string[] {
  const changed = [...characters];
  const [one = '', other = ''] = changed.slice(at, at + 2);
  changed.splice(at, 2, other, one);
  return changed;
}

/** A character between two known ones, in place of the typed one or where one is missing. */
function boldRepairs(
  characters: readonly string[],
  doubtful: readonly number[],
  vocabulary: Vocabulary,
): Proposal[] {
  const proposals: Proposal[] = [];
  for (const at of doubtful) {
    const before = characters[at - 1];
    const after = characters[at + 1];
    if (before !== undefined && after !== undefined) {
      const between = between2(before, after, vocabulary);
      if (between.length <= MOST_BOLD) {
        for (const one of between)
          proposals.push({ candidate: replaced(characters, at, one), factor: FACTOR.wrong });
      }
    }
    const here = characters[at] ?? '';
    if (after === undefined) continue;
    const missing = between2(here, after, vocabulary);
    if (missing.length > MOST_BOLD) continue;
    for (const one of missing) {
      const candidate = [...characters.slice(0, at + 1), one, ...characters.slice(at + 1)];
      proposals.push({ candidate, factor: FACTOR.missing });
    }
  }
  return proposals;
}

const between2 = (before: string, after: string, vocabulary: Vocabulary): string[] =>
  [...vocabulary.followers(before)].filter((one) => vocabulary.hasPair(one, after));
