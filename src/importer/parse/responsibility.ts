/** Finds the responsibility brackets of an item, wherever they stand, and reads their labels and values. */
import { parseAssignees } from './assignees.ts';
import { closingBracket, isClose, isOpen } from './brackets.ts';
import { LABEL_HERE, roleOfLabel } from './labels.ts';
import type { ResponsibilityBracket, ResponsibilityField, Segment } from './parsed-list.ts';

/** `firstLine` is the line at which `text` begins, counted from 1. */
export function parseSegments(text: string, firstLine: number): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isOpen(text[index]) || labelAt(text, index + 1) === undefined) continue;
    const close = closingBracket(text, index);
    if (close === -1) continue;
    if (index > done) segments.push({ kind: 'text', raw: text.slice(done, index) });
    const line = firstLine + text.slice(0, index).split('\n').length - 1;
    segments.push(parseBracket(text.slice(index, close + 1), line));
    done = close + 1;
    index = close;
  }
  if (done < text.length) segments.push({ kind: 'text', raw: text.slice(done) });
  return segments;
}

function parseBracket(raw: string, line: number): ResponsibilityBracket {
  const inside = raw.slice(1, -1);
  const starts = labelsOutsideBrackets(inside);
  const fields: ResponsibilityField[] = [];
  let close = '';
  for (const [number, start] of starts.entries()) {
    const next = starts[number + 1];
    const whole = inside.slice(start.valueFrom, next?.from ?? inside.length);
    // What ends a value (，；。) belongs to the mark before the next label, or to the closing bracket.
    const tail = /[，,；;。.\s]*$/.exec(whole)?.[0] ?? '';
    const value = whole.slice(0, whole.length - tail.length);
    fields.push({
      role: roleOfLabel(start.label),
      label: start.label,
      before: close + start.before,
      colon: start.colon,
      assignees: parseAssignees(value),
    });
    close = tail;
  }
  return { kind: 'responsibility', line, open: raw[0] ?? '', fields, close: close + (raw.at(-1) ?? '') };
}

interface LabelPlace {
  from: number;
  valueFrom: number;
  before: string;
  label: string;
  colon: string;
}

function labelsOutsideBrackets(inside: string): LabelPlace[] {
  const places: LabelPlace[] = [];
  let depth = 0;
  let canStart = true;
  for (let index = 0; index < inside.length; index++) {
    const character = inside[index];
    if (isOpen(character)) depth++;
    else if (isClose(character)) depth--;
    if (depth === 0 && canStart) {
      const found = labelAt(inside, index);
      if (found !== undefined) {
        places.push(found);
        index = found.valueFrom - 1;
        canStart = false;
        continue;
      }
    }
    canStart = character !== undefined && /[，,；;。、\s]/.test(character);
  }
  return places;
}

function labelAt(text: string, index: number): LabelPlace | undefined {
  LABEL_HERE.lastIndex = index;
  const match = LABEL_HERE.exec(text);
  if (match === null) return undefined;
  const [whole, label = '', colon = ''] = match;
  return {
    from: index,
    valueFrom: index + whole.length,
    before: whole.slice(0, whole.length - label.length - colon.length),
    label,
    colon,
  };
}
