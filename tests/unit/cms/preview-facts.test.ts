/** What a preview says of an entry besides its text. */
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/cms/preview-facts.ts';
import { policySchema } from '../../../src/schema/policy.ts';
import { projectSchema } from '../../../src/schema/project.ts';

const NONE: ReadonlySet<string> = new Set();

test('choices by their names, references by what they mean, days as the portal writes them', () => {
  const data = {
    visibility: 'internal',
    title: '河岸读书角',
    stage: 'closed',
    organisers: [{ unit: 'tushuguan' }, { name: '河岸村' }],
    townships: ['donghe-zhen'],
    reviewedOn: '2026-01-15',
    sample: true,
    withChildren: false,
    beneficiaries: [],
    summary: '',
  };
  expect(factsOf(projectSchema, data, new Set(['title']))).toEqual(
    expect.arrayContaining([
      { label: '阶段', lines: [['结项']] },
      { label: '组织单位', lines: [[{ collection: 'units', id: 'tushuguan' }], ['河岸村']] },
      { label: '公开范围', lines: [['内部']] },
      { label: '核对日期', lines: [['2026年1月15日']] },
    ]),
  );
  const labels = factsOf(projectSchema, data, new Set(['title'])).map(({ label }) => label);
  expect(labels).not.toContain('名称');
  expect(labels).not.toContain('受益人群');
});

test('a form that is half filled in shows what there is', () => {
  expect(factsOf(policySchema, { title: null, issuedOn: '2026-0', issuer: '旗委' }, NONE)).toEqual(
    expect.arrayContaining([{ label: '发文机关', lines: [['旗委']] }]),
  );
  expect(factsOf(policySchema, {}, NONE)).toEqual([]);
});
