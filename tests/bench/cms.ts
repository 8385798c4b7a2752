/**
 * What editors wait for: from a save until the portal shows and finds it, on the shipped content, beside a whole
 * build of the same portal; the form of a task among 1,000 units, and the list of 1,000 tasks.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import type { PublishState } from '../../src/cms/publish-state.ts';
import { writeYaml } from '../../src/schema/entry-file.ts';
import { launchBrowser } from '../support/browser.ts';
import { signIn } from '../support/editing-page.ts';
import { startEditing } from '../support/editing-server.ts';
import { barPicture } from './bar-picture.ts';
import { generateContent, writeContent } from './generate-content.ts';
import { UNITS } from './generate-registry.ts';
import { measure } from './measure.ts';
import { median, table } from './numbers.ts';

export const CMS_USAGE = `  cms     from a save until the portal finds it, beside a whole build; forms among 1,000 units, a list of 1,000 tasks
          --saves N     so many saves (5)`;

const OUTPUT = path.join(PROJECT_ROOT, '.qingdan/bench');
const MARKS = { findable: 3, choice: 1, list: 2 };
const MANY = 1000;
const TASK = 'tasks/2020-publicity/12.mdx';
const PAGE = 'lists/2020-publicity/12/';

interface Findable {
  /** Seconds until the save was answered, and from there until the portal had it. */
  saved: number;
  online: number;
}

interface Forms {
  open: number;
  choice: number;
  list: number;
}

export async function benchCms(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { saves: { type: 'string', default: '5' } } });
  const saves = Number(values.saves);
  if (!Number.isInteger(saves) || saves < 1) throw new Error('--saves: a whole number from 1');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qingdan-cms-bench-'));
  try {
    const forms = await measureForms(folder);
    const findable = await measureSaves(folder, saves);
    const whole = await measure({
      program: process.execPath,
      args: ['src/build/cli.ts', '--audience', 'internal'],
      cwd: PROJECT_ROOT,
      env: { QINGDAN_OUT: path.join(folder, 'whole') },
    });
    report(findable, whole.wall, forms);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSaves(folder: string, saves: number): Promise<Findable[]> {
  const content = path.join(folder, 'content');
  cpSync(path.join(PROJECT_ROOT, 'content'), content, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: content });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.invalid', 'commit', '--quiet', '-m', 'begin');
  const { child, portal } = await startPortal(content, path.join(folder, 'out'));
  try {
    const call = await caller(portal);
    const found: Findable[] = [];
    for (let round = 0; round <= saves; round++) {
      const base = readFileSync(path.join(content, TASK), 'utf8');
      const title = `测量用的标题${round}`;
      const raw = base.replace(/^title: .*/m, `title: ${title}`);
      const from = performance.now();
      await call('persistEntry', { editor: '测量', dataFiles: [{ path: `content/${TASK}`, raw, base }] });
      const saved = performance.now();
      while (!(await shows(portal, title))) await new Promise((resolve) => setTimeout(resolve, 100));
      found.push({ saved: (saved - from) / 1000, online: (performance.now() - saved) / 1000 });
      await settled(call);
    }
    // The first save finds nothing warm.
    return found.slice(1);
  } finally {
    child.kill();
  }
}

/** Both the page and what look-up reads. */
async function shows(portal: string, title: string): Promise<boolean> {
  for (const address of [PAGE, 'search/records.json']) {
    const text = await fetch(portal + address).then((answer) => answer.text());
    if (!text.includes(title)) return false;
  }
  return true;
}

type Call = (action: string, params?: object) => Promise<unknown>;

