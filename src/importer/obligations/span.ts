/** A stretch of the item's text, by character offsets. All views of the text have the same length. */
export interface Span {
  start: number;
  end: number;
}

/** Stands for a character that no rule may read. */
export const BLANK = '■';

export function blankOut(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans)
    result = result.slice(0, start) + BLANK.repeat(end - start) + result.slice(end);
  return result;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Every match of a pattern, with its place. */
export function matchesOf(text: string, pattern: RegExp): (Span & { groups: string[]; text: string })[] {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return Array.from(text.matchAll(all), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    groups: Array.from(match, (group) => group ?? ''),
  })).filter((match) => match.end > match.start);
}
