/** Leaks built for real: a copy of the project is made to leak in many ways, and its public build must refuse each. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { copyProject } from '../bench/project-copy.ts';
import { jpeg, pdf, png, utf16, zip } from '../unit/publish/prepared-portal.ts';

const LEAD = '尉迟霁昀';
const TITLE = '盲文书送上门';
const BODY = '登记本锁进铁皮柜第三格，不带出办公室';
const UNIT_REMARK = '七月底以前值班电话要换号';

const home = mkdtempSync(path.join(tmpdir(), 'leaks-'));
const project = path.join(home, 'project');
const content = path.join(home, 'content');
const out = path.join(home, 'out');
const county = path.join(PROJECT_ROOT, 'tests/fixtures/content/county');

type Change = { file: string } & ({ text: string | Uint8Array } | { before: string | RegExp; after: string });

const added = (file: string, text: string | Uint8Array): Change => ({ file, text });
const edited = (file: string, before: string | RegExp, after: string): Change => ({ file, before, after });
const endpoint = (file: string, body: string): Change =>
  added(
    `src/pages/${file}`,
    `import { readFileSync } from 'node:fs';\nexport const GET = () => new Response(${body});\n`,
  );
/** What a page may do that reads past the snapshot. */
const readContent = (file: string) => `readFileSync('${path.join(content, file)}', 'utf8')`;
const people = readContent('registry/people.yml');
const task = readContent('tasks/2024-reading/3.mdx');
const page = (markup: string, code = '') =>
  added(
    'src/pages/extra/index.astro',
    `---\nimport Base from '../../layouts/Base.astro';\n${code}\n---\n<Base title="另一页">${markup}</Base>\n`,
  );
const GATE = 'src/domain/audience.ts';

