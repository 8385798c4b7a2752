import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf, textOfBody } from '../../../../src/importer/plan/body-text.ts';
import { renderBody } from '../../../../src/mdx/render-body.ts';

const MARKS = [
  '*',
  '_',
  '`',
  '#',
  '>',
  '-',
  '+',
  '=',
  '~',
  '|',
  '<',
  '{',
  '}',
  '[',
  ']',
  '!',
  '&',
  '\\',
  '1.',
  ')',
];
const WORDS = [
  '管好渡口',
  '。',
  '，',
  '2031年',
  ' ',
  'import',
  '（',
  '）',
  'http://a.cn',
  '<b>',
  '&amp;',
  '---',
];

/** Paragraphs as items have them: no blank ones, no blanks around them. */
const text = fc
  .array(
    fc
      .array(fc.constantFrom(...MARKS, ...WORDS), { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join('').trim()),
    { minLength: 1, maxLength: 4 },
  )
  .map((paragraphs) => paragraphs.filter((paragraph) => paragraph !== '').join('\n'));

test('a body gives the words back', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(textOfBody(bodyOf(words))).toBe(words);
    }),
    { numRuns: 2000 },
  );
});

const shown = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('a page shows exactly the words, and nothing else of them', () => {
  fc.assert(
    fc.property(text, (words) => {
      const { value, messages } = renderBody(bodyOf(words), { file: 'tasks/a/1.mdx', firstLine: 1 });
      expect(messages.filter((message) => message.severity === 'error')).toEqual([]);
      expect(shown(value.html).replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
      expect(value.html.replace(/<\/?p>|<br\s*\/?>/g, '')).not.toMatch(/<(?!\/?a\b)/);
    }),
    { numRuns: 1000 },
  );
});
