/** A stretch of the item's text, by character offsets. All views of the text have the same length. */
export interface Span {
  start: number;
  end: number;
}

/** Stands for a character that no rule may read. */
export const BLANK = '■';

export function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + BLANK.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export interface Match extends Span {
  /** The whole match, then the groups; '' where a group took no part. */
  groups: string[];
}

/** Every match of a pattern that is not empty, with its place. The pattern has to be global. */
export function matchesOf(text: string, pattern: RegExp): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (end > match.index)
      found.push({ start: match.index, end, groups: Array.from(match, (group) => group ?? '') });
    else pattern.lastIndex++;
  }
  return found;
}
