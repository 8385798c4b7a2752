/**
 * Browsing 2,000 generated projects: what the first load of the list weighs, and how long a choice takes from the
 * reader's change until the browser has painted the projects. The peer is the plain way: all cards in one page.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPortal } from '../../src/build/build-portal.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import type { ProjectCard } from '../../src/catalog/project-cards.ts';
import { projectCardHtml } from '../../src/components/project-card.ts';
import { errorsIn } from '../../src/diagnostics/message.ts';
import { writeEntryFile } from '../../src/schema/entry-file.ts';
import { PROJECT_CLASSES, PROJECT_STAGES, SERVED } from '../../src/schema/project.ts';
import { serveFolder } from '../../src/server/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { median, table } from './numbers.ts';

export const PROJECTS_USAGE = `  projects  first load of the list of projects, and the time of a choice, at 2,000 projects
          --count N     so many projects (2000)`;

const LARGEST_LOAD = 60 * 1024;
const LONGEST_CHOICE = 100;
const BASE = path.join(PROJECT_ROOT, 'tests/fixtures/content/county');
const TOWNSHIPS = ['donghe-zhen', 'xiling-xiang'];

export async function benchProjects(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { count: { type: 'string', default: '2000' } } });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qingdan-projects-'));
  try {
    const content = path.join(folder, 'content');
    writeContent(content, Number(values.count));
    const settings = { ...readSettings({}), content, out: path.join(folder, 'out'), today: '2026-11-22' };
    const { messages } = await buildPortal({ settings, audiences: ['public'] });
    const [error] = errorsIn(messages);
    if (error !== undefined) throw new Error(`${error.file}: ${error.what}`);
    await report(path.join(folder, 'out/public'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeContent(content: string, count: number): void {
  cpSync(BASE, content, { recursive: true });
  mkdirSync(path.join(content, 'projects'), { recursive: true });
  const pick = <T>(values: readonly T[], index: number) => values[index % values.length] as T;
  const [classes, stages, served] = [PROJECT_CLASSES, PROJECT_STAGES, SERVED].map((names) =>
    Object.keys(names),
  );
  for (let index = 0; index < count; index++) {
    const data = {
      title: `生成的志愿项目${index}`,
      summary: `第${index}个项目，每月一次，到村里陪老人说话，帮着理发、量血压、读信。`,
      class: pick(classes ?? [], index * 7),
      stage: pick(stages ?? [], index * 5),
      organisers: [{ name: `生成的服务队${index % 40}` }],
      serves: [pick(served ?? [], index * 3)],
      beneficiaries: ['村里的老人', '照看老人的家人'],
      townships: [pick(TOWNSHIPS, index)],
      places: [`生成村${index % 300}文明实践站`],
      sessions: [
        { id: 'a', on: `2026-0${(index % 9) + 1}-1${index % 10}`, from: '09:00', repeat: 'month-day' },
      ],
      withChildren: index % 4 === 0,
      visibility: 'public',
    };
    writeFileSync(path.join(content, `projects/made-${index}.mdx`), writeEntryFile(data, '\n正文。\n'));
  }
}

const gzipped = (text: string | Buffer) => gzipSync(text).length;

async function report(site: string): Promise<void> {
  const browser = await launchBrowser();
  const server = await serveFolder({ root: site, host: '127.0.0.1', port: 0 });
  try {
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on('response', (response) => {
      loaded.push(new URL(response.url()).pathname);
    });
    await page.goto(`${server.url}projects/`, { waitUntil: 'networkidle' });
    const files = [...new Set(loaded)].map((name) => (name.endsWith('/') ? `${name}index.html` : name));
    const first = files.reduce((sum, name) => sum + gzipped(readFileSync(path.join(site, name))), 0);
    const cards = JSON.parse(readFileSync(path.join(site, 'projects/cards.json'), 'utf8')) as ProjectCard[];
    const peer = gzipped(cards.map((card) => projectCardHtml(card, 'h2')).join(''));
    const choices = await page.evaluate(timeChoices);
    const times = choices.slice(1);
    console.log(
      table(
        ['', 'measured', 'mark'],
        [
          ['projects', String(cards.length), ''],
          ['first load, gzipped', `${(first / 1024).toFixed(1)} KB`, '≤ 60 KB'],
          ['all cards in one page, gzipped', `${(peer / 1024).toFixed(1)} KB`, 'peer'],
          [
            'data, gzipped, at the first choice',
            `${(gzipped(JSON.stringify(cards)) / 1024).toFixed(1)} KB`,
            '',
          ],
          ['first choice, data and all', `${choices[0]?.toFixed(0)} ms`, ''],
          ['a choice, median', `${median(times).toFixed(0)} ms`, '≤ 100 ms'],
          ['a choice, slowest', `${Math.max(...times).toFixed(0)} ms`, ''],
        ],
      ),
    );
    if (first > LARGEST_LOAD || median(times) > LONGEST_CHOICE) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page: makes choices as a reader would, and waits for the frame that shows each. */
async function timeChoices(): Promise<number[]> {
  const form = document.querySelector<HTMLFormElement>('#project-filter');
  const status = document.querySelector<HTMLElement>('#project-status');
  if (form === null || status === null) throw new Error('there is no filter');
  const times: number[] = [];
  for (const select of form.querySelectorAll('select')) {
    for (const option of [...select.options].slice(1, 5)) {
      const from = performance.now();
      status.textContent = '';
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      while (!/\d|没有/.test(status.textContent ?? '')) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - from);
    }
    select.value = '';
  }
  return times;
}
