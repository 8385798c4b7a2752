/** Bracket matching in Chinese office text, where （ and ( are mixed and 【 or 〔 may stand for them. */
const OPEN = new Set('（(【［[〔');
const CLOSE = new Set('）)】］]〕');

export const isOpen = (character: string | undefined) => character !== undefined && OPEN.has(character);
export const isClose = (character: string | undefined) => character !== undefined && CLOSE.has(character);

/** The index of the bracket that closes the one at `open`, or -1. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (isOpen(text[index])) depth++;
    else if (isClose(text[index]) && --depth === 0) return index;
  }
  return -1;
}

/** The index of the bracket that the one at `close` closes, or -1. */
export function openingBracket(text: string, close: number): number {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    if (isClose(text[index])) depth++;
    else if (isOpen(text[index]) && --depth === 0) return index;
  }
  return -1;
}

/** Pieces of a text at separators that stand outside brackets, each with the separator before it. */
export function splitOutsideBrackets(text: string, separators: RegExp): { before: string; text: string }[] {
  const pieces = [{ before: '', text: '' }];
  let depth = 0;
  for (const character of text) {
    if (isOpen(character)) depth++;
    else if (isClose(character)) depth = Math.max(0, depth - 1);
    const last = pieces.at(-1) as { before: string; text: string };
    if (depth === 0 && separators.test(character)) pieces.push({ before: character, text: '' });
    else last.text += character;
  }
  return pieces;
}
