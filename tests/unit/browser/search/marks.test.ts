import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFoundWords, writeFoundWords } from '../../../../src/browser/search/ui-found-words-parameter.ts';
import { cutAtWords } from '../../../../src/browser/search/ui-marks.ts';

const show = (text: string, words: string[]) =>
  cutAtWords(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  { text: '农村电影放映', words: ['电影'], shown: '农村[电影]放映' },
  { text: '电影，电影', words: ['电影'], shown: '[电影]，[电影]' },
  { text: '志愿服务品牌', words: ['服务', '志愿服务'], shown: '[志愿服务]品牌' },
  { text: '用 PPT 汇报', words: ['ppt'], shown: '用 [PPT] 汇报' },
  { text: '增速（5%）', words: ['（5%）', '.*'], shown: '增速[（5%）]' },
  { text: '没有', words: ['电影'], shown: '没有' },
  { text: '电影', words: ['', '电影'], shown: '[电影]' },
  { text: '电影', words: [], shown: '电影' },
])('$words in “$text”', ({ text, words, shown }) => {
  expect(show(text, words)).toBe(shown);
});

test('nothing is lost, whatever the words are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
      const pieces = cutAtWords(text, words);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

test('words come back from the address', () => {
  expect(readFoundWords(writeFoundWords(['志愿服务', '督查', '督查']))).toEqual(['志愿服务', '督查']);
});
