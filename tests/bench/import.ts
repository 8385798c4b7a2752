/**
 * What an import costs: time and memory of the command for documents of three sizes. The peer is the command itself
 * with one item: what starting Node and reading the content folder cost.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docxFromText } from '../support/office-files.ts';
import { measure } from './measure.ts';
import { median, table } from './numbers.ts';
import { PROJECT } from './project-copy.ts';
import { createRandom } from './random.ts';
import { bodyOf, titleOf } from './sentences.ts';

export const IMPORT_USAGE = `  import                     time and memory of npm run import for 1, 83 and 500 items
          --runs N      how often each (3); the medians are shown`;

const SIZES = [1, 83, 500];
const PER_SECTION = 25;
const UNITS = ['旗文旅局', '旗教体局', '旗融媒体中心', '各苏木乡镇场街道', '治安镇', '各党（工）委、党组'];

export async function benchImport(args: string[]): Promise<void> {
  const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) || 3 : 3;
  const folder = mkdtempSync(path.join(tmpdir(), 'qingdan-bench-'));
  try {
    const rows: string[][] = [];
    for (const items of SIZES) {
      const file = path.join(folder, `${items}.docx`);
      writeFileSync(file, await docxFromText(documentOf(items), { automaticNumbers: true }));
      for (const mode of ['--json', '--write'] as const)
        rows.push(await rowOf(folder, file, items, mode, runs));
    }
    console.log(table(['.docx, automatic numbers', 'command', 'seconds', 'CPU s', 'MB'], rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowOf(
  folder: string,
  file: string,
  items: number,
  mode: string,
  runs: number,
): Promise<string[]> {
  const costs: { wall: number; cpu: number; memory: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const content = path.join(folder, `content-${items}-${run}`);
    mkdirSync(content, { recursive: true });
    cpSync(path.join(PROJECT, 'content/registry'), path.join(content, 'registry'), { recursive: true });
    const { wall, cpu, peaks } = await measure({
      program: process.execPath,
      args: ['src/importer/cli.ts', file, mode, '--content', content],
      cwd: PROJECT,
    });
    costs.push({ wall, cpu, memory: Math.max(...Object.values(peaks)) });
    rmSync(content, { recursive: true, force: true });
  }
  const of = (read: (cost: (typeof costs)[number]) => number) => median(costs.map(read));
  return [
    `${items} items`,
    mode,
    of(({ wall }) => wall).toFixed(2),
    of(({ cpu }) => cpu).toFixed(2),
    of(({ memory }) => memory).toFixed(0),
  ];
}

/** A list in the shape of the shipped ones, with words that repeat as they do there. */
function documentOf(items: number): string {
  const random = createRandom(2031);
  const link = { name: '办公室', url: 'https://example.cn' };
  const lines = ['2031年全旗重点工作任务清单', ''];
  for (let item = 1; item <= items; item++) {
    const section = (item - 1) / PER_SECTION;
    if (Number.isInteger(section)) lines.push(`${'一二三四五六七八九十'[section % 10]}、${titleOf(random)}`);
    const text = bodyOf(random, link).replace(/[*[\]-]|\(https[^)]*\)|\n/g, '');
    lines.push(
      `${item}.${titleOf(random)}。${text}每季度报送1次，全年不少于${1 + (item % 9)}场。（牵头人：吴莎莎，责任组室：理论组，落实单位：${random.pick(UNITS)}、${random.pick(UNITS)}）`,
    );
  }
  return lines.join('\n');
}
