import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftList, type ListDraft } from '../../../src/importer/list-draft.ts';
import { findObligations } from '../../../src/importer/obligations/find-obligations.ts';
import { parseList } from '../../../src/importer/parse/parse-list.ts';
import type { Block, ParsedList, Segment } from '../../../src/importer/parse/parsed-list.ts';
import { firstDifference, regenerate } from '../../../src/importer/parse/regenerate.ts';
import { sourceDocument, sourceText } from '../../../src/importer/source-document.ts';
import { ID_PATTERN } from '../../../src/schema/common.ts';
import { sampleRegistry } from './sample-registry.ts';

const NUMBERS = [
  '一、',
  '十二、',
  '（一）',
  '(三)',
  '㈡',
  '1.',
  '12．',
  '42. ',
  '３、',
  '08.',
  '2.5',
  '3.12个',
  '(1)',
  '①',
];
const BRACKETS = ['（', '）', '(', ')', '【', '】', '〔', '〕', '《', '》', '“', '”'];
const LABELS = [
  '牵头人：',
  '责任组室:',
  '落实单位：',
  '责任单\n位：',
  '配 合 单 位：',
  '完成时限：',
  '（责任单位：',
  '(牵头人:',
];
const NAMES = [
  '县文旅局',
  '青禾镇（渡口）',
  '各党（工）委',
  '党组',
  '林一禾',
  '详见附件',
  '𠮷庆镇',
  '（牵头）',
  '等',
];
const WORDS = [
  '修渡口',
  '关于印发《',
  '》的通知',
  '任务清单',
  '各乡镇：',
  '为了大家',
  '现将',
  '说明：',
  '附件：1.',
  '抄送：',
];
const WHOLE_LINES = [
  '\n一、修渡口\n',
  '\n（二）护河（责任单位：青禾镇）\n',
  '\n1.修渡口。（牵头人：林一禾，落实单位：县文旅局）\n',
  '\r\n2．护河，每天看一次水位，看完记在本子上，谁都可以翻看\r\n',
  '\n责任单位：青禾镇、\n望川乡\n',
  '\n2031年3月5日\n',
  '\n示例县委宣传部\n',
  '\n示宣字〔2031〕9号\n',
  '\n说明：材料当面取。\n',
  '\n甲\t乙\t丙\n',
];
const MARKS = [
  '、',
  '，',
  '；',
  '。',
  '：',
  '.',
  ' ',
  '\u3000\u3000',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
];
const ODD = ['\u0000', '\ufeff', '\u2028', '\ud83c', '𠮷', '—', '**文件**', '2031年', '1.1', '〇'];

const assembled = fc
  .array(
    fc.constantFrom(...NUMBERS, ...BRACKETS, ...LABELS, ...NAMES, ...WORDS, ...WHOLE_LINES, ...MARKS, ...ODD),
    {
      maxLength: 60,
    },
  )
  .map((fragments) => fragments.join(''));
const anyText = fc.oneof(
  { weight: 8, arbitrary: assembled },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const RUNS = { numRuns: 3000 };

describe('any document', () => {
  test('is written out again to the character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = sourceDocument('any', text);
        expect(sourceText(document)).toBe(text);
        expect(firstDifference(text, regenerate(parseList(document)))).toBeUndefined();
        expect(regenerate(parseList(document))).toBe(text);
      }),
      RUNS,
    );
  });

  test('has every character in exactly one place, and every place knows its line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = '';
        for (const { raw, line } of placesIn(parseList(sourceDocument('any', text)))) {
          expect(text.startsWith(raw, done.length)).toBe(true);
          if (line !== undefined) expect(line).toBe(lineAfter(done));
          done += raw;
        }
        expect(done.length).toBe(text.length);
      }),
      RUNS,
    );
  });

  test('becomes a draft that has every word of it and breaks no rule of the entries', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const parsed = parseList(sourceDocument('any', text));
        const draft = await draftList('any', parsed, sampleRegistry);
        expect(letters(wordsOf(parsed, draft))).toEqual(letters(text));
        expectLawful(draft);
      }),
      { numRuns: 1500 },
    );
  });
});

