import { describe, expect, test } from 'vitest';
import type { ResponsibilityBracket, Segment } from '../../../src/importer/parse/parsed-list.ts';
import { regenerateSegment } from '../../../src/importer/parse/regenerate.ts';
import { parseSegments } from '../../../src/importer/parse/responsibility.ts';

/** A text as it stands, a bracket as `role label: names`. */
const summary = (segment: Segment) =>
  segment.kind === 'text' ? segment.raw : segment.fields.map(summaryOfField).join(' | ');

const summaryOfField = ({ role, label, assignees }: ResponsibilityBracket['fields'][number]) =>
  `${role ?? '?'} ${label}: ${assignees.map(({ text }) => text).join(' + ')}`;

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['plain words', '修渡口。', ['修渡口。']],
  [
    'all four roles',
    '修渡口。（牵头人：甲，责任组室：乙，落实单位：丙、丁，配合单位：戊）',
    ['修渡口。', 'lead 牵头人: 甲 | group 责任组室: 乙 | implement 落实单位: 丙 + 丁 | support 配合单位: 戊'],
  ],
  [
    'other labels and semicolons',
    '修渡口。(协调人:甲;负责组室:乙;牵头落实单位:丙;协办单位:丁)',
    ['修渡口。', 'lead 协调人: 甲 | group 负责组室: 乙 | implement 牵头落实单位: 丙 | support 协办单位: 丁'],
  ],
  [
    'words after the bracket',
    '修渡口。（责任单位：甲）\n县里出钱。',
    ['修渡口。', 'implement 责任单位: 甲', '\n县里出钱。'],
  ],
  ['two brackets', '甲（牵头人：乙）（责任单位：丙）', ['甲', 'lead 牵头人: 乙', 'implement 责任单位: 丙']],
  ['a full stop inside the bracket', '甲（责任单位：乙、丙。）', ['甲', 'implement 责任单位: 乙 + 丙']],
  ['brackets of another width', '甲（责任单位：乙)', ['甲', 'implement 责任单位: 乙']],
  ['square brackets', '甲【责任单位：乙】', ['甲', 'implement 责任单位: 乙']],
  [
    'brackets within',
    '甲（责任单位：乙（丙（丁）），戊）',
    ['甲', 'implement 责任单位: 乙（丙（丁）） + 戊'],
  ],
  [
    'a label within inner brackets',
    '甲（责任单位：乙（牵头人：丙））',
    ['甲', 'implement 责任单位: 乙（牵头人：丙）'],
  ],
  ['a label broken by the page', '甲（责任单\n\n位：乙）', ['甲', 'implement 责任单\n\n位: 乙']],
  ['a label spread out', '甲（责 任 单 位 ： 乙）', ['甲', 'implement 责 任 单 位: 乙']],
  ['fields on lines', '甲（牵头人：乙\n责任单位：丙）', ['甲', 'lead 牵头人: 乙 | implement 责任单位: 丙']],
  [
    'a label of no role',
    '甲（责任单位：乙，完成时限：年底）',
    ['甲', 'implement 责任单位: 乙 | ? 完成时限: 年底'],
  ],
  [
    'a label of no role first',
    '甲（完成时限：年底，责任单位：乙）',
    ['甲', '? 完成时限: 年底 | implement 责任单位: 乙'],
  ],
  ['only labels of no role', '甲（完成时限：年底）', ['甲（完成时限：年底）']],
  ['an empty value', '甲（责任单位：）', ['甲', 'implement 责任单位: ']],
  ['only separators', '甲（责任单位：、，）', ['甲', 'implement 责任单位: ']],
  ['an unclosed bracket', '甲（责任单位：乙、丙\n丁', ['甲', 'implement 责任单位: 乙 + 丙', '\n丁']],
  ['a bracket too many', '甲（责任单位：乙））', ['甲', 'implement 责任单位: 乙', '）']],
  [
    'a bracket that names nobody',
    '甲（试行），写清责任单位（负责人）和日子。',
    ['甲（试行），写清责任单位（负责人）和日子。'],
  ],
  ['points in brackets', '甲（一学：读书；两建：修路）', ['甲（一学：读书；两建：修路）']],
  [
    'a line without brackets',
    '甲。\n责任单位：乙、丙\n丁。',
    ['甲。\n', 'implement 责任单位: 乙 + 丙', '\n丁。'],
  ],
  [
    'two such lines',
    '甲\n牵头人：乙\n责任单位：丙',
    ['甲\n', 'lead 牵头人: 乙', '\n', 'implement 责任单位: 丙'],
  ],
  ['a line that goes on below', '甲\n责任单位：乙、\n\n丙', ['甲\n', 'implement 责任单位: 乙 + 丙']],
  ['after the last sentence', '甲。责任单位：乙、丙。', ['甲。', 'implement 责任单位: 乙 + 丙']],
  [
    'a sentence that begins with a label',
    '甲。责任单位：乙要到场。丙也来。',
    ['甲。责任单位：乙要到场。丙也来。'],
  ],
  ['a label as the first words', '责任单位：甲', ['责任单位：甲']],
  ['a label in mid-sentence', '把“责任单位：”写清楚', ['把“责任单位：”写清楚']],
];

describe('parseSegments', () => {
  test.each(CASES)('%s', (_, text, segments) => {
    expect(parseSegments(text, 1).map(summary)).toEqual(segments);
  });

  test.each(CASES)('%s: nothing is lost', (_, text) => {
    expect(parseSegments(text, 1).map(regenerateSegment).join('')).toBe(text);
  });

  test.each([
    ['甲（责任单位：乙）', 7],
    ['甲\n\n（责任单位：乙）', 9],
    ['甲\r\n（责任单位：乙）', 8],
    ['甲\r（责任单位：乙）', 8],
    ['甲\n责任单位：乙', 8],
  ])('%j has its bracket on line %i', (text, line) => {
    const bracket = parseSegments(text, 7).find((segment) => segment.kind === 'responsibility');
    expect(bracket?.line).toBe(line);
  });
});
