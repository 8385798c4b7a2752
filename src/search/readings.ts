/** How characters are read, without tones: for pinyin, for initials, and for characters that sound alike. */

export interface Readings {
  /** Syllables of a character; several where it is read in several ways. */
  of(character: string): readonly string[];
  /** Characters read so. */
  characters(syllable: string): readonly string[];
  syllables: ReadonlySet<string>;
  /** Whether anything is known about the character. */
  knows(character: string): boolean;
}

/** Reads `zhi之知 zhong中重`. */
export function parseReadings(...packed: readonly string[]): Readings {
  const bySyllable = new Map<string, string[]>();
  const byCharacter = new Map<string, string[]>();
  for (const entry of packed.join(' ').split(' ')) {
    const syllable = /^[a-z]+/.exec(entry)?.[0];
    if (syllable === undefined) continue;
    for (const character of entry.slice(syllable.length)) {
      push(bySyllable, syllable, character);
      push(byCharacter, character, syllable);
    }
  }
  return {
    of: (character) => byCharacter.get(character) ?? [],
    characters: (syllable) => bySyllable.get(syllable) ?? [],
    syllables: new Set(bySyllable.keys()),
    knows: (character) => byCharacter.has(character),
  };
}

/** The reverse of `parseReadings`, in alphabetical order. */
export function packReadings(readings: ReadonlyMap<string, ReadonlySet<string>>): string {
  const bySyllable = new Map<string, string[]>();
  for (const [character, syllables] of readings) {
    for (const syllable of syllables) push(bySyllable, syllable, character);
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters.sort().join(''))
    .join(' ');
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
