import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/mdx/render-body.ts';
import { loaderDigest, openRenderCache } from '../../../src/mdx/render-cache.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const made: string[] = [];
const folder = () => {
  const created = mkdtempSync(path.join(tmpdir(), 'bodies-'));
  made.push(created);
  return created;
};
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

const BODY = '甲\n\n见<引用 政策="a"/><br>';
const PLACE = { file: 'a.mdx', firstLine: 7 };
const entriesIn = (at: string): Record<string, { value: { html: string } }> =>
  JSON.parse(readFileSync(path.join(at, 'bodies.json'), 'utf8'));
const spoil = (at: string) => {
  const entries = entriesIn(at);
  for (const entry of Object.values(entries)) entry.value.html = 'from the cache';
  writeFileSync(path.join(at, 'bodies.json'), JSON.stringify(entries));
};

describe('the cache of rendered bodies', () => {
  it('answers as the renderer does, also in the next run and at another place', () => {
    const at = folder();
    const first = openRenderCache(at, 's');
    expect(first.render(BODY, PLACE)).toEqual(renderBody(BODY, PLACE));
    first.save();
    const moved = { file: 'b.mdx', firstLine: 31 };
    expect(openRenderCache(at, 's').render(BODY, moved)).toEqual(renderBody(BODY, moved));
    spoil(at);
    expect(openRenderCache(at, 's').render(BODY, PLACE).value.html).toBe('from the cache');
  });

  it('knows nothing of another renderer', () => {
    const at = folder();
    const first = openRenderCache(at, 's');
    first.render(BODY, PLACE);
    first.save();
    spoil(at);
    expect(openRenderCache(at, 't').render(BODY, PLACE)).toEqual(renderBody(BODY, PLACE));
  });

  it('forgets what a run did not use, and leaves nothing else behind', () => {
    const at = path.join(folder(), 'deep/er');
    const first = openRenderCache(at, 's');
    for (const body of ['甲', '乙', '丙']) first.render(body, PLACE);
    first.save();
    const second = openRenderCache(at, 's');
    second.render('乙', PLACE);
    second.render('丁', PLACE);
    second.save();
    expect(Object.values(entriesIn(at)).map(({ value }) => value.html)).toEqual(['<p>乙</p>', '<p>丁</p>']);
    expect(readdirSync(at)).toEqual(['bodies.json']);
  });

  it.each(['', '{', '[]', 'null', '"x"', '{"a":null}', '\0'])('ignores a damaged file: %j', (text) => {
    const at = folder();
    writeFileSync(path.join(at, 'bodies.json'), text);
    const cache = openRenderCache(at, 's');
    expect(cache.render(BODY, PLACE)).toEqual(renderBody(BODY, PLACE));
    cache.save();
    expect(Object.keys(entriesIn(at))).toHaveLength(1);
  });

  it('ignores a damaged entry', () => {
    const at = folder();
    const first = openRenderCache(at, 's');
    first.render(BODY, PLACE);
    first.save();
    const [key = ''] = Object.keys(entriesIn(at));
    writeFileSync(
      path.join(at, 'bodies.json'),
      JSON.stringify({ [key]: { value: { html: '<p>' }, messages: [] } }),
    );
    expect(openRenderCache(at, 's').render(BODY, PLACE)).toEqual(renderBody(BODY, PLACE));
  });

  it('does not fail where it cannot write', () => {
    const at = path.join(folder(), 'file');
    writeFileSync(at, '');
    const cache = openRenderCache(at, 's');
    cache.render(BODY, PLACE);
    expect(() => cache.save()).not.toThrow();
  });
});

describe('the digest of the renderer', () => {
  it('changes with any of its files, and with the lock', () => {
    const root = folder();
    for (const name of ['src/mdx', 'src/schema/common.ts', 'package-lock.json']) {
      cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
    }
    const seen = new Set([loaderDigest(root)]);
    expect(seen).toContain(loaderDigest(ROOT));
    for (const name of ['src/mdx/components/callout.ts', 'src/schema/common.ts', 'package-lock.json']) {
      writeFileSync(path.join(root, name), `${readFileSync(path.join(root, name), 'utf8')}\n`);
      seen.add(loaderDigest(root));
    }
    expect(seen.size).toBe(4);
  });
});
