/** The words of an item without its responsibility brackets, the layout undone. */
import { joinBrokenLines } from './parse/joined-text.ts';
import type { Segment } from './parse/parsed-list.ts';
import { tailStart } from './parse/tail.ts';

/** A full stop behind a bracket after it says nothing: …。（责任单位：…）。 */
export const ENDS_A_SENTENCE = /[。！？；]$/;

export function textOfItem(segments: readonly Segment[]): string {
  let text = '';
  let endsALine = false;
  for (const segment of segments) {
    if (segment.kind === 'responsibility') continue;
    const raw = ENDS_A_SENTENCE.test(text) ? segment.raw.replace(/^。/, '') : segment.raw;
    const words = joinBrokenLines(raw);
    if (words !== '') {
      const apart = text !== '' && (endsALine || /^\s*[\r\n]/.test(raw));
      text += (apart ? '\n' : '') + words;
    }
    endsALine = /[\r\n]/.test(raw.slice(tailStart(raw, /\s/)));
  }
  return text;
}
