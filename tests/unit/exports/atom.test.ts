/** The feed, read again by an XML parser that accepts nothing else. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeAtom } from '../../../src/exports/atom.ts';

const FEED = {
  title: '示例县 <志愿> & 项目',
  author: '示例县图书馆',
  self: 'https://qingdan.example/feeds/projects.xml',
  home: 'https://qingdan.example/projects/?a=1&b=2',
  entries: [
    { url: 'https://qingdan.example/projects/a/', title: '甲 <b>', updated: '2026-01-02' },
    { url: 'https://qingdan.example/projects/b/', title: '乙', updated: '2026-03-01', summary: '“一”&二' },
  ],
};

function read(xml: string): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    open.push({ name, text: '' });
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on('closetag', () => {
    found.push({ path: open.map(({ name }) => name).join('/'), text: open.at(-1)?.text.trim() ?? '' });
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

test('everything that RFC 4287 asks for, newest first', () => {
  const found = read(writeAtom(FEED));
  const texts = (path: string) => found.filter((one) => one.path === path).map(({ text }) => text);
  expect(texts('feed/title')).toEqual([FEED.title]);
  expect(texts('feed/id')).toEqual([FEED.self]);
  expect(texts('feed/updated')).toEqual(['2026-03-01T00:00:00+08:00']);
  expect(texts('feed/author/name')).toEqual([FEED.author]);
  expect(texts('feed/entry/id')).toEqual([FEED.entries[1]?.url, FEED.entries[0]?.url]);
  expect(texts('feed/entry/title')).toEqual(['乙', '甲 <b>']);
  expect(texts('feed/entry/summary')).toEqual(['“一”&二']);
  for (const path of ['feed/entry/updated', 'feed/updated']) {
    for (const text of texts(path)) expect(new Date(text).toISOString()).toMatch(/T16:00:00/);
  }
});

test('an empty feed is one too', () => {
  expect(read(writeAtom({ ...FEED, entries: [] })).some(({ path }) => path === 'feed/updated')).toBe(true);
});
