/**
 * Finds where an item names its responsibilities, wherever that stands in it: in brackets, （责任单位：…）, or
 * on a line of its own, 责任单位：….
 */
import { closedBrackets, isOpen } from './brackets.ts';
import { anyLabelAt, labelAt } from './labels.ts';
import type { ResponsibilityBracket, Segment } from './parsed-list.ts';
import { readFields } from './responsibility-fields.ts';

/** `firstLine` is the line at which `text` begins, counted from 1. */
export function parseSegments(text: string, firstLine: number): Segment[] {
  const segments: Segment[] = [];
  const closed = closedBrackets(text);
  let line = firstLine;
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    const place = bracketAt(text, index, closed.get(index)) ?? lineAt(text, index);
    if (place === undefined) continue;
    const end = index + place.open.length + place.inside.length + place.close.length;
    if (index > done) segments.push({ kind: 'text', raw: text.slice(done, index) });
    line += lineEndsIn(text.slice(done, index));
    segments.push(readBracket(place, line));
    line += lineEndsIn(text.slice(index, end));
    done = end;
    index = done - 1;
  }
  if (done < text.length) segments.push({ kind: 'text', raw: text.slice(done) });
  return segments;
}

interface Place {
  open: string;
  inside: string;
  close: string;
}

/** A bracket that is never `closed` ends with its line. */
function bracketAt(text: string, index: number, closed: number | undefined): Place | undefined {
  if (!isOpen(text[index]) || anyLabelAt(text, index + 1) === undefined) return undefined;
  const end = closed ?? endOfLine(text, index);
  const inside = text.slice(index + 1, end);
  if (!readFields(inside).fields.some((field) => field.role !== undefined)) return undefined;
  const close = closed === undefined ? '' : text.slice(closed, closed + 1);
  return { open: text.slice(index, index + 1), inside, close };
}

/** Labels and names up to the end of the line, and on while lines end in a separator. */
const NAMES_ON_LINES = /(?:[、，,：:][^\S\r\n]*[\r\n]\s*(?=\S)|[^\r\n。])+/y;
const END_OF_LINE = /。?[^\S\r\n]*(?=[\r\n]|$)/y;

/** After the item's own words, at the start of a line or after a full stop. */
function lineAt(text: string, index: number): Place | undefined {
  if (!/[\r\n。]/.test(text[index - 1] ?? '') || labelAt(text, index) === undefined) return undefined;
  NAMES_ON_LINES.lastIndex = index;
  const names = NAMES_ON_LINES.exec(text)?.[0] ?? '';
  END_OF_LINE.lastIndex = index + names.length;
  const end = END_OF_LINE.exec(text)?.[0];
  const named = readFields(names).fields.some((field) => field.assignees.length > 0);
  return named && end !== undefined ? { open: '', inside: names + end, close: '' } : undefined;
}

function readBracket(place: Place, line: number): ResponsibilityBracket {
  const { fields, rest } = readFields(place.inside);
  return { kind: 'responsibility', line, open: place.open, fields, close: rest + place.close };
}

const lineEndsIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

const endOfLine = (text: string, from: number) => from + (/[^\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);
