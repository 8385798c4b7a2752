/**
 * Finds where an item names its responsibilities, wherever that stands in it: in brackets, （责任单位：…）, or
 * on a line of its own, 责任单位：….
 */
import { closingBracket, isOpen } from './brackets.ts';
import { anyLabelAt, labelAt } from './labels.ts';
import type { ResponsibilityBracket, Segment } from './parsed-list.ts';
import { readFields } from './responsibility-fields.ts';

/** `firstLine` is the line at which `text` begins, counted from 1. */
export function parseSegments(text: string, firstLine: number): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    const place = bracketAt(text, index) ?? lineAt(text, index);
    if (place === undefined) continue;
    if (index > done) segments.push({ kind: 'text', raw: text.slice(done, index) });
    segments.push(readBracket(place, firstLine + lineEndsIn(text.slice(0, index))));
    done = index + place.open.length + place.inside.length + place.close.length;
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

/** An unclosed bracket ends with its line. */
function bracketAt(text: string, index: number): Place | undefined {
  if (!isOpen(text[index]) || anyLabelAt(text, index + 1) === undefined) return undefined;
  const found = closingBracket(text, index);
  const end = found === -1 ? endOfLine(text, index) : found;
  const inside = text.slice(index + 1, end);
  if (!readFields(inside).fields.some((field) => field.role !== undefined)) return undefined;
  return {
    open: text.slice(index, index + 1),
    inside,
    close: found === -1 ? '' : text.slice(found, found + 1),
  };
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

function endOfLine(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/);
  return length === -1 ? text.length : from + length;
}
