/** How well look-up finds what a file of queries asks for, beside its peers on the same pages, and what it costs. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPortal } from '../../src/build/build-portal.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import { errorsIn } from '../../src/diagnostics/message.ts';
import { tasksOf } from '../../src/search/binding.ts';
import { openIndex } from '../../src/search/portal-index.ts';
import type { NamesFile, RecordsFile } from '../../src/search/search-files.ts';
import { launchBrowser } from '../support/browser.ts';
import { openEngine } from '../support/search-engine.ts';
import { type Outcome, rankOf, readQueries, type SearchQuery, scoreOf } from '../support/search-queries.ts';
import { serveSite } from '../support/serve.ts';
import { barPicture } from './bar-picture.ts';
import { median, table } from './numbers.ts';
import { type ColdCost, coldCost, keyTimes } from './search-cost.ts';
import { miniSearch, type Peer, pagesIn, stockPagefind } from './search-peers.ts';

export const SEARCH_USAGE = `  search [FILE]   what a file of queries finds first, beside stock Pagefind and MiniSearch on the same pages
          --content DIR    builds the internal portal of this content folder (default: the shipped one)
          --site DIR       a built internal portal instead
          --list A=ID      the list behind short targets such as A38 (default: A=2020-publicity N=2023-civilisation)
          --cold N         first visits to measure (default 12)
          --misses         every query whose answer does not stand first`;

const OUTPUT = path.join(PROJECT_ROOT, '.qingdan', 'bench');
const OWN = 'the portal';

export async function benchSearch(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      site: { type: 'string' },
      list: { type: 'string', multiple: true, default: ['A=2020-publicity', 'N=2023-civilisation'] },
      cold: { type: 'string', default: '12' },
      misses: { type: 'boolean', default: false },
    },
  });
  const lists = Object.fromEntries(values.list.map((pair) => pair.split('=') as [string, string]));
  const file = positionals[0] ?? path.join(PROJECT_ROOT, 'tests/fixtures/search/queries.json');
  const work = path.join(OUTPUT, 'search-work');
  rmSync(work, { recursive: true, force: true });
  const site = values.site === undefined ? await build(values.content, work) : path.resolve(values.site);
  const known = new Set(pagesIn(site).map(({ key }) => key));
  const queries = readQueries(file, lists)
    .map((query) => ({ ...query, targets: query.targets.filter((target) => known.has(target)) }))
    .filter(({ targets, subject }) => targets.length > 0 || subject !== undefined);
  console.log(`${queries.length} queries of ${path.basename(file)} can be answered by this portal`);
  const browser = await launchBrowser();
  const server = await serveSite(site);
  try {
    const engine = await openEngine(browser, server.url);
    const own: Peer = {
      name: OWN,
      search: async (query) => (await engine.search(query)).hits.map(({ key }) => key),
      close: engine.close,
    };
    const pages = pagesIn(site);
    const peers = [own, await stockPagefind(pages, browser, path.join(work, 'stock')), miniSearch(pages)];
    const results = new Map<string, Outcome[]>();
    for (const peer of peers) results.set(peer.name, await askAll(peer, queries));
    console.log('time per key');
    const han = queries.filter(({ q }) => /^\p{Script=Han}+$/u.test(q)).map(({ q }) => q);
    const times = await keyTimes(engine, han.slice(0, 40));
    const cold: ColdCost[] = [];
    for (const query of spread(han, Number(values.cold))) {
      cold.push(await coldCost(browser, server.url, query));
      console.log(`first visit ${cold.length}: ${kilobytes(cold[cold.length - 1]?.answer ?? 0)} KB`);
    }
    for (const peer of peers.slice(1)) await peer.close();
    report(results, wholeLists(site), { times, cold }, values.misses);
  } finally {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

async function build(content: string | undefined, work: string): Promise<string> {
  console.log('building the internal portal');
  const settings = {
    ...readSettings(),
    out: path.join(work, 'portal'),
    ...(content === undefined ? {} : { content: path.resolve(content) }),
  };
  const { messages } = await buildPortal({ settings, audiences: ['internal'] });
  const [error] = errorsIn(messages);
  if (error !== undefined) throw new Error(`the content has errors: ${error.what}`);
  return path.join(settings.out, 'internal');
}

async function askAll(peer: Peer, queries: readonly SearchQuery[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const keys = await peer.search(query.q);
    outcomes.push({ query, keys, silent: keys.length === 0 });
  }
  console.log(`${peer.name}: ${queries.length} queries asked`);
  return outcomes;
}

/** Complete lists by the rules that tests hold to the domain's. */
function wholeLists(site: string): Map<string, Set<string>> {
  const read = <T>(file: string) => JSON.parse(readFileSync(path.join(site, 'search', file), 'utf8')) as T;
  const index = openIndex(read<NamesFile>('names.json'), read<RecordsFile>('records.json'));
  return new Map(
    index.named.map((named) => [
      named.key,
      new Set(
        tasksOf(named, index)
          .filter(({ binding }) => binding.via !== 'unknown')
          .map(({ record }) => record.key),
      ),
    ]),
  );
}

