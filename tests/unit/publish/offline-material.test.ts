/** Withheld material is refused wherever it lies, by name and, renamed, by its bytes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsOf, readStoredFiles } from '../../../src/compile/stored-files.ts';
import type { Content } from '../../../src/domain/content.ts';
import { checkOfflineMaterial, parseWithheldList } from '../../../src/domain/integrity/offline-material.ts';
import { readFixture } from '../../support/content.ts';

const home = mkdtempSync(path.join(tmpdir(), 'offline-'));
const content = path.join(home, 'content');
const served = path.join(home, 'public');
const LIST = Buffer.from('户主,人口\n示例甲,3\n');
let county: Content;

beforeAll(async () => {
  county = await readFixture('county');
  for (const [file, bytes] of Object.entries({
    'content/tasks/a/1.mdx': Buffer.from('x'),
    'content/.hidden/送书名册.xlsx': Buffer.from('1'),
    'public/icon.svg': Buffer.from('<svg/>'),
    'public/uploads/photo.jpg': LIST,
    'public/pack.zip': zipSync({ 'inner.csv': LIST }),
    'public/志愿者通讯录.pdf': Buffer.from('2'),
  })) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), bytes);
  }
});
afterAll(() => rmSync(home, { recursive: true }));

const check = async (listed: string) => {
  const { files } = parseWithheldList(listed);
  const stored = await readStoredFiles({ content, served, digests: files.length > 0 });
  return checkOfflineMaterial(county, stored, files).map(
    ({ severity, file, what }) => `${severity} ${file}: ${what}`,
  );
};

test('by what a task withholds, also in a hidden folder; a list of people is a doubt', async () => {
  expect(await check('')).toEqual([
    'error .hidden/送书名册.xlsx: 名称像是不上网的材料“送书名册”',
    'warning public/志愿者通讯录.pdf: 名称像是人员名单',
  ]);
});

test('by its bytes under another name, and within a package', async () => {
  const [digest] = await digestsOf(path.join(served, 'uploads/photo.jpg'));
  const found = await check(`# 说明\n${digest}  家庭名单.csv\n`);
  expect(found).toContain('error public/uploads/photo.jpg: 内容和不上网的“家庭名单.csv”一样');
  expect(found).toContain('error public/pack.zip: 内容和不上网的“家庭名单.csv”一样');
  expect(found.some((each) => each.includes('icon.svg') || each.includes('1.mdx'))).toBe(false);
});

test('by the name on the list, whatever its ending', async () => {
  expect(await check(`${'0'.repeat(64)} *志愿者通讯录.xlsx`)).toContain(
    'error public/志愿者通讯录.pdf: 名称和不上网的“志愿者通讯录.xlsx”一样',
  );
});

test('a line of the list that cannot be read is an error', () => {
  const { files, messages } = parseWithheldList(`\ufeff${'A'.repeat(64)}\t文件.doc\r\n名单.xlsx\r\n`);
  expect(files).toEqual([{ digest: 'a'.repeat(64), name: '文件.doc', line: 1 }]);
  expect(messages).toMatchObject([{ kind: 'offline-material', severity: 'error', line: 2 }]);
});
