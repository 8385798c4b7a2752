/** The part of a text that shows best why it was found, and what in it matched. */
import { normalise } from './normalise.ts';
import type { TextPiece } from './search-answer.ts';

const LENGTH = 76;
/** Context before the first match. */
const LEAD = 14;

/** Where words stand in a text; a mark never joins what stands apart. */
export function marksIn(text: string, words: readonly string[]): boolean[] {
  const marked = new Array<boolean>(text.length).fill(false);
  const lower = [...text].map(foldCharacter).join('');
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0 && word !== ''; at = lower.indexOf(word, at + 1)) {
      marked.fill(true, at, at + word.length);
    }
  }
  return marked;
}

/** One character as it is compared, without a change of length. */
function foldCharacter(character: string): string {
  const folded = normalise(character);
  return folded.length === character.length ? folded : character;
}

export function markedPieces(text: string, words: readonly string[]): TextPiece[] {
  return pieces(text, marksIn(text, words));
}

export function excerptOf(text: string, words: readonly string[]): TextPiece[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const marked = marksIn(line, words);
  const start = bestStart(line, marked);
  const end = Math.min(line.length, start + LENGTH);
  const cut = pieces(line.slice(start, end), marked.slice(start, end));
  if (start > 0) cut.unshift({ text: '…', marked: false });
  if (end < line.length) cut.push({ text: '…', marked: false });
  return cut;
}

/** Where a window of the text holds most marks; the first of equals, moved back to the clause's beginning. */
function bestStart(line: string, marked: readonly boolean[]): number {
  if (line.length <= LENGTH) return 0;
  let inside = count(marked.slice(0, LENGTH));
  let best = inside;
  let start = 0;
  for (let at = 1; at + LENGTH <= line.length; at++) {
    inside += Number(marked[at + LENGTH - 1]) - Number(marked[at - 1]);
    if (inside > best) {
      best = inside;
      start = at;
    }
  }
  const first = marked.indexOf(true, start);
  const from = Math.max(0, (first < 0 ? start : first) - LEAD);
  const clause = line.slice(0, first < 0 ? start : first).search(/[。；;！？][^。；;！？]*$/u);
  return clause >= from ? clause + 1 : from;
}

const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;

function pieces(text: string, marked: readonly boolean[]): TextPiece[] {
  const found: TextPiece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[from]) continue;
    if (at > from) found.push({ text: text.slice(from, at), marked: marked[from] ?? false });
    from = at;
  }
  return found;
}
