/**
 * Undoes the layout: a sentence that a page or line break cut in two is one again, paragraphs stay apart.
 */

import { isClose, openingBracket } from './brackets.ts';

/** A layout breaks lines only where they are full; what is shorter ended by itself. */
export const SHORTEST_FULL_LINE = 16;

const ENDS_A_SENTENCE = /[。！？；：:;!?…][”’"'）)】》]*$/;
const ENDS_IN_A_COMMA = /[、，,]$/;
/** A new paragraph is indented, or begins with a point: （1） 1） ① 一是 第一， */
const BEGINS_A_PARAGRAPH =
  /^(?:\s{2}|\u3000|\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，、]))/;
const TABLE_ROW = /\t/;
/** — 3 —, -3-, 第3页 共10页 */
const PAGE_NUMBER = /^(?:[-—–－―─·]+\s*\d+\s*[-—–－―─·]+|第\s*\d+\s*页(?:[\s，,/]*共\s*\d+\s*页)?)$/;

/** Paragraphs, one a line, without blank lines, indents, page numbers or breaks inside a sentence. */
export function joinBrokenLines(raw: string): string {
  const paragraphs: string[] = [];
  let above = '';
  for (const line of linesThatSay(raw)) {
    const last = paragraphs.at(-1);
    const text = line.trim();
    if (last !== undefined && !endsInRemark(last) && isBroken(above, line))
      paragraphs[paragraphs.length - 1] = glue(last, text);
    else paragraphs.push(text);
    above = text;
  }
  return paragraphs.join('\n');
}

/** One line of a name or a title, whatever the layout did to it. */
export const joinAllLines = (raw: string): string =>
  linesThatSay(raw).reduce((joined, line) => glue(joined, line.trim()), '');

const saysSomething = (line: string) => line.trim() !== '' && !PAGE_NUMBER.test(line.trim());
const linesThatSay = (raw: string): string[] => raw.split(/\r\n|\r|\n/).filter(saysSomething);

/**
 * Undoing it undone: the next `words`, without blanks, in the place of those that `raw` has; its blanks, line breaks
 * and page numbers stay.
 */
export function filledWith(raw: string, words: string[]): string {
  return raw
    .split(/(\r\n|\r|\n)/)
    .map((line) => (saysSomething(line) ? fillLine(line, words) : line))
    .join('');
}

const fillLine = (line: string, words: string[]) =>
  [...line].map((character) => (/\s/.test(character) ? character : (words.shift() ?? ''))).join('');

function isBroken(above: string, line: string): boolean {
  if (ENDS_A_SENTENCE.test(above) || TABLE_ROW.test(above) || TABLE_ROW.test(line.trim())) return false;
  if (ENDS_IN_A_COMMA.test(above)) return true;
  return above.length >= SHORTEST_FULL_LINE && !BEGINS_A_PARAGRAPH.test(line);
}

/** …服务队。（一学：…；两建：…）: brackets around a sentence of their own. */
function endsInRemark(paragraph: string): boolean {
  const open = isClose(paragraph.at(-1)) ? openingBracket(paragraph, paragraph.length - 1) : -1;
  return open === 0 || /[。！？；]/.test(paragraph[open - 1] ?? '');
}

/** Chinese is written without spaces, other words are not. */
const glue = (left: string, right: string) =>
  /[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;

/** Blanks between Chinese words set a title well and say nothing. */
export const withoutBlanks = (text: string) => text.replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '');
