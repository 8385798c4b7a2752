/**
 * How a token travels through Pagefind: in letters, three for each Han character. No segmenter, neither of the index
 * nor of a browser, takes such a word apart (it would at a digit), and the word of one character is the beginning of
 * the words of all pairs that start with it.
 */
import type { Token } from './tokens.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzðþ';
const FIRST_HAN = 0x4e00;
const CODES = LETTERS.length ** 3;
/** Begins no Han character's code: 27 × 28² is beyond the last one. */
const NO_HAN = 'þþ';

export function indexWord(token: Token): string {
  if (isPlain(token)) return NO_HAN + [...token].map(plainOrHan).join('');
  const characters = [...token].map(hanCode);
  return characters.length === 1 ? characters[0] + NO_HAN : characters.join('');
}

/**
 * How to ask for a token: a Han pair or the beginning of one as it is, anything else in quotes. Pagefind answers a
 * word that it does not know with the longest beginning it knows; quoted, 300 never finds 30.
 */
export function indexQuery(token: Token): { query: string; exact: boolean } {
  if (isPlain(token)) return { query: `"${indexWord(token)}"`, exact: true };
  const characters = [...token];
  return { query: characters.length === 1 ? hanCode(token) : indexWord(token), exact: false };
}

/** What `indexWord` made of a Han pair, for those who read an index; undefined for other words. */
export function hanPair(word: string): string | undefined {
  const places = [...word].map((letter) => LETTERS.indexOf(letter));
  if (places.length !== 6 || word.startsWith(NO_HAN) || places.includes(-1)) return undefined;
  const codeOf = ([high = 0, middle = 0, low = 0]: number[]) =>
    (high * LETTERS.length + middle) * LETTERS.length + low;
  return String.fromCodePoint(FIRST_HAN + codeOf(places.slice(0, 3)), FIRST_HAN + codeOf(places.slice(3)));
}

const isPlain = (token: Token) => /^[a-z0-9]/.test(token);

function plainOrHan(character: string): string {
  if (/\d/.test(character)) return `þ${LETTERS[Number(character)]}`;
  return /[a-z]/.test(character) ? character : hanCode(character);
}

/** Characters outside the main block share codes with others: rarely, and only to be found too often. */
function hanCode(character: string): string {
  const code = ((character.codePointAt(0) ?? 0) - FIRST_HAN + CODES) % CODES;
  const high = Math.floor(code / LETTERS.length ** 2);
  const middle = Math.floor(code / LETTERS.length) % LETTERS.length;
  return `${LETTERS[high]}${LETTERS[middle]}${LETTERS[code % LETTERS.length]}`;
}