/** The pieces of the tree in the order of the document, each where it begins a line of the tree with its line. */
function placesIn(list: ParsedList): { raw: string; line?: number }[] {
  return [...list.head, ...list.blocks.flatMap(placesInBlock)];
}

function placesInBlock(block: Block): { raw: string; line?: number }[] {
  if (block.kind === 'signature' || block.kind === 'closing' || block.kind === 'attachment') return [block];
  const { before, number, mark, line } = block;
  const numbering = [{ raw: before, line }, { raw: number }, { raw: mark }];
  if (block.kind === 'item') return [...numbering, ...block.segments.flatMap(placesInSegment)];
  return [...numbering, { raw: block.title.raw }, ...block.body.flatMap(placesInSegment)];
}

function placesInSegment(segment: Segment): { raw: string; line?: number }[] {
  if (segment.kind === 'text') return [segment];
  return [
    { raw: segment.open, line: segment.line },
    ...segment.fields.flatMap((field) => [
      { raw: field.before },
      { raw: field.label },
      { raw: field.colon },
      ...field.assignees.flatMap(({ before, text, after = '' }) => [
        { raw: before },
        { raw: text },
        { raw: after },
      ]),
    ]),
    { raw: segment.close },
  ];
}

const lineAfter = (text: string) => (text.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;

/** Letters and digits, sorted: layout and punctuation may go, words may not. */
const letters = (text: string) => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');

/** What an editor sees of a document, in entries or listed. */
function wordsOf(parsed: ParsedList, draft: ListDraft): string {
  const tasks = [...draft.tasks];
  const headLines = new Set(parsed.head.map((line) => line.line));
  const listed = draft.notUnderstood.filter(({ line }) => !headLines.has(line)).map(({ text }) => text);
  const blocks = parsed.blocks.map((block) => {
    if (block.kind === 'section') return block.number + block.title.text;
    if (block.kind !== 'item') return block.kind === 'attachment' ? '' : block.raw;
    const task = tasks.shift();
    const printed = task === undefined ? [] : [task.lead, task.group, task.implement, task.support].flat();
    const limits = task?.timeLimits.filter((limit) => findObligations(limit).length > 0) ?? [];
    return [
      block.number,
      task?.text,
      ...labelsOf(block.segments),
      ...printed.map(({ text }) => text),
      ...limits,
    ].join('');
  });
  return [...parsed.head.map((line) => line.raw), ...blocks, ...listed].join('');
}

/** Labels stand once for all names after them, and withheld words stand in brackets too. */
const labelsOf = (segments: readonly Segment[]) =>
  segments
    .flatMap((segment) => (segment.kind === 'text' ? [] : segment.fields))
    .filter((field) => field.role !== undefined)
    .flatMap(({ label, assignees }) => [
      label,
      ...assignees.filter(({ withheld }) => withheld === true).map(({ text }) => text),
    ]);

const ONE_LINE = /^\S(?:[^\n\r]*\S)?$/;

function expectLawful(draft: ListDraft): void {
  const ids = draft.tasks.map((task) => task.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(draft.sections.map((section) => section.id)).size).toBe(draft.sections.length);
  for (const task of draft.tasks) {
    expect(task.id).toMatch(ID_PATTERN);
    expect(task.number).toMatch(ONE_LINE);
    expect(task.title).toMatch(ONE_LINE);
    expect(task.title.length).toBeLessThanOrEqual(32);
    expect(task.hash).toMatch(/^[0-9a-f]{64}$/);
    for (const { text, label, venue } of [task.lead, task.group, task.implement, task.support].flat()) {
      expect(text).toMatch(ONE_LINE);
      expect(label).toMatch(ONE_LINE);
      if (venue !== undefined) expect(venue).toMatch(ONE_LINE);
    }
    for (const phrase of task.withheld) expect(phrase).toMatch(ONE_LINE);
  }
  for (const section of draft.sections) expect(section.title.length).toBeLessThanOrEqual(40);
}
