import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../../src/importer/lint/lint-document.ts';
import { checkMarks } from '../../../../src/importer/lint/marks.ts';
import { checkStatedCounts } from '../../../../src/importer/lint/stated-counts.ts';
import { draftList } from '../../../../src/importer/list-draft.ts';
import { parseList } from '../../../../src/importer/parse/parse-list.ts';
import { sourceDocument } from '../../../../src/importer/source-document.ts';
import { sampleRegistry } from '../sample-registry.ts';

describe('marks', () => {
  test.each([
    ['学习《渡口管理规定》，做到“三不”。', []],
    ['学习《渡口管理规定，做到“三不”。', ['《》 不成对：1 个“《”，0 个“》”']],
    ['做到“三不，管好渡口。', ['“” 不成对：1 个““”，0 个“””']],
    ['青禾镇（老渡口负责。', ['（） 不成对：1 个“（”，0 个“）”']],
    ['管好渡口，，管好船。', ['标点连用：“，，”']],
    ['管好渡口。，管好船。', ['标点连用：“。，”']],
    ['管好渡口,管好船。', ['中文里用了半角标点：“口,管”']],
    ['长1,200米，宽2.5米，比例1:3。', []],
    ['用OK,GO两个口令。', []],
    ['路有灯……船有人。', []],
  ])('%s', (text, findings) => {
    expect(checkMarks(text)).toEqual(findings);
  });
});

describe('stated counts', () => {
  test.each([
    ['配齐船工、救生员、安全员等3支队伍', []],
    ['配齐船工、救生员、安全员等三支队伍', []],
    ['配齐船工、救生员等3支队伍', ['写的是3，列出的是 2 个：“…配齐船工、救生员等3”']],
    ['配齐船工（兼职、全职）、救生员等2支队伍', []],
    ['学习“看船、看水、看天”、《渡口、码头管理规定》等2篇', []],
    ['办好故事会等3场活动', []],
    ['甲、乙、丙、丁、戊、己、庚、辛、壬、癸、子等十一支队伍', []],
    ['甲、乙等二十支队伍', ['写的是二十，列出的是 2 个：“…甲、乙等二十”']],
  ])('%s', (text, findings) => {
    expect(checkStatedCounts(text)).toEqual(findings);
  });
});

async function findings(text: string) {
  const draft = await draftList('清单', parseList(sourceDocument('清单', text)), sampleRegistry);
  return lintDocument('清单.txt', draft);
}

describe('numbers', () => {
  test.each([
    ['1.甲。\n2.乙。\n3.丙。', []],
    ['1.甲。\n2.乙。\n2.丙。', ['序号 2 重复']],
    ['1.甲。\n2.乙。\n5.丙。', ['第 2 项之后是第 5 项']],
    ['一、甲\n1.甲。\n2.乙。\n二、乙\n1.甲。\n2.乙。', []],
  ])('%j', async (text, expected) => {
    const said = (await findings(`2031年任务清单\n${text}`)).map((message) => message.what);
    expect(said).toEqual(expected);
  });
});

test('a finding names file, line, item and what to do, and never stops an import', async () => {
  expect(await findings('2031年任务清单\n\n1.甲。\n2.修好渡口,管好船。')).toEqual([
    {
      kind: 'document-lint',
      severity: 'warning',
      file: '清单.txt',
      line: 4,
      field: '第2项',
      what: '中文里用了半角标点：“口,管”',
      fix: '对照印发的文件；原文如此就不用改',
    },
  ]);
});
