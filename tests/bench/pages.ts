/**
 * What pages cost those who read them: Lighthouse on a throttled telephone (its default), how far they jump while they
 * arrive, and the weight of every page of both portals. There is no peer; the marks are 99 of 100 in all four
 * categories, no jump, 30 KB a page, and 20 KB for a page of projects with its styles and scripts.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPortal } from '../../src/build/build-portal.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import { errorsIn } from '../../src/diagnostics/message.ts';
import { AUDIENCES, type Audience } from '../../src/domain/audience.ts';
import { serveFolder } from '../../src/server/static-server.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { PROJECT_PAGES, weighPages } from '../support/page-weight.ts';
import { barPicture } from './bar-picture.ts';
import { type LayoutShift, measureShifts } from './layout-shift.ts';
import { median, sum, table } from './numbers.ts';

export const PAGES_USAGE = `  pages   Lighthouse (mobile, throttled) on home, unit, task, browsing and project of both portals; layout shift;
          weight of all pages
          --runs N      runs a page, medians are reported (1)
          The first time it installs Lighthouse into .qingdan/tools (190 MB).`;

const LIGHTHOUSE = '13.5.0';
const TOOLS = path.join(PROJECT_ROOT, '.qingdan/tools', `lighthouse-${LIGHTHOUSE}`);
const OUTPUT = path.join(PROJECT_ROOT, '.qingdan/bench');
const MARK = 99;
const HEAVIEST = 5;
const HEAVIEST_PROJECT_PAGE = 20 * 1024;

/** What is measured: the pages that the design names, in each portal that has them. */
const PAGES: { name: string; path: string; audience: Audience }[] = [
  { name: 'home', path: '', audience: 'internal' },
  { name: 'unit', path: 'units/zhian-zhen/', audience: 'internal' },
  { name: 'task', path: 'lists/2020-publicity/38/', audience: 'internal' },
  { name: 'projects', path: 'projects/', audience: 'internal' },
  { name: 'project', path: 'projects/sample-cunkou-lifa/', audience: 'internal' },
  { name: 'home', path: '', audience: 'public' },
  { name: 'unit', path: 'units/zhian-zhen/', audience: 'public' },
  { name: 'task', path: 'lists/2020-publicity/65/', audience: 'public' },
  { name: 'projects', path: 'projects/', audience: 'public' },
  { name: 'project', path: 'projects/sample-cunkou-lifa/', audience: 'public' },
];
/** What also must not jump: with a picture, with a month, with results that come later. */
const STEADY = [
  ...PAGES,
  ...AUDIENCES.flatMap((audience) =>
    [
      { name: 'project with a picture', path: 'projects/sample-yuanba-jiangtang/' },
      { name: 'calendar', path: 'calendar/' },
      { name: 'chosen projects', path: 'projects/?class=theory' },
    ].map((page) => ({ ...page, audience })),
  ),
];

const CATEGORIES = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;
type Category = keyof typeof CATEGORIES;
const CATEGORY_IDS = Object.keys(CATEGORIES) as Category[];

const RESOURCES = { Document: 'HTML', Stylesheet: 'CSS', Script: 'JS', Image: 'pictures' } as const;
type Resource = keyof typeof RESOURCES;
const RESOURCE_IDS = Object.keys(RESOURCES) as Resource[];

interface Measured {
  scores: Record<Category, number>;
  /** As transferred, gzipped. */
  bytes: Record<Resource, number>;
  requests: number;
}

