/**
 * How a token travels through Pagefind: as letters and digits, three for each Han character. No segmenter, neither
 * of the index nor of a browser, takes such a word apart, and the word of one character is the beginning of the
 * words of all pairs that start with it.
 */
import type { Token } from './tokens.ts';

const FIRST_HAN = 0x2e80;
/** Stands before words that are no Han pair, so that neither kind begins another. */
const PLAIN = 'zz';
/** After a character that stands alone. */
const ALONE = 'zzz';

export function indexWord(token: Token): string {
  if (/^[a-z0-9]/.test(token)) return PLAIN + [...token].map(plainOrHan).join('');
  const characters = [...token].map(hanCode);
  return characters.length === 1 ? characters[0] + ALONE : characters.join('');
}

/**
 * How to ask for a token: a Han pair or the beginning of one as it is, anything else in quotes. Pagefind answers a
 * word that it does not know with the longest beginning it knows; quoted, 300 never finds 30.
 */
export function indexQuery(token: Token): { query: string; exact: boolean } {
  if (/^[a-z0-9]/.test(token)) return { query: `"${indexWord(token)}"`, exact: true };
  const characters = [...token];
  return { query: characters.length === 1 ? hanCode(token) : indexWord(token), exact: false };
}

const plainOrHan = (character: string) =>
  character.length === 1 && character < '\u007f' ? character : hanCode(character);

function hanCode(character: string): string {
  const code = (character.codePointAt(0) ?? 0) - FIRST_HAN;
  return Math.max(0, code).toString(36).padStart(3, '0').slice(-3);
}
