/** Which lines begin a part or an item, seen in the order of the document. */
import type { SourceLine } from '../source-document.ts';
import { type Numbering, numberingDue, numberingOf, ordinalIn } from './numbering.ts';

export interface NumberedLine extends SourceLine {
  numbering: Numbering | undefined;
}

/** A sentence, or the bracket after it, is finished here. */
const FINISHED = /[。；！？）)】”]\s*$/;

export function numberLines(lines: readonly SourceLine[]): NumberedLine[] {
  let last = 0;
  let afterHeading = false;
  let finished = false;
  return lines.map((line) => {
    if (line.text.trim() === '') return { ...line, numbering: undefined };
    const due = afterHeading ? [1, last + 1] : [last + 1];
    const certain = numberingOf(line.text);
    const numbering = certain ?? (afterHeading || finished ? numberingDue(line.text, due) : undefined);
    if (numbering?.kind === 'item') last = ordinalIn(numbering.number) ?? last;
    afterHeading = numbering !== undefined && numbering.kind !== 'item';
    finished = FINISHED.test(line.text);
    return { ...line, numbering };
  });
}
