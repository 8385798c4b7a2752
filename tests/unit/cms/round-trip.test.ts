/** A file opened in a form and saved again, as long as nothing is changed, is the same file, byte for byte. */
import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { entryToForm, formToEntry, formToRegistry, registryToForm } from '../../../src/cms/entry-format.ts';
import { schemaOfFile, schemasOfRegistry } from '../../../src/cms/schema-of-file.ts';
import { roleOfFile } from '../../../src/compile/collections.ts';
import { readContentTree } from '../../../src/compile/content-tree.ts';
import { writeEntryFile } from '../../../src/schema/entry-file.ts';
import { taskSchema } from '../../../src/schema/task.ts';

/** As Decap holds what a form shows: its maps forget the order of more than eight keys. */
// biome-ignore lint/suspicious/noExplicitAny: what a form holds is of any shape.
const throughDecap = (data: unknown) => (fromJS(data) as any).toJS() as Record<string, unknown>;

const trees = await Promise.all(
  ['content', 'tests/fixtures/content/county'].map(async (folder) => ({
    folder,
    files: (await readContentTree(`${PROJECT_ROOT}${folder}`)).files,
  })),
);

test.each(trees)('every entry of $folder', ({ files }) => {
  const entries = files.filter((file) => roleOfFile(file.path).kind === 'entry');
  expect(entries.length).toBeGreaterThan(5);
  for (const { path, text } of entries) {
    const saved = formToEntry(schemaOfFile(path), throughDecap(entryToForm(text)), text);
    expect(saved, path).toBe(text);
  }
});

test.each(trees)('every registry and the settings of $folder', ({ files }) => {
  const registries = files.filter((file) => ['registry', 'site'].includes(roleOfFile(file.path).kind));
  expect(registries.length).toBeGreaterThan(3);
  for (const { path, text } of registries) {
    expect(formToRegistry(schemasOfRegistry(path), throughDecap(registryToForm(text)), text), path).toBe(
      text,
    );
  }
});

const TASK = {
  number: '7',
  list: 'a-list',
  title: '标题',
  lead: [{ kind: 'person', text: '甲', label: '牵头人', id: 'jia' }],
};

test('a new field comes where the schema has it, the others stay', () => {
  const before = writeEntryFile(TASK, '正文。');
  const saved = formToEntry(taskSchema, { ...entryToForm(before), section: '1', remark: '记一笔' }, before);
  const keys = [...saved.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  expect(keys).toEqual(['number', 'section', 'list', 'title', 'lead', 'remark']);
  expect(saved).toContain('  - kind: person\n    text: 甲\n    label: 牵头人\n    id: jia\n');
});

test('without a file before, the schema says the order', () => {
  const saved = formToEntry(taskSchema, { ...TASK, body: '正文。' });
  expect([...saved.matchAll(/^(\w+):/gm)].map(([, key]) => key)).toEqual(['list', 'number', 'title', 'lead']);
  expect(saved).toContain('  - text: 甲\n    label: 牵头人\n    kind: person\n    id: jia\n');
});

test('what the form adds and what is empty never reach the file', () => {
  const form = {
    ...TASK,
    entryId: '7',
    view: { doubt: '' },
    support: [],
    remark: '',
    reviewedOn: null,
    contact: { phone: '' },
  };
  const saved = formToEntry(taskSchema, { ...form, body: '  \n正文。\n\n' });
  expect(saved).not.toMatch(/entryId|view|support|remark|reviewedOn|contact/);
  expect(saved.endsWith('---\n\n正文。\n')).toBe(true);
});

test('the list of entries says which have doubts', () => {
  const doubtful = { ...TASK, implement: [{ text: '某办', label: '落实单位', kind: 'unknown' }] };
  expect(entryToForm(writeEntryFile(doubtful, ''))['view']).toMatchObject({ doubt: '某办' });
});
