/** The promise of the public build: nothing internal stands in any of its files. */

import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { compileContent } from '../../src/compile/compile-content.ts';
import type { Content } from '../../src/domain/content.ts';
import { jsonSchemaOf, OPEN_DATA_NAMES } from '../../src/exports/open-data-schema.ts';
import { readSite } from '../support/site-files.ts';

const SITES = [
  { name: 'shipped content', content: path.join(PROJECT_ROOT, 'content'), site: inject('shippedSite') },
  {
    name: 'fixture county',
    content: path.join(PROJECT_ROOT, 'tests/fixtures/content/county'),
    site: inject('countySite'),
  },
];

const compile = (content: string) =>
  compileContent({ content, project: PROJECT_ROOT, work: path.join(PROJECT_ROOT, '.qingdan') });

test.each(SITES)('$name: no lead is named in any public file', async ({ content, site }) => {
  const { content: all } = await compile(content);
  const names = all.people.flatMap(({ data }) => [data.name, ...data.otherNames]);
  expect(names.length).toBeGreaterThan(0);
  const found = readSite(path.join(site, 'public')).flatMap((file) =>
    names.filter((name) => file.text.includes(name)).map((name) => `${name} in ${file.path}`),
  );
  expect(found).toEqual([]);
});

test.each(SITES)('$name: no internal task is in any public file', async ({ content, site }) => {
  const { content: all } = await compile(content);
  const secrets = internalTexts(all);
  expect(secrets.length).toBeGreaterThan(0);
  const files = readSite(path.join(site, 'public'));
  const found = secrets.flatMap(({ id, text }) =>
    files.filter((file) => file.text.includes(text)).map((file) => `${id}: “${text}” in ${file.path}`),
  );
  expect(found).toEqual([]);
  const internal = all.tasks.filter((task) => task.data.visibility === 'internal');
  const pages = files.map((file) => file.path);
  expect(internal.filter((task) => pages.includes(`lists/${task.id}/index.html`))).toEqual([]);
});

test.each(SITES)('$name: the same texts do stand in the internal build', async ({ content, site }) => {
  const { content: all } = await compile(content);
  const everything = readSite(path.join(site, 'internal'))
    .map((file) => file.text)
    .join('\n');
  const titles = all.tasks.map((task) => task.data.title);
  expect(titles.filter((title) => !everything.includes(title))).toEqual([]);
});

/** Titles, and runs of 12 characters, of internal tasks that no public entry says too (DESIGN §5). */
function internalTexts(content: Content): { id: string; text: string }[] {
  const entries = [
    ...content.lists,
    ...content.tasks,
    ...content.policies,
    ...content.projects,
    ...content.pages,
  ];
  const said = (entry: (typeof entries)[number]) =>
    `${entry.data.title}\n《${entry.data.title}》\n${entry.body.plainText}`;
  const publicText = [
    ...entries.filter((entry) => entry.data.visibility === 'public').map(said),
    ...content.lists.flatMap((list) => list.data.sections.map((section) => section.title)),
    ...content.units.map((unit) => unit.data.name),
    // The help names the fields of the open data.
    ...OPEN_DATA_NAMES.map((name) => JSON.stringify(jsonSchemaOf(name))),
  ].join('\n');
  return entries
    .filter((entry) => entry.data.visibility === 'internal')
    .flatMap((entry) => {
      const runs: string[] = [];
      for (const line of entry.body.plainText.split('\n')) {
        for (let at = 0; at + 12 <= line.length; at += 6) runs.push(line.slice(at, at + 12));
      }
      return [entry.data.title, ...runs].map((text) => ({ id: entry.id, text }));
    })
    .filter(({ text }) => text.trim().length >= 4 && !publicText.includes(text));
}
