/** Where the reader of YAML stumbles, an editor must be sent to the right line. */
import { expect, test } from 'vitest';
import { parseEntryFile } from '../../../src/schema/entry-file.ts';

const at = (text: string) =>
  parseEntryFile(`---\n${text}\n---\n`).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test.for([
  ['a full-width colon', 'list: a\ntitle：补好坑洼\nnumber: "1"', ['3:1 MULTILINE_IMPLICIT_KEY']],
  ['a full-width colon in the last line', 'list: a\ntitle：补好坑洼', ['3:1 MISSING_CHAR']],
  ['a full-width colon alone', 'title：补好坑洼', ['2:1 NOT_FIELDS']],
  ['no space behind the colon', 'list: a\ntitle:补好坑洼\nnumber: "1"', ['3:1 MULTILINE_IMPLICIT_KEY']],
  ['a double quote left open', 'list: a\ntitle: "补好坑洼\nsection: 1\nkind: a', ['3:8 MISSING_CHAR']],
  ['a single quote left open', "list: a\ntitle: '补好坑洼\nsection: 1\nkind: a", ['3:8 MISSING_CHAR']],
  ['an open quote before a good one', 'list: a\ntitle: "补好坑洼\nnumber: "1"', ['3:8 MISSING_CHAR']],
  ['words behind the quote', 'title: "补好"坑洼', ['2:12 UNEXPECTED_TOKEN']],
  [
    'a tab, and what follows from it',
    'group:\n  - text: 养护组\n\tlabel: 组室\n\tid: a',
    ['4:1 TAB_AS_INDENT', '5:1 TAB_AS_INDENT'],
  ],
  [
    'a field three times',
    'title: a\ntitle: b\nnumber: "1"\ntitle: c',
    ['3:1 DUPLICATE_KEY', '5:1 DUPLICATE_KEY'],
  ],
  ['a field twice in an item', 'group:\n  - text: a\n    text: b', ['4:5 DUPLICATE_KEY']],
  ['two colons in a line', 'title: 时间: 上午', ['2:8 BLOCK_AS_IMPLICIT_KEY']],
  [
    'two mistakes, two lines',
    'title: "甲"乙\nnumber: "1"\nlist: "丙"丁',
    ['2:11 UNEXPECTED_TOKEN', '4:10 UNEXPECTED_TOKEN'],
  ],
  ['an alias nobody made', 'title: *重点*补好坑洼', ['2:8 UNKNOWN_ALIAS']],
  ['an anchor nobody uses', 'title: &重点 补好坑洼', ['2:12 UNUSED_ANCHOR']],
  ['a tag nobody knows', 'title: !zhong 补好坑洼', ['2:8 TAG_RESOLVE_FAILED']],
  ['an exclamation mark first', 'title: !重点 补好坑洼', ['2:9 MISSING_CHAR']],
  ['an alias with its anchor', 'title: &a 补好坑洼\nshortTitle: *a', []],
  ['a list without a field', '- a\n- b', ['2:1 NOT_FIELDS']],
  ['two documents', 'title: a\n...\nnumber: b', ['4:1 MULTIPLE_DOCS']],
] as const)('%s', ([, text, problems]) => {
  expect(at(text)).toEqual(problems);
});

test('aliases that multiply are refused before they fill the memory', () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}x]`,
  );
  expect(at([...levels, 'end: *a11'].join('\n'))).toEqual(['2:1 TOO_MANY_ALIASES']);
});

test('data of a broken header is left out, its body is not', () => {
  expect(parseEntryFile('---\ntitle: "a\n---\n正文\n')).toMatchObject({
    data: {},
    body: '正文\n',
    bodyLine: 4,
  });
});