async function caller(portal: string): Promise<Call> {
  const { origin } = new URL(portal);
  const { token } = (await (await fetch(`${portal}admin/config.json`)).json()) as { token: string };
  return async (action, params = {}) => {
    const answer = await fetch(`${portal}admin/api`, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json', 'X-Qingdan-Token': token },
      body: JSON.stringify({ action, params }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
}

/** Nobody saves while the public portal is still being built. */
async function settled(call: Call): Promise<void> {
  for (;;) {
    const state = (await call('publishState')) as PublishState;
    if (state.public.kind !== 'waiting') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function startPortal(content: string, out: string): Promise<{ child: ChildProcess; portal: string }> {
  const child = spawn(process.execPath, ['src/server/start.ts', '--port', '0', '--content', content], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, QINGDAN_OUT: out },
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const portal = /^ready (\S+)$/m.exec(said)?.[1];
      if (portal !== undefined && /自动更新/.test(said)) resolve({ child, portal });
    });
    child.on('exit', () => reject(new Error(said)));
  });
}

async function measureForms(folder: string): Promise<Forms> {
  const from = path.join(folder, 'many');
  writeContent(from, generateContent(MANY));
  const units = Array.from({ length: MANY }, (_, index) => {
    const unit = UNITS[index % UNITS.length];
    return index < UNITS.length
      ? unit
      : { ...unit, id: `made-${index}`, name: `${unit?.name}第${index}分站` };
  });
  writeFileSync(path.join(from, 'registry/units.yml'), writeYaml({ units }));
  const editing = await startEditing({ from, withForms: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1400, height: 1000 } });
    const cms = await signIn(page, `${editing.url}admin/`, '测量');
    const entry = 'tasks/entries/2016-list-1/1';
    await cms.open(entry);
    const picker = page.locator('input[id^="implement-field"][role="combobox"]');
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return (performance.now() - start) / 1000;
    };
    const open = await timed(async () => {
      await cms.open(entry);
      await page.locator('.qd-assignments .qd-chosen, .qd-assignments [title]').first().waitFor();
    });
    const choice = await timed(async () => {
      await picker.fill('第999分站');
      await page.getByRole('option', { name: /第999分站/ }).waitFor();
    });
    await page.goto('about:blank');
    await page.goto(`${editing.url}admin/#/collections/lists`);
    await page.getByRole('link', { name: '任务', exact: true }).waitFor();
    const list = await timed(async () => {
      await page.getByRole('link', { name: '任务', exact: true }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('a[href*="#/collections/tasks/entries/"]').length >= count,
        MANY,
      );
    });
    return { open, choice, list };
  } finally {
    await browser.close();
    await editing.close();
  }
}

function report(findable: readonly Findable[], whole: number, forms: Forms): void {
  const seconds = (value: number) => `${value.toFixed(2)} s`;
  const totals = findable.map(({ saved, online }) => saved + online);
  const [saved, online] = [
    median(findable.map((one) => one.saved)),
    median(findable.map((one) => one.online)),
  ];
  const text = [
    '# The CMS',
    `The shipped content, ${findable.length} saves; 1,000 units and 1,000 tasks made by the generator.`,
    table(
      ['', 'measured', 'mark'],
      [
        ['from save to findable, median', seconds(median(totals)), `≤ ${MARKS.findable} s`],
        ['… slowest', seconds(Math.max(...totals)), ''],
        ['… of it check and commit', seconds(saved), ''],
        ['… of it build', seconds(online), ''],
        ['a whole build of the internal portal', seconds(whole), 'peer'],
        ['a task’s form among 1,000 units', seconds(forms.open), ''],
        ['a unit found among 1,000', seconds(forms.choice), `< ${MARKS.choice} s`],
        ['a list of 1,000 tasks', seconds(forms.list), `< ${MARKS.list} s`],
      ],
    ),
  ].join('\n\n');
  const picture = barPicture('From a save until the portal finds it', 's', [
    {
      name: 'a save in the CMS',
      parts: [
        { name: 'check, commit', value: saved },
        { name: 'build', value: online },
      ],
    },
    { name: 'a whole build', parts: [{ name: 'build', value: whole }] },
  ]);
  const file = path.join(OUTPUT, 'cms');
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${file}.md`, `${text}\n`);
  writeFileSync(`${file}.svg`, picture);
  writeFileSync(`${file}.json`, `${JSON.stringify({ findable, whole, forms }, null, 1)}\n`);
  console.log(`\n${text}\n\nWritten: ${path.relative(process.cwd(), file)}.md, .svg, .json`);
  if (median(totals) > MARKS.findable || forms.choice >= MARKS.choice || forms.list >= MARKS.list)
    process.exitCode = 1;
}
