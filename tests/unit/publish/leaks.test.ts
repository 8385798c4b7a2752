/** The gate: whatever internal thing stands in a public portal, in whatever form, is found with its place and source. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { viewFor } from '../../../src/domain/audience-view.ts';
import type { Content } from '../../../src/domain/content.ts';
import { leakMessage } from '../../../src/publish/leaks/check-site.ts';
import { findLeaks, type OutputFile } from '../../../src/publish/leaks/find-leaks.ts';
import { LeakDetector } from '../../../src/publish/leaks/leak-detector.ts';
import { INTERNAL_FIELDS, secretsOf } from '../../../src/publish/leaks/secrets.ts';
import { readFixture } from '../../support/content.ts';
import { EVERY_SCHEMA } from '../schema/every-schema.ts';
import * as pack from './prepared-portal.ts';
import { bytes, CLEAN, type CleanFile, filesOf, planted } from './prepared-portal.ts';

let content: Content;
let detector: LeakDetector;
beforeAll(async () => {
  content = await readFixture('county');
  detector = new LeakDetector(secretsOf(content));
});

const LEAD = '尉迟霁昀';
const TITLE = '盲文书送上门';
const BODY = '按名册把盲文书送到读者家里，登记本锁进铁皮柜第三格，不带出办公室。';
const PART = '登记本锁进铁皮柜第三格，不带';
const REMARK = '内部备注：名册每季度当面核对一次';
const UNIT_REMARK = '七月底以前值班电话要换号';
const SECRET_TASK = 'tasks/2024-reading/3.mdx';
const PEOPLE = 'registry/people.yml';
const UNITS = 'registry/units.yml';

const PAGE = 'lists/2024-reading/2/index.html';
const page = (before: string, after: string) => ({ [PAGE]: planted(PAGE, before, after) });
const file = (path: string, content: string | Uint8Array) => ({
  [path]: typeof content === 'string' ? bytes(content) : content,
});
const inFile = (path: CleanFile, before: string, after: string) => ({ [path]: planted(path, before, after) });

/** What is done to the clean portal, the source that must be named, and a part of the place. */
const LEAKS: [name: string, change: Record<string, Uint8Array>, source: string, where: string][] = [
  ['a title in a heading', page('<h1>流动书车下乡', `<h1>流动书车下乡、${TITLE}`), SECRET_TASK, '正文'],
  ['a title in a component of the page', page('逢雨改期', `另见${TITLE}`), SECRET_TASK, '正文'],
  ['a name in a cell', page('东河镇（渡口小广场）', LEAD), PEOPLE, '正文'],
  ['a name in the middle of a sentence', page('逢雨改期', `由${LEAD}同志负责`), PEOPLE, '正文'],
  ['a name set with spaces', page('逢雨改期', '尉 迟　霁\n昀'), PEOPLE, '正文'],
  ['a name with invisible signs', page('逢雨改期', '尉\u200b迟\u00ad霁\ufeff昀'), PEOPLE, '正文'],
  ['a name cut by tags', page('逢雨改期', '<b>尉</b>迟<i>霁<wbr>昀</i>'), PEOPLE, '正文'],
  ['a name with a comment in it', page('逢雨改期', '尉迟<!-- -->霁昀'), PEOPLE, '正文'],
  ['a name as character references', page('逢雨改期', pack.entities(LEAD)), PEOPLE, '正文'],
  ['the other spelling of a name', page('逢雨改期', '尉迟·霁昀'), PEOPLE, '正文'],
  ['a name in alt text', page('alt="书车"', `alt="${LEAD}在书车旁"`), PEOPLE, '属性 alt'],
  ['a name in a title attribute', page('<h1>', `<h1 title="${LEAD}">`), PEOPLE, '属性 title'],
  ['a name in a data attribute', page('<h1>', `<h1 data-lead='${LEAD}'>`), PEOPLE, '属性 data-lead'],
  [
    'a name as references in an attribute',
    page('alt="书车"', `alt="${pack.entities(LEAD)}"`),
    PEOPLE,
    '属性 alt',
  ],
  ['a name in a comment', page('页尾', `牵头人：${LEAD}`), PEOPLE, '注释'],
  [
    'a name in an address',
    page('href="../../units/"', `href="?q=${encodeURIComponent(LEAD)}"`),
    PEOPLE,
    '属性 href',
  ],
  ['a name in meta data of the page', page('content="东河镇"', `content="${LEAD}"`), PEOPLE, '属性 content'],
  ['a sentence of a body', page('逢雨改期', BODY), SECRET_TASK, '正文'],
  ['half a sentence', page('逢雨改期', PART), SECRET_TASK, '正文'],
  [
    'a sentence cut by tags',
    page('逢雨改期', PART.replace('铁皮', '<mark>铁皮</mark>')),
    SECRET_TASK,
    '正文',
  ],
  [
    'a sentence with other quotation marks',
    page('逢雨改期', PART.replace('铁皮柜', '“铁皮柜”')),
    SECRET_TASK,
    '正文',
  ],
  ['a sentence over two lines', page('逢雨改期', PART.replace('铁', '\n      铁')), SECRET_TASK, '正文'],
  [
    'a sentence in a hidden template',
    page('<main>', `<template>${PART}</template><main>`),
    SECRET_TASK,
    '正文',
  ],
  [
    'a sentence in structured data',
    page('</head>', `<script type="application/ld+json">{"name":"${pack.escapes(PART)}"}</script></head>`),
    SECRET_TASK,
    '脚本',
  ],
  [
    'a sentence in a style',
    page('</head>', `<style>h1::after{content:"${PART}"}</style></head>`),
    SECRET_TASK,
    '样式',
  ],
  ['an internal remark of a unit that is public', page('逢雨改期', UNIT_REMARK), UNITS, '正文'],
  ['a remark of an internal task', page('逢雨改期', REMARK), SECRET_TASK, '正文'],
  ["a lead's post", page('逢雨改期', '示例县图书馆馆长'), PEOPLE, '正文'],
  [
    'the address of an internal task',
    page('href="../../lists/"', 'href="../../lists/2024-reading/3/"'),
    SECRET_TASK,
    '属性 href',
  ],
  [
    'the id of an internal task',
    page('<h1>', '<h1 data-task="2024-reading/3">'),
    SECRET_TASK,
    '属性 data-task',
  ],
  ['the id of a lead', page('<h1>', '<h1 data-id="yuchi-jiyun">'), PEOPLE, '属性 data-id'],
  [
    'a page of an internal task',
    file('lists/2024-reading/3/index.html', '<h1>任务</h1>'),
    SECRET_TASK,
    '文件名',
  ],
  ['a file named after a lead', file(`uploads/${LEAD}.txt`, '照片'), PEOPLE, '文件名'],
  ['an open data row', inFile('data/tasks.json', '村村有读书角', TITLE), SECRET_TASK, '[0].title'],
  [
    'an open data field',
    inFile('data/tasks.json', '"title":"流', `"lead":["${LEAD}"],"title":"流`),
    PEOPLE,
    '[1].lead[0]',
  ],
  [
    'an open data row with escapes',
    inFile('data/tasks.json', '村村有读书角', pack.escapes(TITLE)),
    SECRET_TASK,
    '[0].title',
  ],
  ['a key of open data', inFile('data/tasks.json', '"title":"流', `"${LEAD}":1,"title":"流`), PEOPLE, '的键'],
  [
    'an id in open data',
    inFile('data/tasks.json', '2024-reading/1', '2024-reading/3'),
    SECRET_TASK,
    '[0].id',
  ],
  ['an entry of a feed', inFile('feed.xml', '流动书车下乡', TITLE), SECRET_TASK, '正文'],
  [
    'mark-up in a feed',
    inFile('feed.xml', '逢雨改期。', `${PART.slice(0, 5)}&lt;b&gt;${PART.slice(5)}&lt;/b&gt;`),
    SECRET_TASK,
    '标记',
  ],
  [
    'CDATA in a feed',
    inFile('feed.xml', '&lt;p&gt;逢雨改期。&lt;/p&gt;', `<![CDATA[<p>${PART}</p>]]>`),
    SECRET_TASK,
    '正文',
  ],
  ['an event of a calendar', inFile('tasks.ics', '全县读书周', TITLE), SECRET_TASK, '正文'],
  [
    'a folded line of a calendar',
    inFile('tasks.ics', '全县读书周', `请${LEAD.slice(0, 2)}\r\n ${LEAD.slice(2)}参加`),
    PEOPLE,
    '正文',
  ],
  [
    'quoted-printable in a calendar',
    inFile('tasks.ics', '全县读书周', encodeURIComponent(LEAD).replaceAll('%', '=')),
    PEOPLE,
    '转义',
  ],
  [
    'a row of a sheet',
    inFile('units/donghe-zhen/tasks.csv', '流动书车下乡', `"${TITLE}"`),
    SECRET_TASK,
    '正文',
  ],
  ['a text in a script', inFile('assets/portal.js', '示例', PART), SECRET_TASK, '正文'],
  ['escapes in a script', inFile('assets/portal.js', '示例', pack.escapes(LEAD)), PEOPLE, '转义'],
  ['a text put together by a script', inFile('assets/portal.js', '"示例"', '"尉迟"+"霁昀"'), PEOPLE, '转义'],
  ['a text in a style sheet', inFile('assets/portal.css', '清单', LEAD), PEOPLE, '正文'],
  [
    'escapes in a style sheet',
    inFile('assets/portal.css', '清单', '\\5c09 \\8fdf \\9701 \\6600'),
    PEOPLE,
    '转义',
  ],
  [
    'a source map',
    file('assets/portal.js.map', JSON.stringify({ version: 3, sourcesContent: [`// ${PART}`] })),
    SECRET_TASK,
    'sourcesContent[0]',
  ],
  [
    'a source map within a script',
    inFile(
      'assets/portal.js',
      'export',
      `//# sourceMappingURL=data:application/json;base64,${pack.base64(JSON.stringify({ sourcesContent: [LEAD] }))}\nexport`,
    ),
    PEOPLE,
    'Base64',
  ],
  [
    'the search index',
    file('search/index.gz', pack.gzip(JSON.stringify([{ title: TITLE }]))),
    SECRET_TASK,
    '解压',
  ],
  ['a search bundle in CBOR', file('pagefind/zh.pf_meta', gzipSync(pack.cbor(TITLE))), SECRET_TASK, '解压'],
  ['a page packed with gzip', file('index.html.gz', pack.gzip(`<p>${LEAD}</p>`)), PEOPLE, '解压'],
  ['a page packed with brotli', file('index.html.br', pack.brotli(`<p>${LEAD}</p>`)), PEOPLE, '解压'],
  ['a zip', file('portal.zip', pack.zip({ 'a.txt': PART })), SECRET_TASK, 'a.txt'],
  ['a file name in a zip', file('portal.zip', pack.zip({ [`${LEAD}.txt`]: 'x' })), PEOPLE, '文件名'],
  [
    'a Word document',
    file('a.docx', pack.zip({ 'word/document.xml': `<w:p><w:t>尉迟</w:t><w:t>霁昀</w:t></w:p>` })),
    PEOPLE,
    'word/document.xml',
  ],
  [
    'a picture with XMP',
    file('a.jpg', pack.jpeg(bytes(`<dc:creator>${LEAD}</dc:creator>`))),
    PEOPLE,
    '文件里的字',
  ],
  ['a picture with EXIF in UTF-16', file('a.jpg', pack.jpeg(pack.utf16(LEAD))), PEOPLE, '文件里的字'],
  [
    'a picture with EXIF in UTF-16, big end first',
    file('a.jpg', pack.jpeg(pack.utf16(LEAD, true))),
    PEOPLE,
    '文件里的字',
  ],
  [
    'a picture with a comment',
    file('car.png', pack.png([{ type: 'tEXt', data: bytes(`Author\0${LEAD}`) }])),
    PEOPLE,
    '图片信息',
  ],
  [
    'a picture with a packed comment',
    file(
      'car.png',
      pack.png([{ type: 'zTXt', data: Buffer.concat([bytes('Comment\0\0'), pack.deflate(PART)]) }]),
    ),
    SECRET_TASK,
    '图片信息',
  ],
  ['a drawing with a title', inFile('icon.svg', '清单', TITLE), SECRET_TASK, '正文'],
  [
    'a picture within a page',
    page(
      'src="car.png"',
      `src="data:image/svg+xml;base64,${pack.base64(`<svg><title>${TITLE}</title></svg>`)}"`,
    ),
    SECRET_TASK,
    'Base64',
  ],
  ['a PDF', file('a.pdf', pack.pdf(`<xmp>${LEAD}</xmp>`)), PEOPLE, 'PDF'],
  ['a cached page without an ending', file('cache/x', `{"html":"<p>${TITLE}</p>"}`), SECRET_TASK, 'html'],
  ['an old encoding', file('a.txt', Buffer.from('cebeb3d9f6abeac0ff', 'hex')), PEOPLE, '文件里的字'],
];

