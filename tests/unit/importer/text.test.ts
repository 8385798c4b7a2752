import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/importer/read/text.ts';
import { sourceText } from '../../../src/importer/source-document.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('readText', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('渡口'), '渡口'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0xe6, 0xb8, 0xa1), '渡'],
    ['GB18030', bytes(0xb6, 0xc9, 0xbf, 0xda), '渡口'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x21, 0x6e), '渡'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x6e, 0x21), '渡'],
    ['nothing', bytes(), ''],
  ])('%s', (_, source, text) => {
    expect(sourceText(readText('any', source))).toBe(text);
  });

  test('keeps each line with its end', () => {
    const { lines } = readText('any', new TextEncoder().encode('甲\r\n乙\n\n丙\r丁'));
    expect(lines).toEqual([
      { line: 1, text: '甲', end: '\r\n' },
      { line: 2, text: '乙', end: '\n' },
      { line: 3, text: '', end: '\n' },
      { line: 4, text: '丙', end: '\r' },
      { line: 5, text: '丁', end: '' },
    ]);
  });
});
