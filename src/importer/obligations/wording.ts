/** What is to be done, in the document's words without the number, the period and the name. */
import type { Span } from './span.ts';

const LONGEST_WHAT = 60;
const FILLER =
  /^(?:[，、：；\s]|即|其中|并且?|同时|还|再|要求|要|应当?|须|必须|需|均|都|也|将|可|计划|拟|力争|争取|确保|原则上|务必?|一般|做到|每人|于|在(?=$)|的|[一二三四五六七八九十]+是)+/;
const TRAILING = /(?:[，、：；\s]|不得?|应|要|须|必须|均|都|于|力争|争取|确保|为|的|达到|在)+$/;

/** `without`: spans of the text that other fields already say. */
export function whatOf(text: string, piece: Span, without: readonly Span[]): string {
  let words = '';
  let at = piece.start;
  for (const span of [...without].sort((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= piece.end) continue;
    words += text.slice(at, Math.max(at, span.start));
    at = Math.min(span.end, piece.end);
  }
  words += text.slice(at, piece.end);
  const said = balanced(
    words
      .replace(/\s+|至少|最少|起码/g, '')
      .replace(FILLER, '')
      .replace(TRAILING, ''),
  );
  return said.slice(0, LONGEST_WHAT);
}

/** Marks whose partner was left out go too. */
function balanced(words: string): string {
  let result = words;
  for (const [open = '', close = ''] of ['“”', '（）', '《》'].map((pair) => pair.split(''))) {
    const opens = result.split(open).length - 1;
    const closes = result.split(close).length - 1;
    if (opens !== closes) result = result.replaceAll(open, '').replaceAll(close, '');
  }
  return result;
}
