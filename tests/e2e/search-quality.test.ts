/** Look-up on the shipped portal, in a real browser: what people type finds what they look for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { launchBrowser } from '../support/browser.ts';
import { type OpenedEngine, openEngine } from '../support/search-engine.ts';
import { type Outcome, rankOf, readQueries, type SearchQuery, scoreOf } from '../support/search-queries.ts';
import { type ServedSite, serveSite } from '../support/serve.ts';

const QUERIES = readQueries(path.join(PROJECT_ROOT, 'tests/fixtures/search/queries.json'));
const SITE = path.join(inject('shippedSite'), 'internal');

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(SITE);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Answers all in one go: a journey to the browser and back costs more than an answer. */
async function ask(engine: OpenedEngine, queries: readonly SearchQuery[]): Promise<Outcome[]> {
  const answers = await engine.page.evaluate(
    async (asked) => {
      const found: { keys: string[]; kind: string }[] = [];
      for (const query of asked) {
        const { hits, kind } = await globalThis.lookUp.search(query);
        found.push({ keys: hits.map(({ key }) => key), kind });
      }
      return found;
    },
    queries.map(({ q }) => q),
  );
  return answers.map(({ keys, kind }, at) => ({
    query: queries[at] as SearchQuery,
    keys,
    silent: kind === 'empty' || kind === 'no-direct-match',
  }));
}

/** What the open data say: tasks that name the unit or a designation it belongs to, and so on. */
function wholeLists(): Map<string, Set<string>> {
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(path.join(SITE, `data/${name}.json`), 'utf8')) as T[];
  type Assigned = { kind: string; id: string | null };
  const tasks = read<{ id: string } & Record<'lead' | 'group' | 'implement' | 'support', Assigned[]>>(
    'tasks',
  );
  const lists = new Map<string, Set<string>>();
  const add = (subject: string, task: string) =>
    lists.set(subject, (lists.get(subject) ?? new Set()).add(`task:${task}`));
  for (const unit of read<{ id: string; tasks: { task: string; via: string }[] }>('units')) {
    for (const { task, via } of unit.tasks) if (via !== 'unknown') add(`unit:${unit.id}`, task);
  }
  for (const task of tasks) {
    for (const { kind, id } of task.group) if (kind === 'group') add(`group:${id}`, task.id);
    for (const { kind, id } of task.lead) if (kind === 'person') add(`person:${id}`, task.id);
    for (const { kind, id } of [...task.implement, ...task.support, ...task.group]) {
      if (kind === 'designation') add(`designation:${id}`, task.id);
    }
  }
  return lists;
}

test('finds the right entry first, and the whole list of a unit, group, person or designation', async () => {
  const engine = await openEngine(browser, site.url);
  const outcomes = await ask(engine, QUERIES);
  await engine.close();
  const score = scoreOf(outcomes, wholeLists());
  const missed = outcomes
    .filter((outcome) => outcome.query.targets.length > 0 && rankOf(outcome) !== 0)
    .map(({ query, keys }) => `${query.id} ${query.q}: ${keys.slice(0, 3).join(' ')}`);
  expect(QUERIES.length).toBeGreaterThanOrEqual(150);
  expect(score.first, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(score.firstThree, missed.join('\n')).toBe(1);
  expect(score.none).toBe(0);
  expect(score.rPrecision).toBe(1);
});

test('says so when nothing in the portal fits', async () => {
  const engine = await openEngine(browser, site.url);
  const strangers = QUERIES.filter(({ category }) => category === 'none');
  const outcomes = await ask(engine, strangers);
  await engine.close();
  const claimed = outcomes.filter(({ silent }) => !silent).map(({ query }) => query.q);
  expect(strangers.length).toBeGreaterThan(0);
  expect(claimed).toEqual([]);
});

test('answers the same in a browser without segmenter, worker and newer features', async () => {
  const sample = QUERIES.filter((_, at) => at % 3 === 0);
  const present = await openEngine(browser, site.url);
  const expected = await ask(present, sample);
  await present.close();
  const old = await openEngine(browser, site.url, WITHOUT_NEWER_FEATURES);
  const lacking = await old.page.evaluate(() => [
    typeof Reflect.get(globalThis, 'Worker'),
    typeof Reflect.get(Intl, 'Segmenter'),
    typeof Reflect.get(Array.prototype, 'at'),
  ]);
  const answered = await ask(old, sample);
  await old.close();
  expect(lacking).toEqual(['undefined', 'undefined', 'undefined']);
  expect(answered).toEqual(expected);
});

const WITHOUT_NEWER_FEATURES = `
  delete globalThis.Worker;
  delete globalThis.SharedWorker;
  delete globalThis.FinalizationRegistry;
  delete globalThis.DecompressionStream;
  delete globalThis.structuredClone;
  delete globalThis.requestIdleCallback;
  delete Intl.Segmenter;
  delete Object.groupBy;
  delete Object.hasOwn;
  delete Map.groupBy;
  delete Promise.withResolvers;
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) {
    delete Array.prototype[name];
  }
  delete String.prototype.at;
  delete String.prototype.isWellFormed;
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']) {
    delete Set.prototype[name];
  }
  for (const name of ['map', 'filter', 'flatMap', 'toArray', 'take']) {
    if (globalThis.Iterator) delete globalThis.Iterator.prototype[name];
  }
`;
