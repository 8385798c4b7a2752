/**
 * Whole imports: document and content folder in, content folder and words for people out. A folder of
 * tests/fixtures/imports is a case; `UPDATE=1` writes what is expected anew, for people to read and commit.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readContentTree } from '../../../src/compile/content-tree.ts';
import { formatForTerminal } from '../../../src/diagnostics/terminal.ts';
import { parseYamlFile } from '../../../src/schema/entry-file.ts';
import { bytesOf, CASES as DOCUMENTS } from './fixture-documents.ts';
import { IMPORTS, ImportFolder } from './import-folder.ts';

interface CaseOptions {
  id?: string;
  year?: number;
  accept?: boolean;
  addUnits?: 'all' | string[];
  /** What an editor changes before the import. */
  edits?: { file: string; from: string; to: string }[];
  /** Files that are there before. */
  files?: Record<string, string>;
}

const CASES = readdirSync(IMPORTS).filter((name) => name !== 'county');

const folders: ImportFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

async function newFolder(): Promise<ImportFolder> {
  const folder = await ImportFolder.create();
  folders.push(folder);
  return folder;
}

/** The case as it stands before the import. */
async function prepare(name: string) {
  const read = (file: string) => {
    const at = path.join(IMPORTS, name, file);
    return existsSync(at) ? readFileSync(at, 'utf8') : undefined;
  };
  const options = parseYamlFile(read('options.yml') ?? '{}').data as CaseOptions;
  const folder = await newFolder();
  const earlier = read('earlier.txt');
  if (earlier !== undefined) {
    const first = await folder.import('write', earlier, options.id === undefined ? {} : { id: options.id });
    expect(first.errors).toEqual([]);
  }
  for (const [file, text] of Object.entries(options.files ?? {})) folder.write(file, text);
  for (const { file, from, to } of options.edits ?? []) folder.replace(file, from, to);
  return { folder, options, source: read('source.txt') ?? '', before: await folder.files() };
}

describe.each(CASES)('%s', (name) => {
  test('becomes exactly this', async () => {
    const { folder, options, source, before } = await prepare(name);
    const { edits: _, files: __, ...given } = options;
    const planned = await folder.import('plan', source, given);
    expect(await folder.files()).toEqual(before);
    const { ok, output, errors } = await folder.import('write', source, given);
    const after = await folder.files();
    if (!ok) expect(after).toEqual(before);
    expectSaid(name, 'plan.txt', `${planned.output}\n`);
    const last = output.split('\n\n').slice(planned.output.split('\n\n').length).join('\n\n');
    expectSaid(name, 'said.txt', `${errors.length > 0 ? formatForTerminal(errors) : last}\n`);
    await expectTree(name, new Map([...after].filter(([file, text]) => before.get(file) !== text)));
  });

  test('a second time says nothing new and changes nothing', async () => {
    const { folder, options, source } = await prepare(name);
    const { edits: _, files: __, ...given } = options;
    const first = await folder.import('write', source, given);
    const once = await folder.files();
    const second = await folder.import('write', source, given);
    expect(await folder.files()).toEqual(once);
    expect(second.ok).toBe(first.ok);
    if (first.ok) expect(second.output).not.toMatch(/^新增/m);
    if (first.ok && options.accept === true) expect(second.output).not.toMatch(/^有变化/m);
  });
});

function expectSaid(name: string, file: string, said: string): void {
  const at = path.join(IMPORTS, name, file);
  if (process.env['UPDATE'] === '1') writeFileSync(at, said);
  expect(said).toBe(existsSync(at) ? readFileSync(at, 'utf8') : `${file} is missing: run with UPDATE=1`);
}

async function expectTree(name: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = path.join(IMPORTS, name, 'expected');
  if (process.env['UPDATE'] === '1') {
    rmSync(folder, { recursive: true, force: true });
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  }
  const expected = existsSync(folder) ? (await readContentTree(folder)).files : [];
  expect(files).toEqual(new Map(expected.map((file) => [file.path, file.text])));
}

describe('the proof', () => {
  const whole = DOCUMENTS.filter((name) => name !== 'empty-file' && name !== 'no-numbers');

  test.each(whole)('%s: imported, the document is there to the character', async (name) => {
    const folder = await newFolder();
    const written = await folder.import('write', bytesOf(name), { id: 'list', year: 2031 });
    expect(written.errors).toEqual([]);
    const proof = await folder.import('verify', bytesOf(name), { id: 'list', year: 2031 });
    expect(proof.output).toMatch(/^一字不差（equal）/);
    const again = await folder.import('plan', bytesOf(name), { id: 'list', year: 2031 });
    expect(again.output).toMatch(/没有新内容。$/);
  });

  const CHANGED = [
    ['a word of an item', 'tasks/2031-list/2.mdx', '修记录报县水利局', '修记录交县水利局', 15],
    ['a name', 'tasks/2031-list/2.mdx', '县水利局', '县水务局', 15],
    ['a number', 'tasks/2031-list/2.mdx', 'number: "2"', 'number: "12"', 15],
    ['a heading', 'lists/2031-list.mdx', '讲好渡口故事', '讲好故事', 16],
    ['the preamble', 'lists/2031-list.mdx', '船有船查', '船有人查', 11],
    ['the closing note', 'lists/2031-list.mdx', '向渡口组领取', '向组里领取', 22],
  ] as const;
  test.each(CHANGED)('says where %s is another', async (_, file, from, to, line) => {
    const source = readFileSync(path.join(IMPORTS, 'first-import/source.txt'), 'utf8');
    const folder = await newFolder();
    await folder.import('write', source);
    expect((await folder.import('verify', source)).ok).toBe(true);
    folder.replace(file, from, to);
    const proof = await folder.import('verify', source);
    expect(proof.ok).toBe(false);
    expect(proof.output).toMatch(new RegExp(`^第${line}行起不同：清单或任务里的文字和原文不一样`));
  });

  test('says that nothing was imported yet', async () => {
    const folder = await newFolder();
    const proof = await folder.import('verify', '2031年任务清单\n1.修桥。');
    expect(proof).toEqual({ ok: false, output: '第1行起不同：还没有导入这份文件　“”', errors: [] });
  });
});

describe('nothing is written', () => {
  test.each([
    ['an empty file', ''],
    ['a PDF', '%PDF-1.7\n'],
  ])('of %s, and a program gets its JSON all the same', async (_, document) => {
    const folder = await newFolder();
    const before = await folder.files();
    for (const mode of ['plan', 'json', 'verify', 'write'] as const) {
      const { ok, output, errors } = await folder.import(mode, document);
      expect(ok).toBe(false);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ kind: 'document-unreadable', file: '清单.txt' });
      expect(output === '' ? [] : JSON.parse(output).messages).toEqual(mode === 'json' ? errors : []);
    }
    expect(await folder.files()).toEqual(before);
  });

  test('where there is no content folder', async () => {
    const folder = await newFolder();
    const content = path.join(folder.root, 'elsewhere');
    const { ok, errors } = await folder.import('write', '2031年任务清单\n1.修桥。', { content });
    expect({ ok, what: errors[0]?.what }).toEqual({ ok: false, what: '内容文件夹打不开' });
    expect(existsSync(content)).toBe(false);
  });
});
