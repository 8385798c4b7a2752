/** What two editors' versions of one file say differently, for the one who was too late. */
import { writeYaml } from '../schema/entry-file.ts';
import { partsOf } from './file-parts.ts';
import { isSameValue } from './same-value.ts';
import type { TwoEdits } from './two-edits.ts';

export interface Difference {
  /** The field, or the row of a registry. */
  name: string;
  /** As it is saved now, and as this editor wrote it; empty where it is not there. */
  theirs: string;
  mine: string;
  changedBy: 'theirs' | 'mine' | 'both';
}

export function editDifferences({ path, base, theirs, mine }: TwoEdits): Difference[] {
  const before = partsOf(path, base);
  const [now, wanted] = [partsOf(path, theirs), partsOf(path, mine)];
  const keys = [...new Set([...wanted.keys(), ...now.keys()])];
  return keys.flatMap((key): Difference[] => {
    const [old, their, my] = [before, now, wanted].map((parts) => parts.get(key)?.value);
    if (isSameValue(their, my)) return [];
    const changedBy = isSameValue(old, my) ? 'theirs' : isSameValue(old, their) ? 'mine' : 'both';
    const name = wanted.get(key)?.name ?? now.get(key)?.name ?? key;
    const [theirText, myText] = withoutCommonLines(textOf(their), textOf(my));
    return [{ name, theirs: theirText, mine: myText, changedBy }];
  });
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : writeYaml(value as Record<string, unknown>).trim();
}

/** Of long texts only the lines between what both begin and end with. */
function withoutCommonLines(a: string, b: string): [string, string] {
  const [one, other] = [a.split('\n'), b.split('\n')];
  const most = Math.min(one.length, other.length) - 1;
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const part = (lines: string[]) => lines.slice(start, lines.length - end).join('\n');
  return [part(one), part(other)];
}
