/** Where words stand in a text. */
import type { TextPiece } from '../../search/search-answer.ts';

/** Of words that begin at the same place the longest counts; capitals and small letters are one. */
export function cutAtWords(text: string, words: readonly string[]): TextPiece[] {
  const patterns = words
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (patterns.length === 0) return text === '' ? [] : [{ text, marked: false }];
  // A pattern in brackets makes `split` keep what matched, at the odd places.
  return text
    .split(new RegExp(`(${patterns.join('|')})`, 'iu'))
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