const search = (files: readonly OutputFile[], by = detector) => files.flatMap((each) => findLeaks(by, each));

test('a portal without leaks passes', () => {
  expect(search(filesOf(CLEAN))).toEqual([]);
});

test.each(LEAKS)('%s', (_, change, source, where) => {
  const found = search(filesOf({ ...CLEAN, ...change }));
  expect(new Set(found.map(({ file: name }) => name))).toEqual(new Set(Object.keys(change)));
  expect(found.map(({ origin }) => origin.place.file)).toContain(source);
  expect(
    found.some((leak) => leak.where.includes(where)),
    found.map((leak) => leak.where).join('; '),
  ).toBe(true);
});

test('every leak is of another kind', () => {
  expect(new Set(LEAKS.map(([name]) => name)).size).toBe(LEAKS.length);
  expect(LEAKS.length).toBeGreaterThanOrEqual(60);
});

test('the message names the output file, the place, the entry and its field', () => {
  const [leak] = search(filesOf(page('逢雨改期', UNIT_REMARK)));
  if (leak === undefined) throw new Error('nothing found');
  expect(leakMessage(leak)).toMatchInlineSnapshot(`
    {
      "column": 25,
      "field": "正文",
      "file": "lists/2024-reading/2/index.html",
      "fix": "能公开的，把这一条的公开范围改成公开；不能公开的，从写出这个文件的页面、组件或图片里去掉",
      "kind": "leak",
      "line": 5,
      "severity": "error",
      "what": "公开版里出现了内部内容“七月底以前值班电话要换号”（……流动书车沿河下乡，七月底以前值班电话要换号。……）",
      "why": "它来自 registry/units.yml 第23行的内部备注（remark），公开版不能有",
    }
  `);
});

