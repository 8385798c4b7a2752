/** Reads what stands between the brackets: labels with the names after them, and what stands between. */
import { parseAssignees } from './assignees.ts';
import { isClose, isOpen } from './brackets.ts';
import { anyLabelAt, type LabelPlace } from './labels.ts';
import type { ResponsibilityField } from './parsed-list.ts';
import { tailStart } from './tail.ts';

/** What ends a value belongs to the mark before the next label, or to the closing bracket. */
const ENDS_A_VALUE = /[，,；;、。.\s]/;

/** `rest` is what stands after the last value. */
export function readFields(inside: string): { fields: ResponsibilityField[]; rest: string } {
  const places = labelsOutsideBrackets(inside);
  const fields: ResponsibilityField[] = [];
  let between = '';
  for (const [number, place] of places.entries()) {
    const whole = inside.slice(place.valueFrom, places[number + 1]?.from ?? inside.length);
    const end = tailStart(whole, ENDS_A_VALUE);
    fields.push({
      ...(place.role === undefined ? {} : { role: place.role }),
      label: place.label,
      before: between + place.before,
      colon: place.colon,
      assignees: parseAssignees(whole.slice(0, end)),
    });
    between = whole.slice(end);
  }
  return { fields, rest: between };
}

/** A label begins a bracket or follows a separator. */
function labelsOutsideBrackets(inside: string): LabelPlace[] {
  const places: LabelPlace[] = [];
  let depth = 0;
  let canStart = true;
  for (let index = 0; index < inside.length; index++) {
    const character = inside[index] ?? '';
    if (isOpen(character)) depth++;
    else if (isClose(character)) depth--;
    const found = depth === 0 && canStart ? anyLabelAt(inside, index) : undefined;
    if (found === undefined) {
      canStart = /[，,；;。、\s]/.test(character);
    } else {
      places.push(found);
      index = found.valueFrom - 1;
      canStart = true;
    }
  }
  return places;
}
