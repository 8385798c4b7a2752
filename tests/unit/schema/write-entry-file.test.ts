import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntryFile, parseYamlFile, writeEntryFile, writeYaml } from '../../../src/schema/entry-file.ts';

test('an entry as people, importer and forms write it', () => {
  const data = {
    number: '12',
    section: '1-2',
    title: '要求：补好“坑洼”',
    issuedOn: '2024-01-15',
    group: [{ text: '养护组', id: 'yanghu-zu' }],
    note: '第一行\n第二行',
    long: '很长的一句话'.repeat(30),
    policies: [],
  };
  expect(writeEntryFile(data, '\n\n路面要补。\n\n\n')).toMatchInlineSnapshot(`
    "---
    number: "12"
    section: 1-2
    title: 要求：补好“坑洼”
    issuedOn: 2024-01-15
    group:
      - text: 养护组
        id: yanghu-zu
    note: |-
      第一行
      第二行
    long: 很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话很长的一句话
    policies: []
    ---

    路面要补。
    "
  `);
});

describe('what looks like something else is quoted', () => {
  test.for([
    '12',
    '012',
    '1.0',
    '1e3',
    '0x1F',
    'true',
    'null',
    '~',
    'no',
    '2024-01-15',
    '9:30',
    '- 甲',
    '# 甲',
    '*甲*',
    '&甲',
    '@甲',
    '>=',
    '甲: 乙',
    '"甲"乙',
    '[甲]',
    '{甲}',
    '---',
    '甲 # 乙',
  ])('%s', (text) => {
    const written = writeYaml({ text, list: [text] });
    expect(parseYamlFile(written)).toMatchObject({ data: { text, list: [text] }, problems: [] });
  });
});

/** Texts that say something, with the signs that mean something to YAML. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'甲乙“”：，〔〕①㎡ \t\n-#:*&!|>%@`\'"[]{},?~0123tru'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && !/\r/.test(text));
const value = fc.oneof(
  typed,
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
);
const { tree: data } = fc.letrec((tie) => ({
  tree: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/), tie('node'), {
    noNullPrototype: true,
    maxKeys: 6,
  }),
  node: fc.oneof({ depthSize: 'small' }, value, fc.array(tie('node'), { maxLength: 4 }), tie('tree')),
}));
const body = fc
  .array(
    fc.constantFrom('正文', '---', '', '- 甲', '# 标题', '<引用 任务="a/1"/>', '| 甲 | 乙 |', '{甲}', ' '),
  )
  .map((lines) => lines.join('\n'));

describe('whatever is written is read back the same', () => {
  test('data and body', () => {
    fc.assert(
      fc.property(data, body, (before, text) => {
        const after = parseEntryFile(writeEntryFile(before, text));
        expect(after.problems).toEqual([]);
        expect(after.data).toEqual(before);
        expect(after.body.trim()).toBe(text.trim());
      }),
      { numRuns: 500 },
    );
  });

  test('writing once more changes no byte', () => {
    fc.assert(
      fc.property(data, body, (before, text) => {
        const once = writeEntryFile(before, text);
        const again = parseEntryFile(once);
        expect(writeEntryFile(again.data, again.body)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
