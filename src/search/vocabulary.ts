/** All characters of the portal's texts, how they are read, and which stand next to each other somewhere. */
import { parseReadings, type Readings } from './readings.ts';
import type { VocabularyFile } from './search-files.ts';

export interface Vocabulary {
  readings: Readings;
  /** Whether the two stand next to each other, in this order. */
  hasPair(first: string, second: string): boolean;
  followers(character: string): ReadonlySet<string>;
}

export function openVocabulary({ readings, pairs }: VocabularyFile): Vocabulary {
  const followers = new Map<string, Set<string>>();
  for (const entry of pairs.split(' ')) {
    const [character, ...next] = entry;
    if (character !== undefined) followers.set(character, new Set(next));
  }
  const nobody: ReadonlySet<string> = new Set();
  return {
    readings: parseReadings(readings),
    hasPair: (first, second) => followers.get(first)?.has(second) ?? false,
    followers: (character) => followers.get(character) ?? nobody,
  };
}
