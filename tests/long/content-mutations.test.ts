/**
 * Whatever happens to content files, there is a good portal or a message that names a file: 1,000 changes in process,
 * 20 published for real, where the live folder never changes on failure.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { type ContentFile, readContentTree } from '../../src/compile/content-tree.ts';
import { parseContent } from '../../src/compile/parse-content.ts';
import { errorsIn } from '../../src/diagnostics/message.ts';
import { viewFor } from '../../src/domain/audience-view.ts';
import { LeakDetector } from '../../src/publish/leaks/leak-detector.ts';
import { secretsOf } from '../../src/publish/leaks/secrets.ts';
import { plainBody } from '../support/content.ts';

const COUNTY = path.join(PROJECT_ROOT, 'tests/fixtures/content/county');
const { files } = await readContentTree(COUNTY);

const TODAY = '2026-11-22';

/** A line doubled, dropped, cut, moved to another file, or with other signs in it. */
const mutation = fc.record({
  file: fc.nat(files.length - 1),
  line: fc.nat(200),
  how: fc.constantFrom('double', 'drop', 'cut', 'blank', 'public', 'indent', 'signs', 'empty', 'swap'),
  other: fc.nat(files.length - 1),
  signs: fc.string({ unit: 'grapheme', maxLength: 12 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(tree: readonly ContentFile[], { file, line, how, other, signs }: Mutation): ContentFile[] {
  const target = tree[file];
  if (target === undefined) return [...tree];
  const lines = target.text.split('\n');
  const at = line % lines.length;
  const here = lines[at] ?? '';
  const changed: Record<string, () => string> = {
    double: () => lines.toSpliced(at, 0, here).join('\n'),
    drop: () => lines.toSpliced(at, 1).join('\n'),
    cut: () => lines.slice(0, at).join('\n'),
    blank: () => lines.with(at, here.replace(/:.*/, ':')).join('\n'),
    public: () => target.text.replace('visibility: internal', 'visibility: public'),
    indent: () => lines.with(at, ` ${here}`).join('\n'),
    signs: () => lines.with(at, here + signs).join('\n'),
    empty: () => '',
    swap: () => tree[other]?.text ?? '',
  };
  return tree.with(file, { path: target.path, text: changed[how]?.() ?? target.text });
}

test('1,000 changes: content that can be guarded, or an error in a file that is there', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const tree = mutations.reduce(mutate, files);
      const { content, messages } = parseContent(tree, plainBody);
      const known = new Set([...tree.map(({ path: name }) => name), 'site.yml']);
      expect(messages.filter(({ file }) => !known.has(file))).toEqual([]);
      if (errorsIn(messages).length > 0) return;
      expect(viewFor('internal', content, new Map(), TODAY).tasks.length).toBe(content.tasks.length);
      const open = JSON.stringify(viewFor('public', content, new Map(), TODAY));
      for (const { data } of content.people) expect(open).not.toContain(data.name);
      const detector = new LeakDetector(secretsOf(content));
      const found: string[] = [];
      for (const { data } of content.people)
        detector.look(`由${data.name}牵头`, {}, ({ text }) => found.push(text));
      expect(found.length).toBeGreaterThanOrEqual(content.people.length);
    }),
    { numRuns: 1000 },
  );
});

const home = mkdtempSync(path.join(tmpdir(), 'mutations-'));
const content = path.join(home, 'content');
const live = path.join(home, 'www/portal');

const publish = () =>
  spawnSync(process.execPath, ['src/publish/cli.ts', '--to', live, '--without-history'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    env: { ...process.env, QINGDAN_CONTENT: content, NO_COLOR: '1' },
  });

beforeAll(() => {
  cpSync(COUNTY, content, { recursive: true });
  expect(publish().status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('20 published: a new whole version, or the old one and a message', () => {
  let refused = 0;
  for (const mutations of fc.sample(fc.array(mutation, { minLength: 1, maxLength: 2 }), 20)) {
    const before = readlinkSync(live);
    const page = readFileSync(path.join(live, 'index.html'), 'utf8');
    const tree = mutations.reduce(mutate, files);
    for (const { path: name, text } of tree) writeFileSync(path.join(content, name), text);
    const { status, stdout, stderr } = publish();
    if (status === 0) {
      expect(readlinkSync(live)).not.toBe(before);
      expect(stdout).toContain('已发布到');
    } else {
      refused += 1;
      expect(readlinkSync(live)).toBe(before);
      expect(readFileSync(path.join(live, 'index.html'), 'utf8')).toBe(page);
      expect(
        tree.some(({ path: name }) => stderr.includes(name)),
        stderr,
      ).toBe(true);
      expect(stderr).toContain('怎么改');
    }
  }
  console.log(`${refused} of 20 refused`);
});

test('a link that only the finished pages show to be dead', () => {
  cpSync(COUNTY, content, { recursive: true });
  const before = readlinkSync(live);
  appendFileSync(path.join(content, 'pages/about.mdx'), '\n看[目录](/lists/2024-reading/#nowhere)。\n');
  const { status, stderr } = publish();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^pages\/about\.mdx\n {2}错误 第\d+行 正文：链接“\/lists\/2024-reading\/#nowhere”/m);
  expect(readlinkSync(live)).toBe(before);
});
