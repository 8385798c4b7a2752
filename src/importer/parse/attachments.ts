/** Papers behind the list under headings of their own: 附件2, with numbers that are not the list's. */
import { anyLabel } from './labels.ts';
import type { NumberedLine } from './numbered-line.ts';
import type { Attachment } from './parsed-list.ts';

const HEADING = /^\s*附\s*[件表]\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]?\s*$/;

/** Where the first one begins; the end of the lines where there is none. */
export function attachmentStart(lines: readonly NumberedLine[]): number {
  const start = lines.findIndex(({ text }) => HEADING.test(text));
  if (start === -1) return lines.length;
  return namesAnybody(lines.slice(0, start)) || !namesAnybody(lines.slice(start)) ? start : lines.length;
}

/** The list may be the attachment itself: of two the one that names who is responsible. */
const namesAnybody = (lines: readonly NumberedLine[]) => lines.some(({ text }) => anyLabel(text));

export function attachmentOf(lines: readonly NumberedLine[]): Attachment[] {
  const [first] = lines;
  const raw = lines.map((line) => line.text + line.end).join('');
  return first === undefined ? [] : [{ kind: 'attachment', line: first.line, raw }];
}