test('a long text is one finding of its source', () => {
  const found = search(filesOf(page('逢雨改期', BODY)));
  expect(found.filter(({ origin }) => origin.place.file === SECRET_TASK)).toHaveLength(1);
});

describe('what is no leak', () => {
  test('eleven signs of an internal text', () => {
    expect(search(filesOf(page('逢雨改期', PART.slice(0, 10))))).toEqual([]);
  });

  test('a text that a public entry says too', () => {
    const both: Content = {
      ...content,
      tasks: content.tasks.map((task) =>
        task.data.visibility === 'public' ? { ...task, body: { ...task.body, plainText: BODY } } : task,
      ),
    };
    expect(search(filesOf(page('逢雨改期', PART)), new LeakDetector(secretsOf(both)))).toEqual([]);
  });

  test('the signs of a name within other words that public entries use', () => {
    const people = content.people.map((row) => ({
      ...row,
      data: { ...row.data, name: '高建设', otherNames: [] },
    }));
    const tasks = content.tasks.map((task) =>
      task.data.number === '1' ? { ...task, body: { ...task.body, plainText: '提高建设水平' } } : task,
    );
    const named = new LeakDetector(secretsOf({ ...content, people, tasks }));
    expect(search(filesOf(page('逢雨改期', '不断提高建设水平')), named)).toEqual([]);
    expect(search(filesOf(page('逢雨改期', '牵头人：高建设')), named)).toHaveLength(1);
  });

  test('but a name that stands alone in the words of the interface is one', () => {
    const words = [`${LEAD} 跳到正文`, '跳到正文'];
    const found = search(
      filesOf(page('逢雨改期', `${LEAD} 跳到正文`)),
      new LeakDetector(secretsOf(content), words),
    );
    expect(found).toHaveLength(1);
  });

  test('a word of the interface that is also an internal label', () => {
    const tasks = content.tasks.map((task) =>
      task.data.number === '3' ? { ...task, data: { ...task.data, title: '任务清单' } } : task,
    );
    expect(search(filesOf(CLEAN), new LeakDetector(secretsOf({ ...content, tasks }), ['任务清单']))).toEqual(
      [],
    );
  });
});

describe('were the one gate to fail', () => {
  test('an internal task that the public view holds is still a secret', () => {
    const view = { ...viewFor('public', content), tasks: viewFor('internal', content).tasks };
    const by = new LeakDetector(secretsOf(content, view));
    expect(search(filesOf(page('逢雨改期', TITLE)), by)).not.toEqual([]);
  });

  test('so is a field that nobody strips', () => {
    const view = { ...viewFor('public', content), units: viewFor('internal', content).units };
    const by = new LeakDetector(secretsOf(content, view));
    expect(search(filesOf(page('逢雨改期', UNIT_REMARK)), by)).not.toEqual([]);
  });
});

test('the second list of internal fields is that of the schemas', () => {
  const internal = new Set<string>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { properties = {} } = value as { properties?: Record<string, { audience?: string }> };
    for (const [name, field] of Object.entries(properties))
      if (field.audience === 'internal') internal.add(name);
    Object.values(value).forEach(visit);
  };
  for (const schema of Object.values(EVERY_SCHEMA))
    visit(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  // Names of persons are secrets of a kind of their own; `name` elsewhere is public.
  internal.delete('name');
  expect(new Set(INTERNAL_FIELDS)).toEqual(internal);
});
