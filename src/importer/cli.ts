/** `npm run import -- FILE`: shows what a document would become; `--write` makes it so. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readSettings } from '../build/settings.ts';
import { formatForTerminal } from '../diagnostics/terminal.ts';
import { runImport } from './run-import.ts';

const USAGE = `用法：npm run import -- 文件 [选项]
  文件可以是 .docx、.doc、.xlsx、.txt 或 .md。不加 --write 只显示计划，什么也不改。
  --write        写入内容文件夹，全部成功才算数；新条目都是内部
  --accept       原文变了、没有人改过的字段，用新的替换（要和 --write 一起）
  --id 编号      新清单的编号，如 2026-publicity
  --year 年度    原文看不出年度时
  --content 目录 内容文件夹（默认 content/）
  --add-units    把不认识的单位写进名册，类别和编号请再核对
  --verify       用已导入的条目把原文拼回来，看是否一字不差
  --json         给程序看的计划`;

const LARGEST = 50 * 1024 * 1024;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    id: { type: 'string' },
    year: { type: 'string' },
    content: { type: 'string' },
    'add-units': { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const [file, ...others] = positionals;
if (values.help) console.log(USAGE);
else if (file === undefined || others.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else await main(file);

async function main(name: string): Promise<void> {
  const settings = readSettings();
  const bytes = await readBytes(name);
  if (bytes === undefined) return;
  const result = await runImport({
    name: path.basename(name),
    bytes,
    content: values.content === undefined ? settings.content : path.resolve(values.content),
    project: PROJECT_ROOT,
    work: settings.work,
    id: values.id,
    year: values.year === undefined ? undefined : Number(values.year),
    mode: values.json ? 'json' : values.verify ? 'verify' : values.write ? 'write' : 'plan',
    accept: values.accept,
    addUnits: values['add-units'],
    onProgress: (step) => {
      if (process.stderr.isTTY === true) console.error(`  ${step}……`);
    },
  });
  if (result.output !== '') console.log(result.output);
  if (result.errors.length > 0) console.error(formatForTerminal(result.errors));
  process.exitCode = result.ok ? 0 : 1;
}

async function readBytes(name: string): Promise<Uint8Array | undefined> {
  const found = await stat(name).catch(() => undefined);
  const say = (what: string) => {
    console.error(what);
    process.exitCode = 1;
  };
  if (found === undefined || !found.isFile()) return void say(`找不到文件：${name}`) as undefined;
  if (found.size > LARGEST) return void say('文件超过 50 MB：清单不会这么大，请去掉图片再导入') as undefined;
  return readFile(name);
}
