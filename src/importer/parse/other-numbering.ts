/**
 * Items of a document that has no 1. 2. 3.: （1）, 1）, ①, 第一条, 一是, 第一， or a number and a blank. Elsewhere such
 * marks count points inside an item.
 */
import { anyLabel } from './labels.ts';
import type { NumberedLine } from './numbered-line.ts';
import { type Numbering, ordinalIn } from './numbering.ts';

interface Scheme {
  name: string;
  example: string;
  pattern: RegExp;
}

const CHINESE = '[一二三四五六七八九十百]{1,4}';
const DIGITS = '[0-9０-９]{1,3}';

/** Groups: what stands before the number, the number, the mark after it. */
export const POINTS: readonly Scheme[] = [
  {
    name: 'in brackets',
    example: '（1）修渡口',
    pattern: new RegExp(`^(\\s*[（(])(${DIGITS})([）)][、.．]?\\s*)(?=\\S)`),
  },
  {
    name: 'half a bracket',
    example: '1）修渡口',
    pattern: new RegExp(`^(\\s*)(${DIGITS})([）)]\\s*)(?=\\S)`),
  },
  { name: 'in a circle', example: '①修渡口', pattern: /^(\s*)([①-⑳])([、.．]?\s*)(?=\S)/ },
];
export const WHOLE: readonly Scheme[] = [
  ...POINTS,
  {
    name: 'article',
    example: '第一条 修渡口',
    pattern: new RegExp(`^(\\s*第)(${CHINESE}|${DIGITS})(条[、：:]?\\s*)(?=\\S)`),
  },
  {
    name: 'in words',
    example: '一是修渡口',
    pattern: new RegExp(`^(\\s*)(${CHINESE})(是[，：:]?)(?!否)(?=\\S)`),
  },
  {
    name: 'first, second',
    example: '第一，修渡口',
    pattern: new RegExp(`^(\\s*第)(${CHINESE})([，、]\\s*)(?=\\S)`),
  },
  {
    name: 'a number and a blank',
    example: '1 修渡口',
    pattern: new RegExp(`^(\\s*)(${DIGITS})([ \\t\\u3000]+)(?=\\p{Script=Han}|[“《])`, 'u'),
  },
];

export function otherNumbering(lines: readonly NumberedLine[]): NumberedLine[] {
  const hasNone = lines.every(({ numbering }) => numbering === undefined);
  for (const { pattern } of hasNone ? WHOLE : POINTS) {
    const counted = lines.map((line) => line.numbering ?? numbering(pattern, line.text));
    const items = counted.filter((found) => found?.kind === 'item');
    if (!countsUp(items)) continue;
    const numbered = lines.map((line, index) => ({ ...line, numbering: counted[index] }));
    if (hasNone || mostNameSomebody(numbered)) return numbered;
  }
  return [...lines];
}

function numbering(pattern: RegExp, text: string): Numbering | undefined {
  const [whole, before = '', number = '', mark = ''] = pattern.exec(text) ?? [];
  return whole === undefined ? undefined : { kind: 'item', before, number, mark };
}

/** 1, 2, … and perhaps from 1 again. */
function countsUp(items: readonly (Numbering | undefined)[]): boolean {
  const ordinals = items.map((item) => ordinalIn(item?.number ?? ''));
  return (
    ordinals.length >= 2 &&
    ordinals.every((ordinal, index) => ordinal === 1 || ordinal === (ordinals[index - 1] ?? Number.NaN) + 1)
  );
}

/** Points are items where each has a responsibility of its own. */
function mostNameSomebody(lines: readonly NumberedLine[]): boolean {
  let items = 0;
  const naming = new Set<number>();
  for (const { numbering: found, text } of lines) {
    if (found?.kind === 'item') items++;
    else if (found !== undefined) continue;
    if (items > 0 && anyLabel(text)) naming.add(items);
  }
  return naming.size * 2 >= items;
}
