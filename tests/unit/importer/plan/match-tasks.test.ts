import { describe, expect, test } from 'vitest';
import type { ExistingTask } from '../../../../src/importer/plan/existing-task.ts';
import { likeness } from '../../../../src/importer/plan/likeness.ts';
import { matchTasks } from '../../../../src/importer/plan/match-tasks.ts';
import { type PlannedTask, planTask } from '../../../../src/importer/plan/planned-task.ts';
import { taskSchema } from '../../../../src/schema/task.ts';

const NOBODY = { lead: [], group: [], implement: [], support: [], withheld: [], timeLimits: [] };

/** An item as printed: `3 修好渡船`. */
function planned(printed: string): PlannedTask {
  const [number = '', text = ''] = printed.split(' ');
  const hash = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32, 7);
  const draft = {
    id: number,
    number,
    section: '1',
    title: text.slice(0, 22),
    text,
    hash: hash.toString(16).padStart(64, '0'),
    line: 1,
    ...NOBODY,
  };
  return planTask('list', draft, '1', []);
}

const imported = (printed: string): ExistingTask => {
  const { id, data, body } = planned(printed);
  return { id, data: taskSchema.parse(data), body };
};
/** The same entry with words of an editor. */
const restated = (printed: string, body: string): ExistingTask => ({ ...imported(printed), body });
/** An entry that people wrote, with the hash of the document's words. */
const shipped = (printed: string, body: string): ExistingTask => {
  const entry = restated(printed, body);
  const { imported: _, ...source } = entry.data.source ?? { document: 'list', item: '', hash: '' };
  return { ...entry, data: { ...entry.data, source } };
};

function matched(document: string[], existing: ExistingTask[]) {
  const tasks = document.map(planned);
  const matches = matchTasks(tasks, existing);
  return tasks.map((task) => matches.get(task)?.data.number);
}

describe('an item is known', () => {
  test('by its words, wherever it now stands', () => {
    expect(matched(['1 修好渡船', '2 管好渡口'], [imported('1 管好渡口'), imported('2 修好渡船')])).toEqual([
      '2',
      '1',
    ]);
  });

  test('by most of its words, where it was edited and renumbered', () => {
    expect(
      matched(
        ['5 每个渡口安排三名值守人员，学会用对讲机'],
        [imported('4 每个渡口安排两名值守人员，学会用对讲机'), imported('5 收集渡口老照片，原件当场退还')],
      ),
    ).toEqual(['4']);
  });

  test('by its number, where an editor wrote it anew', () => {
    expect(matched(['1 收集渡口老照片，原件当场退还'], [restated('1 收集老照片', '把旧相片找齐。')])).toEqual(
      ['1'],
    );
  });

  test('by its number, where people restated it from the start', () => {
    expect(matched(['1 换了说法的一项'], [shipped('1 原来的说法', '我们自己的话。')])).toEqual(['1']);
  });

  test('of two with the same words by its number', () => {
    expect(matched(['1 管好渡口', '2 管好渡口'], [imported('2 管好渡口'), imported('1 管好渡口')])).toEqual([
      '1',
      '2',
    ]);
  });
});

test('another item under the same number is new', () => {
  expect(matched(['1 给路灯换上太阳能电池板'], [imported('1 收集渡口老照片，原件当场退还')])).toEqual([
    undefined,
  ]);
});

test.each([
  ['管好渡口', '管好渡口。', 1],
  ['', '', 1],
  ['', '渡口', 0],
  ['管好渡口', '修理桥梁', 0],
  ['管好渡口', '管好渡船', 2 / 3],
])('%j is to %j as %d', (left, right, expected) => {
  expect(likeness(left, right)).toBeCloseTo(expected);
});
