/** The record of a document: what is known stands in rows, what the catalogue asks for beside it is named. */
import { beforeAll, expect, test } from 'vitest';
import { listRecord, policyRecord } from '../../../src/catalog/document-record.ts';
import type { ListView, PolicyView } from '../../../src/catalog/views.ts';
import type { Content } from '../../../src/domain/content.ts';
import { inspectContent } from '../../../src/domain/self-inspection/inspect-content.ts';
import { readFixture } from '../../support/content.ts';

let content: Content;
beforeAll(async () => {
  content = await readFixture('county');
});

/** As the office reads it in the inspection. */
const inspected = (id: string) => {
  const { findings } = inspectContent(content, new Map(), '2026-11-22');
  const what = findings.find((finding) => finding.kind === 'record' && finding.id === id)?.what ?? '';
  return /没有写：([^；]*)/.exec(what)?.[1]?.split('、') ?? [];
};

const policyView = ({ id, data, body }: Content['policies'][number]): PolicyView => ({
  ...data,
  id,
  html: body.html,
  plainText: body.plainText,
  url: `/policies/${id}/`,
  officialUrl: data.url,
  replacedBy: [],
  citedBy: [],
});

const listView = ({ id, data, body }: Content['lists'][number]): ListView => ({
  ...data,
  id,
  html: body.html,
  plainText: body.plainText,
  url: `/lists/${id}/`,
  tasks: [],
  total: 0,
  replacedBy: [],
});

test('lacks what the inspection says that it lacks', () => {
  for (const list of content.lists)
    expect(listRecord(listView(list)).missing.toSorted()).toEqual(inspected(list.id).toSorted());
  for (const policy of content.policies) {
    // Whether it holds is a doubt there, not a blank.
    const missing = policyRecord(policyView(policy)).missing.filter((name) => name !== '有效性');
    expect(missing.toSorted()).toEqual(inspected(policy.id).toSorted());
  }
});

test('tells where a policy can be read, or that nobody has said', () => {
  const [policy] = content.policies.map(policyView);
  if (policy === undefined) throw new Error('the county has no policy');
  const { obtain: _, ...rest } = policy;
  expect(policyRecord({ ...rest, officialUrl: undefined }).missing).toContain('哪里能看到');
  const known = policyRecord({ ...rest, officialUrl: 'https://a.example.cn/' });
  expect(known.missing).not.toContain('哪里能看到');
  expect(known.rows.at(-1)).toEqual({
    name: '公开网址',
    values: [{ text: 'https://a.example.cn/', url: 'https://a.example.cn/' }],
  });
});

test('of a list that was replaced says so, whatever it says of itself', () => {
  const [list] = content.lists.map(listView);
  if (list === undefined) throw new Error('the county has no list');
  const validity = (view: ListView) =>
    listRecord(view).rows.find(({ name }) => name === '有效性')?.values[0]?.text;
  expect(validity({ ...list, validity: 'current' })).toBe('现行');
  const replacedBy = [{ title: '新清单', url: '/lists/new/' }];
  expect(validity({ ...list, validity: 'current', replacedBy })).toBe('已被替代');
});
