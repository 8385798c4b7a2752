import { describe, expect, test } from 'vitest';
import { checkFormat, formatContent } from '../../../src/compile/format-content.ts';

const PAGE = '---\ntitle: 关于\nvisibility: public\n---\n\n正文。\n';
const page = (text: string) => ({ path: 'pages/about.mdx', text });

describe('one way of writing', () => {
  test.for([
    ['as it should be', PAGE],
    ['quotes that are not needed', PAGE.replace('关于', '"关于"')],
    ['Windows line ends in the front matter', PAGE.replace('---\ntitle', '---\r\ntitle')],
    ['a byte order mark', `\uFEFF${PAGE}`],
    ['blank fields', PAGE.replace('visibility', 'summary: ""\nvisibility')],
    ['blank lines around the body', PAGE.replace('正文。\n', '\n\n正文。\n\n\n')],
    ['no blank line before the body', PAGE.replace('\n\n正文', '\n正文')],
  ] as const)('%s', ([, text]) => {
    const formatted = formatContent(page(text));
    expect(formatted.kind === 'changed' ? formatted.text : text).toBe(PAGE);
    expect(formatContent(page(PAGE))).toEqual({ kind: 'same' });
  });

  test('a registry too', () => {
    const formatted = formatContent({
      path: 'redirects.yml',
      text: 'redirects:\n- from: /a/\n  to: "/b/"\n',
    });
    expect(formatted).toEqual({ kind: 'changed', text: 'redirects:\n  - from: /a/\n    to: /b/\n' });
  });
});

describe('what is left alone', () => {
  test.for([
    [
      'a comment, which would be lost',
      page(PAGE.replace('关于', '关于 # 待定')),
      { kind: 'has-comments', line: 2 },
    ],
    ['what cannot be read', page(PAGE.replace('关于', '"关于')), { kind: 'unreadable' }],
    ['what is no content', { path: 'README.md', text: 'a  \n' }, { kind: 'same' }],
  ] as const)('%s', ([, file, expected]) => {
    expect(formatContent(file)).toEqual(expected);
  });
});

test('what the editor reads about it', () => {
  const sentences = [PAGE, `\uFEFF${PAGE}`, PAGE.replace('关于', '关于 # 待定'), '关于\n'].map((text) =>
    checkFormat(page(text)).map(({ severity, line, what, fix }) => [severity, line, `${what}。${fix}`]),
  );
  expect(sentences).toEqual([
    [],
    [
      [
        'warning',
        undefined,
        '写法和统一的格式不一样，内容没有问题。运行 npm run format，或在网页编辑器里保存一次',
      ],
    ],
    [['warning', 2, '文件头里有 # 开头的注释。把要紧的话写到“内部备注”里，再删掉注释']],
    [],
  ]);
});
