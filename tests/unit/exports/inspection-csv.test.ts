import { expect, test } from 'vitest';
import type { FindingView } from '../../../src/catalog/self-inspection.ts';
import { inspectionCsv } from '../../../src/exports/inspection-csv.ts';

test('a row a finding, with a formula kept as text', () => {
  const finding: FindingView = {
    kind: 'blank',
    collection: 'projects',
    of: '志愿项目',
    id: 'he-an',
    name: '=HYPERLINK("http://x")',
    file: 'projects/he-an.mdx',
    line: 7,
    field: 'join',
    what: '没有写：怎么参加',
    ask: ['yuedu-zu'],
    groups: [{ id: 'yuedu-zu', name: '阅读组', spellings: [] }],
  };
  expect(inspectionCsv([finding])).toBe(
    '\ufeff类别,栏目,条目,编号,要处理什么,文件,行,字段,由谁办\r\n' +
      '待补充,志愿项目,"\'=HYPERLINK(""http://x"")",he-an,没有写：怎么参加,projects/he-an.mdx,7,join,阅读组\r\n',
  );
});
