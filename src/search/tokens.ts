/**
 * What is looked up: every two neighbouring Han characters, every word of letters and digits, and a number with
 * the character that follows it (30分). Pages and queries are cut the same way, so no dictionary and no segmenter
 * is needed, and any part of a phrase finds it.
 */
import { isHan, normalise } from './normalise.ts';

export type Token = string;

/** Grammar, not matter. A pair with one of them is looked up, but its absence is no evidence. */
const GRAMMAR = new Set(
  '的了和与及或等在对为以将把被向从到由于是有要就都也还又各每本该此其之中上下里内外前后不无',
);

/** A piece of writing that matches only as a whole; neighbouring pieces are never joined. */
const PIECE = /\p{Script=Han}+|[a-z0-9]+\p{Script=Han}?/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const stretch of normalise(text).split(' ')) {
    for (const match of stretch.matchAll(PIECE)) addPiece(match[0], tokens);
    for (const run of stretch.match(HAN_RUN) ?? []) addPairs(run, tokens);
  }
  return tokens;
}

const HAN_RUN = /\p{Script=Han}+/gu;

/** A word, and where it is a number that counts something, the number with what it counts. */
function addPiece(piece: string, tokens: Token[]): void {
  const word = /^[a-z0-9]+/.exec(piece)?.[0];
  if (word === undefined) return;
  tokens.push(word);
  if (piece.length > word.length && /\d$/.test(word)) tokens.push(piece);
}

function addPairs(run: string, tokens: Token[]): void {
  const characters = [...run];
  if (characters.length === 1) tokens.push(run);
  for (let at = 0; at + 1 < characters.length; at++) {
    tokens.push(`${characters[at]}${characters[at + 1]}`);
  }
}

/** Joins words without being one: 志愿的服务. Pairs across it stand nowhere and are no mistakes. */
const PARTICLES = new Set('的了和与及或在对把被是就都也还又吗呢');

/** Whether a pair lies across the border of two words. */
export const isAcross = (token: Token): boolean => [...token].some((character) => PARTICLES.has(character));

/** Whether a word says nothing by itself. */
export const isGrammar = (word: string): boolean => GRAMMAR.has(word);

/** Whether the absence of a token says little: it holds grammar, or is a single character. */
export function isWeak(token: Token): boolean {
  const characters = [...token];
  if (characters.length === 1) return isHan(token) || token.length < 2;
  return characters.some((character) => GRAMMAR.has(character));
}
