/** What the checks of a public build cost beside it, leaks and links: shares of its CPU time, and how they grow. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPortal, LEAK_STEP, LINK_STEP } from '../../src/build/build-portal.ts';
import { readSettings } from '../../src/build/settings.ts';
import { generateContent, writeContent } from './generate-content.ts';
import { table } from './numbers.ts';
import { cpuOfEndedChildren } from './process-tree.ts';
import { PROJECT } from './project-copy.ts';

export const LEAKS_USAGE = `  leaks   the checks of every public build, for internal content and broken links, as shares of that build
          --tasks LIST  sizes of generated content, after the shipped one (1000,2000,4000)`;

const OUTPUT = path.join(PROJECT, '.qingdan/bench');

interface Measured {
  content: string;
  tasks: number;
  files: number;
  megabytes: number;
  /** CPU seconds. */
  build: number;
  links: number;
  check: number;
  /** Per cent of the build, the check included. */
  share: number;
}

export async function benchLeaks(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { tasks: { type: 'string', default: '1000,2000,4000' } } });
  const sizes = values.tasks.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new Error('--tasks: whole numbers from 1');
  const work = path.join(OUTPUT, 'leaks-work');
  const rows: Measured[] = [];
  try {
    rows.push(await measureContent('shipped', path.join(PROJECT, 'content'), work));
    for (const size of sizes) {
      const content = path.join(work, 'content');
      rmSync(content, { recursive: true, force: true });
      writeContent(content, generateContent(size));
      rows.push(await measureContent('generated', content, work));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const text = tableOf(rows);
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(path.join(OUTPUT, 'leaks.md'), `${text}\n`);
  writeFileSync(path.join(OUTPUT, 'leaks.json'), `${JSON.stringify(rows, null, 1)}\n`);
  console.log(`\n${text}`);
}

async function measureContent(name: string, content: string, work: string): Promise<Measured> {
  const settings = { ...readSettings({}), content, out: path.join(work, 'out') };
  const started = cpuNow();
  let linked = Number.NaN;
  let checked = Number.NaN;
  let placed = Number.NaN;
  const { built, messages } = await buildPortal({
    settings,
    audiences: ['public'],
    onProgress: (_, step) => {
      if (step === LINK_STEP) linked = cpuNow();
      if (step === LEAK_STEP) checked = cpuNow();
    },
    onPlaced: () => {
      placed = cpuNow();
    },
  });
  const site = built[0]?.folder;
  if (site === undefined) throw new Error(messages.map(({ what }) => what).join('\n'));
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
  const tasks = readdirSync(path.join(content, 'tasks'), { recursive: true }).filter((file) =>
    String(file).endsWith('.mdx'),
  ).length;
  const [build, links, check] = [placed - started, placed - linked, linked - checked];
  console.log(
    `${name}, ${tasks} tasks: build ${build.toFixed(1)} s CPU, links ${links.toFixed(2)} s, check ${check.toFixed(2)} s`,
  );
  const megabytes = files.reduce((sum, size) => sum + size, 0) / 1e6;
  const share = (100 * check) / build;
  return { content: name, tasks, files: files.length, megabytes, build, links, check, share };
}

/** Seconds of this process and of those it started and that have ended. */
function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + cpuOfEndedChildren();
}

const HEAD = [
  'content',
  'tasks',
  'files',
  'MB',
  'public build, CPU s',
  'links, CPU s',
  'share',
  'leaks, CPU s',
  'share',
  'ms per MB',
];

const tableOf = (rows: readonly Measured[]) =>
  table(
    HEAD,
    rows.map((row) => [
      row.content,
      String(row.tasks),
      String(row.files),
      row.megabytes,
      row.build,
      row.links,
      `${((100 * row.links) / row.build).toFixed(1)} %`,
      row.check,
      `${row.share.toFixed(1)} %`,
      (1000 * row.check) / row.megabytes,
    ]),
  );