/** So many of them, evenly. */
const spread = <T>(all: readonly T[], count: number): T[] =>
  all.filter(
    (_, at) => Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );

const percent = (share: number) => (share * 100).toFixed(1);
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

function report(
  results: ReadonlyMap<string, Outcome[]>,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
  { times, cold }: { times: number[]; cold: ColdCost[] },
  misses: boolean,
): void {
  const scores = [...results].map(([name, outcomes]) => ({ name, score: scoreOf(outcomes, lists) }));
  const categories = [...new Set([...results.values()].flat().map(({ query }) => query.category))];
  const cell = (outcomes: Outcome[], category: string) => {
    const score = scoreOf(
      outcomes.filter(({ query }) => query.category === category),
      lists,
    );
    return percent(score.rPrecision ?? score.first);
  };
  const sorted = [...times].sort((a, b) => a - b);
  const text = [
    '# Look-up',
    table(
      ['engine', 'first %', 'first three %', 'nothing %', 'R-precision %'],
      scores.map(({ name, score }) => [
        name,
        percent(score.first),
        percent(score.firstThree),
        percent(score.none),
        score.rPrecision === undefined ? '–' : percent(score.rPrecision),
      ]),
    ),
    '## First in %, by category (R-precision for whole lists)',
    table(
      ['category', ...results.keys()],
      categories.map((category) => [
        category,
        ...[...results.values()].map((outcomes) => cell(outcomes, category)),
      ]),
    ),
    '## Cost',
    table(
      ['measured', 'median'],
      [
        [
          'first suggestion of a first visit, KB',
          kilobytes(median(cold.map(({ suggestion }) => suggestion))),
        ],
        ['first answer of a first visit, KB', kilobytes(median(cold.map(({ answer }) => answer)))],
        ['requests for it', String(median(cold.map(({ requests }) => requests)))],
        ['a further key, ms', median(times)],
        ['a further key, ms, 95 of 100', sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN],
      ],
    ),
  ].join('\n\n');
  const picture = barPicture(
    'Queries answered by the first hit',
    '%',
    scores.map(({ name, score }) => ({
      name,
      parts: [
        { name: 'first', value: score.first * 100 },
        { name: 'second or third', value: (score.firstThree - score.first) * 100 },
      ],
    })),
  );
  const data = { scores, cold, times: { median: median(times), all: sorted } };
  mkdirSync(OUTPUT, { recursive: true });
  const file = path.join(OUTPUT, 'search');
  writeFileSync(`${file}.md`, `${text}\n`);
  writeFileSync(`${file}.svg`, picture);
  writeFileSync(`${file}.json`, `${JSON.stringify(data, null, 1)}\n`);
  console.log(`\n${text}\n\nWritten: ${path.relative(process.cwd(), file)}.md, .svg, .json`);
  if (!misses) return;
  for (const outcome of results.get(OWN) ?? []) {
    const { query, keys } = outcome;
    if (query.targets.length === 0 || rankOf(outcome) === 0) continue;
    console.log(`${query.id} ${query.q}: ${keys.slice(0, 3).join(' ')} · wanted ${query.targets.join(' ')}`);
  }
}