export async function benchPages(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '1' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs: a whole number from 1, not “${values.runs}”`);
  await installLighthouse();
  const out = path.join(OUTPUT, 'pages-site');
  console.log('building both portals');
  const { messages } = await buildPortal({ settings: { ...readSettings(), out }, audiences: AUDIENCES });
  const [error] = errorsIn(messages);
  if (error !== undefined) throw new Error(`the content has errors: ${error.what}`);
  const results: { page: string; measured: Measured[] }[] = [];
  const shifts: LayoutShift[] = [];
  const browser = await launchBrowser();
  for (const audience of AUDIENCES) {
    const server = await serveFolder({ root: path.join(out, audience), port: 0 });
    try {
      const steady = STEADY.filter((page) => page.audience === audience);
      for (const shift of await measureShifts(browser, server.url, steady))
        shifts.push({ ...shift, page: `${audience} ${shift.page}` });
      for (const { name, path: address } of PAGES.filter((page) => page.audience === audience)) {
        const page = `${audience} ${name}`;
        const measured: Measured[] = [];
        for (let run = 0; run < runs; run++) {
          measured.push(await runLighthouse(server.url + address, audience));
        }
        results.push({ page, measured });
        console.log(
          `${page}: ${CATEGORY_IDS.map((id) => middle(measured, (one) => one.scores[id])).join(' ')}`,
        );
      }
    } finally {
      await server.close();
    }
  }
  await browser.close();
  report(results, shifts, {
    all: AUDIENCES.flatMap((audience) => heaviest(path.join(out, audience), audience)),
    projects: AUDIENCES.flatMap((audience) =>
      weighPages(path.join(out, audience), PROJECT_PAGES)
        .slice(0, HEAVIEST)
        .map(({ file, bytes }) => ({ page: `${audience} ${addressOf(file)}`, bytes })),
    ),
  });
  rmSync(out, { recursive: true, force: true });
}

const middle = (measured: readonly Measured[], value: (one: Measured) => number) =>
  median(measured.map(value));

function report(
  results: readonly { page: string; measured: Measured[] }[],
  shifts: readonly LayoutShift[],
  heavy: Record<'all' | 'projects', readonly { page: string; bytes: number }[]>,
): void {
  const kilobytes = (bytes: number) => bytes / 1024;
  const text = [
    '# Pages',
    `Lighthouse ${LIGHTHOUSE}, throttled mobile, served by the portal's own static server with gzip. Internal pages ask not to be indexed, so there the audit “is-crawlable” is left out.`,
    table(
      ['page', ...CATEGORY_IDS.map((id) => CATEGORIES[id])],
      results.map(({ page, measured }) => [
        page,
        ...CATEGORY_IDS.map((id) => String(middle(measured, (one) => one.scores[id]))),
      ]),
    ),
    '## Transferred, KB gzipped, heads of the answers included',
    table(
      ['page', ...RESOURCE_IDS.map((id) => RESOURCES[id]), 'all', 'requests'],
      results.map(({ page, measured }) => [
        page,
        ...RESOURCE_IDS.map((id) => kilobytes(middle(measured, (one) => one.bytes[id]))),
        kilobytes(middle(measured, (one) => sum(Object.values(one.bytes)))),
        String(middle(measured, (one) => one.requests)),
      ]),
    ),
    '## Layout shift, pictures a second late',
    table(
      ['page', 'width', 'shift', 'pictures'],
      shifts.map(({ page, width, shift, pictures }) => [
        page,
        String(width),
        shift.toFixed(3),
        String(pictures),
      ]),
    ),
    '## Heaviest pages, KB of HTML gzipped',
    table(
      ['page', 'KB'],
      heavy.all.map(({ page, bytes }) => [page, kilobytes(bytes)]),
    ),
    '## Heaviest pages of projects, KB of HTML, CSS and JS gzipped',
    table(
      ['page', 'KB'],
      heavy.projects.map(({ page, bytes }) => [page, kilobytes(bytes)]),
    ),
  ].join('\n\n');
  const picture = barPicture(
    'What a page transfers, gzipped',
    'KB',
    results.map(({ page, measured }) => ({
      name: page,
      parts: RESOURCE_IDS.map((id) => ({
        name: RESOURCES[id],
        value: kilobytes(middle(measured, (one) => one.bytes[id])),
      })),
    })),
  );
  const file = path.join(OUTPUT, 'pages');
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${file}.md`, `${text}\n`);
  writeFileSync(`${file}.svg`, picture);
  writeFileSync(`${file}.json`, `${JSON.stringify({ results, shifts, heavy }, null, 1)}\n`);
  console.log(`\n${text}\n\nWritten: ${path.relative(process.cwd(), file)}.md, .svg, .json`);
  const below = results.filter(({ measured }) =>
    CATEGORY_IDS.some((id) => middle(measured, (one) => one.scores[id]) < MARK),
  );
  if (below.length > 0) console.log(`Below ${MARK}: ${below.map(({ page }) => page).join(', ')}`);
  const jumping = shifts.filter(({ shift }) => shift > 0);
  if (jumping.length > 0) console.log(`Jumping: ${jumping.map(({ page }) => page).join(', ')}`);
  const weighty = heavy.projects.filter(({ bytes }) => bytes > HEAVIEST_PROJECT_PAGE);
  if (weighty.length > 0) console.log(`Above 20 KB: ${weighty.map(({ page }) => page).join(', ')}`);
}

const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

function heaviest(folder: string, audience: Audience): { page: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      page: `${audience} ${addressOf(file)}`,
      bytes: gzipSync(readFileSync(path.join(folder, file))).length,
    }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, HEAVIEST);
}

async function installLighthouse(): Promise<void> {
  if (existsSync(path.join(TOOLS, 'node_modules/lighthouse/cli/index.js'))) return;
  console.log(`installing Lighthouse ${LIGHTHOUSE} into ${path.relative(process.cwd(), TOOLS)}`);
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(path.join(TOOLS, 'package.json'), '{ "private": true }\n');
  await run(
    'npm',
    ['install', '--prefix', TOOLS, '--no-audit', '--no-fund', '--loglevel=error', `lighthouse@${LIGHTHOUSE}`],
    {},
  );
}

async function runLighthouse(url: string, audience: Audience): Promise<Measured> {
  const { executablePath, env = {} } = await findBrowser();
  const output = path.join(TOOLS, 'report.json');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  await run(
    process.execPath,
    [
      path.join(TOOLS, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--chrome-flags=${flags.join(' ')}`,
      ...(audience === 'internal' ? ['--skip-audits=is-crawlable'] : []),
    ],
    { ...env, ...(executablePath === undefined ? {} : { CHROME_PATH: executablePath }) },
  );
  return read(JSON.parse(readFileSync(output, 'utf8')) as LighthouseReport);
}

interface LighthouseReport {
  categories: Record<Category, { score: number | null }>;
  audits: Record<
    'network-requests',
    { details: { items: { resourceType?: string; transferSize: number }[] } }
  >;
}

function read({ categories, audits }: LighthouseReport): Measured {
  const { items } = audits['network-requests'].details;
  const bytesOf = (type: Resource) =>
    sum(items.filter((item) => item.resourceType === type).map((item) => item.transferSize));
  return {
    scores: Object.fromEntries(
      CATEGORY_IDS.map((id) => [id, Math.round((categories[id].score ?? 0) * 100)]),
    ) as Measured['scores'],
    bytes: Object.fromEntries(RESOURCE_IDS.map((type) => [type, bytesOf(type)])) as Measured['bytes'],
    requests: items.length,
  };
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} stopped with ${code}`)),
    );
  });
}
