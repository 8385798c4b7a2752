/** Short words for people, cut from what the document says itself. */
import { tailStart } from './parse/tail.ts';

const LONGEST_TITLE = 22;
/** DESIGN §12: a phrase of at most 40 characters is a fact, a sentence is not. */
export const LONGEST_PHRASE = 40;

const WORD = /[\p{L}\p{N}]/u;
const SENTENCE = /[。！？；\n]/;
const CLAUSE = /[，：；]/;
const LISTED = /[，：；、]/;

const OPEN = '“‘《（(【〈';
const CLOSE = '”’》）)】〉';

/** 关于学习培训。… → 学习培训; else the first clause; empty when the text says nothing. */
export function proposeTitle(text: string): string {
  const first = piecesAt(text, SENTENCE).find((piece) => WORD.test(piece)) ?? '';
  return shorten(trimmed(first).replace(/^关于(?=.)/, ''), LONGEST_TITLE);
}

export const shortenHeading = (heading: string): string => shortenPhrase(trimmed(heading));
export const shortenPhrase = (words: string): string => shorten(words, LONGEST_PHRASE);

/** Without blanks around it and marks at its end. */
const trimmed = (text: string) => text.slice(0, tailStart(text, /[\s，、：；。:]/)).trim();

/** As many whole clauses as fit, else as many listed things; a first one that is too long is cut. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return trimmed(whole(text, CLAUSE, longest) ?? whole(text, LISTED, longest) ?? cut(text, longest));
}

function whole(text: string, marks: RegExp, longest: number): string | undefined {
  let length = 0;
  for (const piece of piecesAt(text, marks)) {
    if (length + piece.length > longest) break;
    length += piece.length + 1;
  }
  return length === 0 ? undefined : text.slice(0, length - 1);
}

/** Cut so that no quote or bracket stays open, where enough is left then. */
function cut(text: string, longest: number): string {
  const short = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const open = openMark(short);
  return open > longest / 3 ? short.slice(0, open) : short;
}

/** Where the first quote or bracket that is not closed stands, or -1. */
function openMark(text: string): number {
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (OPEN.includes(text[index] ?? ' ')) open.push(index);
    else if (CLOSE.includes(text[index] ?? ' ')) open.pop();
  }
  return open[0] ?? -1;
}

/** Pieces between marks that stand outside quotes and brackets; a paragraph closes what stayed open. */
function piecesAt(text: string, marks: RegExp): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text) {
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n') depth = 0;
    if (depth === 0 && marks.test(character)) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}
