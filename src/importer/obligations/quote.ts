/** The exact words that state an obligation, cut to what a proposal may carry. */
import type { Span } from './span.ts';

export const LONGEST_QUOTE = 40;

/** The clause; one that is too long is cut before the words that matter, at a mark if there is one. */
export function quoteOf(text: string, clause: Span, core: Span): string {
  const whole = text.slice(clause.start, clause.end);
  if (whole.length <= LONGEST_QUOTE && !whole.includes('\n')) return whole.trim();
  const end = Math.min(clause.end, Math.max(core.end, core.start + LONGEST_QUOTE));
  const start = Math.max(clause.start, Math.min(core.start, end - LONGEST_QUOTE));
  const from = Math.max(clause.start, core.end - LONGEST_QUOTE);
  const before = text.slice(from, core.start);
  const mark = Math.max(before.lastIndexOf('、'), before.lastIndexOf('，'), before.lastIndexOf('：'));
  const begin = from === clause.start ? from : mark === -1 ? Math.max(start, from) : from + mark + 1;
  return tidy(
    text.slice(begin, Math.min(clause.end, begin + LONGEST_QUOTE)),
    begin + LONGEST_QUOTE < clause.end,
  );
}

/** A cut quote does not end in the middle of a bracket or at a mark. */
function tidy(words: string, cutAtEnd: boolean): string {
  const trimmed = words.replace(/[，、；：\s]+$/, '').trim();
  if (!cutAtEnd) return trimmed;
  const open = Math.max(trimmed.lastIndexOf('（'), trimmed.lastIndexOf('“'), trimmed.lastIndexOf('《'));
  const close = Math.max(trimmed.lastIndexOf('）'), trimmed.lastIndexOf('”'), trimmed.lastIndexOf('》'));
  return open > close && open > LONGEST_QUOTE / 2 ? trimmed.slice(0, open) : trimmed;
}
