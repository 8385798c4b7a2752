import { describe, expect, it } from 'vitest';
import { dangersIn, htmlOf, problemsOf } from './support.ts';

describe('links', () => {
  it.each([
    '/tasks/',
    'units/',
    '../a?b=c:d#e',
    '#s-一',
    'http://www.gov.cn',
    'https://www.gov.cn/a(b)',
    'HTTPS://WWW.GOV.CN/',
    'mailto:a@b.cn',
    'tel:0482-1234567',
    '/文件/一 览',
  ])('may go to %s', (url) => {
    expect(problemsOf(`[甲](<${url}>)`)).toEqual([]);
    expect(htmlOf(`[甲](<${url}>)`)).toMatch(/^<p><a href="[^"]+">甲<\/a><\/p>$/);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;&#x61;vascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java\tscript:alert(1)',
    'java&NewLine;script:alert(1)',
    'java\0script:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'java\u00adscript:alert(1)',
    '%6aavascript:alert(1)',
    'javascript\\:alert(1)',
    'javascript：alert(1)',
    'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:x',
    'view-source:https://a.cn',
    '//evil.cn/a',
    '/\\evil.cn/a',
    '\\\\evil.cn\\a',
    '/&Tab;/evil.cn',
    'https:evil.cn',
    'https:/\\evil.cn',
    'https：//www.gov.cn',
    'www.gov.cn',
    'ftp://a.cn/b',
  ])('may not go to %j', (url) => {
    for (const source of [`[甲](<${url}>)`, `[甲][a]\n\n[a]: <${url}>`, `[a]\n\n[a]: <${url}>`]) {
      expect(problemsOf(source)).toEqual([`error body-link ${source.includes('\n') ? 3 : 1}`]);
      expect(htmlOf(source)).toMatch(/^<p>(?:甲|a)<\/p>$/);
    }
  });

  it('are words alone without an address, and keep what they hold', () => {
    expect(problemsOf('[甲]()')).toEqual(['error body-link 1']);
    expect(htmlOf('[甲**乙**](javascript:x)')).toBe('<p>甲<strong>乙</strong></p>');
  });

  it('escape titles', () => {
    expect(dangersIn(htmlOf('[甲](/a "\\" onclick=alert(1) x=\\"")'))).toEqual([]);
    expect(htmlOf('[甲](/a "<b>")')).toBe('<p><a href="/a" title="&lt;b&gt;">甲</a></p>');
  });
});

describe('pictures', () => {
  it.each(['uploads/a.jpg', '/uploads/2020/春节 1.JPEG', '/uploads/a.b.webp', 'uploads/%E6%98%A5.avif'])(
    'may come from %s',
    (url) => {
      const source = `![甲](<${url}>)`;
      expect(problemsOf(source)).toEqual([]);
      expect(htmlOf(source)).toMatch(/^<p><img src="\/?uploads\/[^"]+" alt="甲"><\/p>$/);
    },
  );

  it.each([
    'https://a.cn/uploads/a.jpg',
    '//a.cn/uploads/a.jpg',
    'data:image/png;base64,AA',
    'javascript:alert(1)',
    '/uploads/a.svg',
    'uploads/a.svg?x=.png',
    'uploads/a.png?x=1',
    'uploads/a.gif',
    'uploads/../secret.png',
    'uploads/%2e%2e/secret.png',
    'uploads/%2e%2e%2fsecret.png',
    'uploads/%252e/secret.png',
    'uploads/%zz.png',
    'uploads/./a.png',
    'uploads//a.png',
    'uploads\\a.png',
    '../uploads/a.png',
    '/images/a.png',
    'a.png',
  ])('may not come from %s', (url) => {
    expect(problemsOf(`![甲](<${url}>)`)).toEqual(['error body-link 1']);
    expect(htmlOf(`![甲](<${url}>)`)).toBe('<p>甲</p>');
    expect(htmlOf(`![甲][a]\n\n[a]: <${url}>`)).toBe('<p>甲</p>');
  });

  it('need words, also by reference', () => {
    expect(problemsOf('![](/uploads/a.png) ![ ][a]\n\n[a]: /uploads/b.png')).toEqual([
      'error body-link 1',
      'error body-link 1',
    ]);
  });
});
