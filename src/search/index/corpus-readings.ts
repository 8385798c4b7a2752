/** Readings of every character that texts hold, each in its context: 音乐 is yue, 快乐 is le. */
import { pinyin } from 'pinyin-pro';
import { normalise } from '../normalise.ts';

export function readingsIn(texts: Iterable<string>): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const text of texts) {
    for (const run of normalise(text).match(/\p{Script=Han}+/gu) ?? []) {
      if (seen.has(run)) continue;
      seen.add(run);
      addRun(run, readings);
    }
  }
  return readings;
}

function addRun(run: string, readings: Map<string, Set<string>>): void {
  const characters = [...run];
  const syllables = pinyin(run, { toneType: 'none', v: true, type: 'array' });
  for (const [at, character] of characters.entries()) {
    const known = readings.get(character) ?? new Set();
    readings.set(character, known);
    for (const syllable of [syllables[at], usual(character)]) {
      if (syllable !== undefined && /^[a-z]+$/.test(syllable)) known.add(syllable);
    }
  }
}

/** How a character is read by itself: what people type who do not think of the word. */
function usual(character: string): string | undefined {
  let syllable = USUAL.get(character);
  if (syllable === undefined) {
    syllable = pinyin(character, { toneType: 'none', v: true, type: 'array' })[0] ?? '';
    USUAL.set(character, syllable);
  }
  return syllable;
}

const USUAL = new Map<string, string>();
