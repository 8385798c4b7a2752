/** The public index, unpacked, holds nothing internal: neither in words nor in the files beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { compileContent } from '../../src/compile/compile-content.ts';
import { viewFor } from '../../src/domain/audience-view.ts';
import { PLACE_LEVELS } from '../../src/schema/place.ts';
import { PROJECT_CLASSES } from '../../src/schema/project.ts';
import { UNIT_KINDS } from '../../src/schema/unit.ts';
import { hanPair } from '../../src/search/index-words.ts';
import { normalise } from '../../src/search/normalise.ts';

const SITES = [
  { name: 'shipped content', content: 'content', site: inject('shippedSite') },
  { name: 'fixture county', content: 'tests/fixtures/content/county', site: inject('countySite') },
];

/** Pairs of characters that the index of a site holds. */
function pairsIn(site: string): Set<string> {
  const folder = path.join(site, 'pagefind/index');
  const words = readdirSync(folder).flatMap((name) => {
    const bytes = gunzipSync(readFileSync(path.join(folder, name))).subarray('pagefind_dcd'.length);
    const [rows] = decode(bytes) as [[string, ...unknown[]][]];
    return rows.map(([word]) => word);
  });
  return new Set(words.flatMap((word) => hanPair(word) ?? []));
}

const compile = async (content: string) =>
  (
    await compileContent({
      content: path.join(PROJECT_ROOT, content),
      project: PROJECT_ROOT,
      work: path.join(PROJECT_ROOT, '.qingdan'),
    })
  ).content;

/** Everything the public may read, in one line of comparable text; kinds, levels and classes are words of the interface. */
const publicText = (view: object) =>
  normalise(JSON.stringify([view, UNIT_KINDS, PLACE_LEVELS, PROJECT_CLASSES])).replaceAll(' ', '');

test.each(SITES)(
  '$name: every pair in the public index stands in a public text',
  async ({ content, site }) => {
    const all = await compile(content);
    const said = publicText(viewFor('public', all));
    const pairs = [...pairsIn(path.join(site, 'public'))];
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter((pair) => !said.includes(pair))).toEqual([]);
  },
);

test.each(SITES)('$name: the internal index does hold more', async ({ content, site }) => {
  const said = publicText(viewFor('public', await compile(content)));
  const pairs = [...pairsIn(path.join(site, 'internal'))];
  expect(pairs.filter((pair) => !said.includes(pair)).length).toBeGreaterThan(10);
});

test.each(SITES)(
  '$name: no lead, internal title or internal alias beside the index',
  async ({ content, site }) => {
    const all = await compile(content);
    const view = viewFor('public', all);
    const seen = new Set(view.tasks.map(({ id }) => id));
    const folder = path.join(site, 'public/search');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const text = files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
    const said = publicText(view);
    const secrets = [
      ...all.people.flatMap(({ data }) => [data.name, ...data.otherNames]),
      ...all.tasks.filter(({ id }) => !seen.has(id)).map(({ data }) => data.title),
      ...all.aliases.flatMap(({ data }) => data.means),
    ].filter((secret) => !said.includes(normalise(secret).replaceAll(' ', '')));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(files).not.toContain('source.json');
  },
);
