import { describe, expect, test } from 'vitest';
import { parseEntryFile, parseYamlFile } from '../../../src/schema/entry-file.ts';

const entry = (...lines: string[]) => parseEntryFile(`---\n${lines.join('\n')}\n---\n正文\n`);

describe('an entry comes apart', () => {
  test.for([
    ['plain', '---\ntitle: 补好坑洼\n---\n\n正文\n', '\n正文\n', 4],
    ['with a byte order mark', '\uFEFF---\ntitle: 补好坑洼\n---\n正文\n', '正文\n', 4],
    ['with Windows line ends', '---\r\ntitle: 补好坑洼\r\n---\r\n正文\r\n', '正文\r\n', 4],
    ['with blanks behind the rules', '--- \ntitle: 补好坑洼\n---\t\n正文\n', '正文\n', 4],
    ['without a body', '---\ntitle: 补好坑洼\n---', '', 3],
    ['with a rule in the body', '---\ntitle: 补好坑洼\n---\n上\n\n---\n\n下\n', '上\n\n---\n\n下\n', 4],
    ['with a longer rule in a text', '---\ntitle: 补好坑洼\nnote: |-\n  ----\n---\n正文\n', '正文\n', 6],
  ] as const)('%s', ([, text, body, bodyLine]) => {
    const parsed = parseEntryFile(text);
    expect(parsed.problems).toEqual([]);
    expect(parsed.data).toMatchObject({ title: '补好坑洼' });
    expect(parsed).toMatchObject({ body, bodyLine });
  });
});

describe('no front matter', () => {
  test.for([
    ['none at all', '补好坑洼\n'],
    ['an empty file', ''],
    ['never closed', '---\ntitle: 补好坑洼\n'],
    ['a blank line before it', '\n---\ntitle: 补好坑洼\n---\n'],
    ['a rule of four', '----\ntitle: 补好坑洼\n----\n'],
  ] as const)('%s', ([, text]) => {
    const parsed = parseEntryFile(text);
    expect(parsed.problems).toEqual([{ kind: 'front-matter-missing', line: 1 }]);
    expect(parsed).toMatchObject({ data: {}, body: text, bodyLine: 1 });
    expect(parsed.lineOf(['title'])).toBe(1);
  });
});

describe('values', () => {
  test.for([
    ['an empty text is absent', 'title: ""', {}],
    ['nothing is absent', 'title:', {}],
    ['null is absent', 'title: null', {}],
    ['blanks in a list are absent', 'means: ["", 借阅, null]', { means: ['借阅'] }],
    [
      'blanks inside an item are absent',
      'group:\n  - text: 养护组\n    venue: ""',
      { group: [{ text: '养护组' }] },
    ],
    ['an empty list stays', 'policies: []', { policies: [] }],
    ['no and nought stay', 'sample: false\nvalue: 0', { sample: false, value: 0 }],
    ['a quoted number is a text', 'number: "12"', { number: '12' }],
    ['a bare number is a number', 'number: 12', { number: 12 }],
    ['a day is a text', 'issuedOn: 2024-01-15', { issuedOn: '2024-01-15' }],
    ['a time of day is a text', 'schedule: 9:30', { schedule: '9:30' }],
    ['a dashed section is a text', 'section: 4-2', { section: '4-2' }],
    ['yes and no are texts', 'post: yes', { post: 'yes' }],
    [
      'a document number is a text',
      'documentNumber: 示阅字〔2024〕7号',
      { documentNumber: '示阅字〔2024〕7号' },
    ],
    ['a full-width colon in a text', 'title: 要求：补好坑洼', { title: '要求：补好坑洼' }],
    ['a colon without a blank in a text', 'title: 上午9:30集合', { title: '上午9:30集合' }],
    ['nothing at all', '', {}],
  ] as const)('%s', ([, header, data]) => {
    expect(entry(header)).toMatchObject({ data, problems: [] });
  });
});

test('lines of fields, nested ones too, and the nearest above where one is missing', () => {
  const parsed = entry(
    'title: 补好坑洼', // line 2
    'group:', // 3
    '  - text: 养护组', // 4
    '    id: yanghu-zu', // 5
    '  - ""', // 6: as if it were not there
    '  -', // 7: nor this
    '  - text: 路政组', // 8
    'contact: { phone: "1", hours: 上午 }', // 9
    '2024: 年', // 10
  );
  const lines: [PropertyKey[], number][] = [
    [['title'], 2],
    [['group'], 3],
    [['group', 0], 4],
    [['group', 0, 'id'], 5],
    [['group', 0, 'label'], 4],
    [['group', 1, 'text'], 8],
    [['group', 7], 3],
    [['contact', 'hours'], 9],
    [['2024'], 10],
    [['number'], 2],
    [[], 2],
  ];
  expect(lines.map(([path]) => [path, parsed.lineOf(path)])).toEqual(lines);
});

test('lines of a registry count from the first', () => {
  const { lineOf } = parseYamlFile('\uFEFFgroups:\r\n  - id: yanghu-zu\r\n    name: 养护组\r\n');
  expect(lineOf(['groups', 0, 'name'])).toBe(3);
});

describe('comments, which forms would lose', () => {
  test.for([
    ['title: 补好坑洼 # 待定', 2],
    ['title: "#1 补好坑洼"\nnumber: 1#2\n# 待定', 4],
    ['note: |-\n  # 这是一段话\nmeans: [借阅, # 待定\n  流通]', 4],
    ['title: 补好#坑洼', undefined],
  ] as const)('%s', ([header, line]) => {
    expect(entry(header).commentLine).toBe(line);
  });
});
