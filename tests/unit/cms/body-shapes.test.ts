/** Whatever a body looks like, a form that changes another field leaves it as it is, byte for byte. */
import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import { entryToForm, formToEntry } from '../../../src/cms/entry-format.ts';
import { parseEntryFile, writeEntryFile } from '../../../src/schema/entry-file.ts';
import { taskSchema } from '../../../src/schema/task.ts';
import { BODY_SHAPES } from '../../support/body-shapes.ts';

const DATA = { list: 'a-list', number: '7', title: '标题' };

/** As Decap holds a form: twice, because a backend reads what the form wrote and writes it again. */
function saved(before: string, title: string): string {
  const form = { ...entryToForm(before), title };
  const held = (fromJS(form) as unknown as { toJS(): Record<string, unknown> }).toJS();
  return formToEntry(taskSchema, entryToForm(formToEntry(undefined, held)), before);
}

test.each(BODY_SHAPES)('$name', ({ body }) => {
  const before = `---\nlist: a-list\nnumber: "7"\ntitle: 标题\n---\n\n${body}\n`;
  expect(writeEntryFile(DATA, body)).toBe(before);
  expect(saved(before, '标题')).toBe(before);
  expect(saved(before, '新标题')).toBe(before.replace('title: 标题', 'title: 新标题'));
});

test('a file with line ends of Windows gets one kind of line end, and loses nothing else', () => {
  for (const { body } of BODY_SHAPES) {
    const windows = writeEntryFile(DATA, body).replaceAll('\n', '\r\n');
    expect(saved(windows, '标题')).toBe(writeEntryFile(DATA, body));
  }
});

test('blank lines around a body are nobody’s text', () => {
  const { body } = parseEntryFile('---\ntitle: 标题\n---\n \n\t\n　　正文\n\n \n');
  expect(writeEntryFile({}, body)).toBe('---\n{}\n---\n\n　　正文\n');
});
