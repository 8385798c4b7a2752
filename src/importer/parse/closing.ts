/** What stands below the last item: signature and notes, in either order. */
import { isIssuer } from './issuers.ts';
import type { NumberedLine } from './numbered-line.ts';
import { ordinalIn } from './numbering.ts';
import { officialDay } from './official-day.ts';
import type { ClosingNote, Signature } from './parsed-list.ts';

const NOTE =
  /^\s*(?:[（(]?(?:说明|备注|附注|注|附件|抄送|主送|联系人|联系电话|联系方式)\s*[：:]|[（(][此本]件)/;
const FIRST_POINT_ON_THE_LINE = /[：:]\s*[（(]?[1１][.．、）)]/;

/** `end` is the index of the first line that belongs to no item. */
export function readClosing(lines: readonly NumberedLine[]): {
  end: number;
  blocks: (Signature | ClosingNote)[];
} {
  const noted = lines.findIndex((line, index) => NOTE.test(line.text) && onlyPointsFrom(lines, index));
  const note = noted === -1 ? lines.length : noted;
  const end = signatureStart(lines, 0, note);
  const below = signatureStart(lines, note, lines.length);
  return {
    end,
    blocks: [
      ...block('signature', lines.slice(end, note)),
      ...block('closing', lines.slice(note, below)),
      ...block('signature', lines.slice(below)),
    ],
  };
}

/** A note closes the document when nothing numbered follows but its own points, 1. 2. 3. */
function onlyPointsFrom(lines: readonly NumberedLine[], note: number): boolean {
  let due = FIRST_POINT_ON_THE_LINE.test(lines[note]?.text ?? '') ? 2 : 1;
  return lines
    .slice(note)
    .every(
      ({ numbering }) =>
        numbering === undefined || (numbering.kind === 'item' && ordinalIn(numbering.number) === due++),
    );
}

/** Where issuers and a date end a stretch of lines; its end when there is no date. */
function signatureStart(lines: readonly NumberedLine[], from: number, to: number): number {
  let start = to;
  let dated = false;
  for (let index = to - 1; index >= from; index--) {
    const { text = '', numbering } = lines[index] ?? {};
    if (text.trim() === '') continue;
    const isDate = officialDay(text) !== undefined;
    if (numbering !== undefined || !(isDate || isIssuer(text))) break;
    dated ||= isDate;
    start = index;
  }
  return dated ? start : to;
}

function block(kind: 'signature' | 'closing', lines: readonly NumberedLine[]): (Signature | ClosingNote)[] {
  const [first] = lines;
  const raw = lines.map((line) => line.text + line.end).join('');
  return first === undefined ? [] : [{ kind, line: first.line, raw }];
}
