/** Which lines begin a part or an item, seen in the order of the document. */
import type { SourceLine } from '../source-document.ts';
import type { NumberedLine } from './numbered-line.ts';
import { type Numbering, numberingDue, numberingOf, ordinalIn } from './numbering.ts';
import { otherNumbering } from './other-numbering.ts';

/** A sentence, or the bracket after it, is finished here. */
const FINISHED = /[。；！？）)】”]\s*$/;

/** 一、 （一） 1. where the document has them; what else it counts its items with where it has no 1. */
export function numberLines(lines: readonly SourceLine[]): NumberedLine[] {
  const usual = usualNumbers(lines);
  return usual.some(({ numbering }) => numbering?.kind === 'item') ? usual : otherNumbering(usual);
}

function usualNumbers(lines: readonly SourceLine[]): NumberedLine[] {
  let last = 0;
  let afterHeading = false;
  let finished = false;
  let attached = 0;
  return lines.map((line) => {
    if (line.text.trim() === '') return { ...line, numbering: undefined };
    const due = afterHeading ? [1, last + 1] : [last + 1];
    const certain = numberingOf(line.text);
    const found = certain ?? (afterHeading || finished ? numberingDue(line.text, due) : undefined);
    attached = isNextAttached(line.text, found, attached);
    const numbering = attached > 0 ? undefined : found;
    if (numbering?.kind === 'item') last = ordinalIn(numbering.number) ?? last;
    afterHeading = numbering !== undefined && numbering.kind !== 'item';
    finished = FINISHED.test(line.text);
    return { ...line, numbering };
  });
}

const FIRST_ATTACHED = /^\s*附件\s*[：:]\s*[1１][.．、]/;

/** 附件：1.清单, and 2.名单 on the line below: a count of papers. 0 where the line is no such one. */
function isNextAttached(text: string, found: Numbering | undefined, last: number): number {
  if (FIRST_ATTACHED.test(text)) return 1;
  const isNext = last > 0 && found?.kind === 'item' && ordinalIn(found.number) === last + 1;
  return isNext ? last + 1 : 0;
}
