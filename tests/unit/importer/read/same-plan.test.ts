/** One document, saved in different ways, is the same list. */
import { describe, expect, test } from 'vitest';
import { textOfItem } from '../../../../src/importer/item-text.ts';
import { parseList } from '../../../../src/importer/parse/parse-list.ts';
import type { ParsedItem } from '../../../../src/importer/parse/parsed-list.ts';
import { regenerate } from '../../../../src/importer/parse/regenerate.ts';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { type SourceDocument, sourceText } from '../../../../src/importer/source-document.ts';
import { docxFromText, xlsxFromRows } from '../../../support/office-files.ts';
import { bytesOf, CASES } from '../fixture-documents.ts';

async function read(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readDocument(name, bytes);
  if ('refusal' in result) throw new Error(result.refusal.what);
  return result.document;
}

const textOf = (document: SourceDocument) => document.lines.map((line) => line.text).join('\n');

const planOf = (document: SourceDocument) =>
  parseList(document).blocks.map((block) => {
    if (block.kind === 'section') return `${block.number}${block.title.text}`;
    return block.kind === 'item' ? itemOf(block) : block.raw.trim();
  });

const itemOf = (item: ParsedItem) => ({
  number: item.number.normalize('NFKC'),
  text: textOfItem(item.segments),
  assignments: item.segments.flatMap((segment) =>
    segment.kind === 'text'
      ? []
      : segment.fields.map((field) => [field.role, ...field.assignees.map(({ text }) => text)]),
  ),
});

const cases = CASES.filter((name) => name !== 'empty-file');

describe.each(cases)('%s', (name) => {
  test('as Word, numbers typed: the same lines', async () => {
    const text = textOf(await read('清单.txt', bytesOf(name)));
    const document = await read('清单.docx', await docxFromText(text));
    expect(textOf(document)).toBe(text);
    expect(regenerate(parseList(document))).toBe(sourceText(document));
  });

  test('as Word, numbers automatic: the same plan', async () => {
    const source = await read('清单.txt', bytesOf(name));
    const document = await read('清单.docx', await docxFromText(textOf(source), { automaticNumbers: true }));
    expect(planOf(document)).toEqual(planOf(source));
    expect(regenerate(parseList(document))).toBe(sourceText(document));
  });

  test('as a sheet of one column: the same plan', async () => {
    const said = textOf(await read('清单.txt', bytesOf(name)))
      .split('\n')
      .filter((line) => line.trim() !== '');
    const source = await read('清单.txt', new TextEncoder().encode(said.join('\n')));
    const sheet = await read('清单.xlsx', await xlsxFromRows(said.map((line) => [line])));
    expect(planOf(sheet)).toEqual(planOf(source));
  });
});

test('as a table, one row an item: the same items', async () => {
  const source = await read('清单.txt', bytesOf('publicity-style'));
  const items = parseList(source).blocks.filter((block) => block.kind === 'item');
  const LABELS = { lead: '牵头人', group: '责任组室', implement: '落实单位', support: '配合单位' } as const;
  const roles = Object.keys(LABELS) as (keyof typeof LABELS)[];
  const namesOf = (item: ParsedItem, role: string) =>
    item.segments
      .flatMap((segment) => (segment.kind === 'text' ? [] : segment.fields))
      .filter((field) => field.role === role)
      .map((field) => field.assignees.map(({ before, text, after = '' }) => before + text + after).join(''))
      .join('、');
  const rows = [
    ['序号', '工作内容', ...Object.values(LABELS)],
    ...items.map((item) => [
      Number(item.number),
      textOfItem(item.segments),
      ...roles.map((role) => namesOf(item, role)),
    ]),
  ];
  const table = await read('清单.xlsx', await xlsxFromRows(rows));
  expect(planOf(table)).toEqual(items.map(itemOf));
});
