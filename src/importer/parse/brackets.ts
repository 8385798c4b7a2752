/** Bracket matching in Chinese office text, where （ and ( are mixed and 【 or 〔 may stand for them. */
const OPEN = new Set('（(【［[〔');
const CLOSE = new Set('）)】］]〕');

export const isOpen = (character: string | undefined) => character !== undefined && OPEN.has(character);
export const isClose = (character: string | undefined) => character !== undefined && CLOSE.has(character);

/** For each bracket that is closed, where: from index to index. */
export function closedBrackets(text: string): Map<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (isOpen(text[index])) open.push(index);
    const last = isClose(text[index]) ? open.pop() : undefined;
    if (last !== undefined) closed.set(last, index);
  }
  return closed;
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
