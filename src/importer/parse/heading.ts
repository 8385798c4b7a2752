/** Where a heading ends and the text below it begins; headings may be broken over lines too. */
import { SHORTEST_FULL_LINE } from './joined-text.ts';

const SENTENCE = /[。；！？]/;
const SENTENCE_BEFORE_MORE = /。(?=\s*[^\s”’）)》])/;
const COMPLETE = /[。；：:！？]$/;
const INDENTED = /^(?:\s{2}|\u3000)/;
const LONGEST_REST = 40;

/** How much of `raw`, which begins after the number, is the heading; blank lines after it included. */
export function headingLength(raw: string): number {
  let above = '';
  for (const match of raw.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const line = match[1] ?? '';
    const text = line.trim();
    if (text === '') continue;
    if (above !== '' && !continues(above, line, raw.slice(match.index))) return match.index;
    const stop = line.search(SENTENCE_BEFORE_MORE);
    if (stop !== -1) return match.index + stop + 1;
    above = text;
  }
  return raw.length;
}

/** A full line runs on into a short one; a short one only when no sentence follows that could be the text. */
function continues(above: string, line: string, rest: string): boolean {
  const text = line.trim();
  if (COMPLETE.test(above) || INDENTED.test(line) || SENTENCE.test(text) || text.length > LONGEST_REST) {
    return false;
  }
  return above.length >= SHORTEST_FULL_LINE || !SENTENCE.test(rest);
}