/** What is changed, and a part of where the message must point: the output, or the content where the check of it comes first. */
const LEAKS: [name: string, change: Change, place: string][] = [
  [
    'the gate lets every entry through',
    edited(GATE, "return audience === 'internal' || entry.visibility === 'public';", 'return true;'),
    'lists/2024-reading/3/index.html',
  ],
  [
    'the gate strips no field',
    edited(GATE, /if \(audience === 'internal'\) return value;/, 'return value;'),
    'tasks/2024-reading/1.mdx',
  ],
  [
    'leads are public in the schema',
    edited('src/schema/task.ts', /lead: internal\((assignments\('牵头人', '[^']*'\))\)/, 'lead: $1'),
    'tasks/2024-reading/1.mdx',
  ],
  [
    'a title in a component',
    edited('src/components/Breadcrumb.astro', /<nav/, `<p>${TITLE}</p><nav`),
    'index.html',
  ],
  [
    'a name in the words of the interface',
    edited('src/text/zh-cn.ts', "skip: '", `skip: '${LEAD} `),
    '.html',
  ],
  ['a name in alt text', page(`<img src="/icon.svg" alt="${LEAD}">`), 'extra/index.html'],
  ['a name in a comment', page(`<Fragment set:html="<!-- ${LEAD} -->" />`), 'extra/index.html'],
  ['a name in a data attribute', page(`<p data-lead="${LEAD}">见名册</p>`), 'extra/index.html'],
  [
    'structured data',
    page(
      `<script is:inline type="application/ld+json" set:html={JSON.stringify({ name: text })} />`,
      `const text = '${BODY}';`,
    ),
    'extra/index.html',
  ],
  [
    'a page that reads the files itself',
    page('<pre>{text}</pre>', `import { readFileSync } from 'node:fs';\nconst text = ${task};`),
    'extra/index.html',
  ],
  [
    'a script of a page',
    added(
      'src/pages/extra/index.astro',
      `<html><body><h1>页</h1><script>document.title = '${LEAD}';</script></body></html>\n`,
    ),
    '.js',
  ],
  [
    'a style of a page',
    added(
      'src/pages/extra/index.astro',
      `<html><body><h1>页</h1><style>h1::after { content: '${BODY}'; }</style></body></html>\n`,
    ),
    '.css',
  ],
  ['open data', endpoint('data/extra.json.ts', `JSON.stringify([{ text: ${task} }])`), 'data/extra.json'],
  [
    'a calendar',
    endpoint(
      'extra.ics.ts',
      `'BEGIN:VCALENDAR\\r\\nSUMMARY:${LEAD.slice(0, 2)}\\r\\n ${LEAD.slice(2)}\\r\\nEND:VCALENDAR'`,
    ),
    'extra.ics',
  ],
  [
    'a feed',
    endpoint('extra.xml.ts', `'<rss><channel><item><title>${TITLE}</title></item></channel></rss>'`),
    'extra.xml',
  ],
  ['a sheet', endpoint('extra.csv.ts', people), 'extra.csv'],
  [
    'a packed file',
    added(
      'src/pages/extra.bin.ts',
      `import { readFileSync } from 'node:fs';\nimport { gzipSync } from 'node:zlib';\nexport const GET = () => new Response(gzipSync(${people}));\n`,
    ),
    'extra.bin',
  ],
  [
    'a source map',
    added('public/portal.js.map', JSON.stringify({ version: 3, sourcesContent: [`// ${BODY}`] })),
    'portal.js.map',
  ],
  ['a photograph with EXIF', added('public/uploads/a.jpg', jpeg(utf16(LEAD))), 'uploads/a.jpg'],
  [
    'a picture with a comment',
    added('public/uploads/a.png', png([{ type: 'tEXt', data: Buffer.from(`Author\0${LEAD}`) }])),
    'uploads/a.png',
  ],
  [
    'a Word document',
    added('public/uploads/a.docx', zip({ 'word/document.xml': `<w:t>${BODY}</w:t>` })),
    'uploads/a.docx',
  ],
  ['a PDF', added('public/uploads/a.pdf', pdf(LEAD)), 'uploads/a.pdf'],
  ['a file name', added(`public/uploads/${LEAD}.txt`, '照片'), '.txt'],
  ['a remark of a public unit', added('public/notes.txt', UNIT_REMARK), 'notes.txt'],
  [
    'an address of an internal task',
    added('public/sitemap.txt', 'https://qingdan.example/lists/2024-reading/3/'),
    'sitemap.txt',
  ],
];

const build = () =>
  spawnSync(process.execPath, ['src/build/cli.ts', '--audience', 'public'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, QINGDAN_CONTENT: content, QINGDAN_OUT: out, NO_COLOR: '1' },
  });

const MARK = path.join(out, 'public/index.html');
let good: string;

beforeAll(() => {
  cpSync(county, content, { recursive: true });
  copyProject(project);
  const { status, stderr } = build();
  if (status !== 0) throw new Error(stderr);
  good = readFileSync(MARK, 'utf8');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function apply(change: Change): () => void {
  const file = path.join(project, change.file);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  if ('text' in change) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, change.text);
  } else {
    const text = before?.toString() ?? '';
    const changed = text.replace(change.before, change.after);
    if (changed === text) throw new Error(`${change.file} no longer says ${change.before}`);
    writeFileSync(file, changed);
  }
  return () => (before === undefined ? rmSync(file) : writeFileSync(file, before));
}

test.each(LEAKS)('%s', (_, change, place) => {
  const undo = apply(change);
  try {
    const { status, stderr } = build();
    expect(stderr).toMatch(/公开版里出现了内部内容|公开的内容里写到了牵头人/);
    expect(stderr).toContain(place);
    expect(stderr).toMatch(/(?:registry|tasks)\//);
    expect(status).toBe(1);
    expect(readFileSync(MARK, 'utf8')).toBe(good);
  } finally {
    undo();
  }
});

test('without a leak it builds again', () => {
  expect(build().status).toBe(0);
  expect(LEAKS.length).toBeGreaterThanOrEqual(20);
});
