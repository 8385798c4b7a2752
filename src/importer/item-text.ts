/** The words of an item without its responsibility brackets, the layout undone. */
import { joinBrokenLines } from './parse/joined-text.ts';
import type { Segment } from './parse/parsed-list.ts';

const ENDS_A_SENTENCE = /[。！？；]$/;

export function textOfItem(segments: readonly Segment[]): string {
  let text = '';
  let endsALine = false;
  for (const segment of segments) {
    if (segment.kind === 'responsibility') continue;
    const joined = joinBrokenLines(segment.raw);
    const words = ENDS_A_SENTENCE.test(text) ? joined.replace(/^。\n?/, '') : joined;
    if (words !== '') {
      const apart = text !== '' && (endsALine || /^\s*[\r\n]/.test(segment.raw));
      text += (apart ? '\n' : '') + words;
    }
    endsALine = /[\r\n]\s*$/.test(segment.raw);
  }
  return text;
}
