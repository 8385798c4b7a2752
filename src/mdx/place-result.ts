/** Gives a rendered body its place in a file: problems become messages, and lines count from the file's top. */
import type { Message } from '../diagnostics/message.ts';
import type { BodyPlace, BodyResult } from './body-result.ts';
import type { Problem } from './problem.ts';

/** Line and column of offsets, both counted from 1; line ends are those of Markdown. */
export function linesOf(source: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

export const toMessages = (problems: readonly Problem[], source: string): Message[] => {
  if (problems.length === 0) return [];
  const lineOf = linesOf(source);
  return [...problems]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...message }) => ({ ...message, file: '', ...lineOf(offset) }));
};

/** Moves a result from the head of a nameless file to its place. */
export function placeResult({ value, messages }: BodyResult, place: BodyPlace): BodyResult {
  const shift = place.firstLine - 1;
  return {
    value: {
      ...value,
      references: value.references.map((reference) => ({ ...reference, line: reference.line + shift })),
    },
    messages: messages.map((message) => ({
      ...message,
      file: place.file,
      ...(message.line === undefined ? {} : { line: message.line + shift }),
    })),
  };
}
