import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangersIn, render } from './support.ts';

const FRAGMENTS = [
  ...[
    '<提示>',
    '</提示>',
    '<提示 类型="注意" 标题="x">',
    '<提示 类型=“注意',
    '<附表 标题="甲">',
    '</附表>',
    '<引用 政策="a"/>',
  ],
  ...[
    '<引用 任务="a/1" 文字=\'">\'/>',
    '<Callout',
    '<Ref policy={x}/>',
    '{...x}',
    '{a.b}',
    '{',
    '}',
    '<Foo/>',
    '</Foo>',
  ],
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=a>',
    '<!--',
    '-->',
    '<',
    '>',
    '&',
    '&lt;',
    '&#x3c;',
    '"',
    "'",
    '`',
    '```\n',
  ],
  ...[
    '[',
    ']',
    '](javascript:a)',
    '](/a "',
    '![',
    '](uploads/a.png)',
    '](//a)',
    '[^1]',
    '\n\n[^1]: ',
    '\n\n[a]: data:x\n\n',
    '[a]',
  ],
  ...[
    '|',
    '\n|-|-|\n',
    '\n| a | b |\n',
    '\n\n# ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n    ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\\',
    '\\\n',
  ],
  ...[
    '*',
    '**',
    '_',
    '~',
    '“',
    '”',
    '。',
    '甲',
    '乙',
    'a',
    ' ',
    '\u3000',
    '\0',
    '\ufeff',
    '\u202e',
    '\ud800',
    '😀',
    '%',
    ':',
    '=',
  ],
  ...[
    'import a from "b"',
    'export default',
    '---\n',
    '===\n',
    '<a href="javascript:a">',
    '<div',
    'style=',
    ' onclick="x"',
  ],
];

const nasty = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string()), {
  maxLength: 40,
});

describe('any text', () => {
  it('renders to allowed elements only, and every problem has a place and a fix', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const body = parts.join('');
        const { value, messages } = render(body);
        expect(dangersIn(value.html)).toEqual([]);
        const lines = body.split(/\r\n?|\n/).length;
        for (const { line, column, fix, what } of messages) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(what).not.toContain('没能排版');
          expect(fix).not.toBe('');
        }
        const ids = [...value.html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('renders the same twice', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        expect(render(parts.join(''))).toEqual(render(parts.join('')));
      }),
      { numRuns: 200 },
    );
  });
});
