/** `npm run import -- FILE`: shows what a document would become; `--write` makes it so. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readSettings } from '../build/settings.ts';
import type { Message } from '../diagnostics/message.ts';
import { formatForTerminal } from '../diagnostics/terminal.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { progressLine } from './progress-line.ts';
import { LIMITS } from './read/limits.ts';
import { Refused, refusalMessage } from './read/refusal.ts';
import { type ImportOptions, runImport } from './run-import.ts';

const USAGE = `用法：npm run import -- 文件 [选项]
  文件可以是 .docx、.doc、.xlsx、.txt 或 .md。不加 --write 只显示计划，什么也不改。
  --write        写入内容文件夹，全部成功才算数；新条目都是内部
  --accept       原文变了、没有人改过的字段，用新的替换（要和 --write 一起）
  --id 编号      新清单的编号，如 2026-publicity
  --year 年度    原文看不出年度时
  --content 目录 内容文件夹（默认 content/）
  --add-units    把不认识的单位写进名册，类别和编号请再核对（要和 --write 一起）；
                 只加其中几个写 --add-units=甲局,乙镇
  --verify       用已导入的条目把原文拼回来，看是否一字不差
  --json         给程序看的计划`;

const OPTIONS = {
  write: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  id: { type: 'string' },
  year: { type: 'string' },
  content: { type: 'string' },
  'add-units': { type: 'string' },
  verify: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const given = readArguments();
if (given === undefined) usageError('有不认识的选项，或选项后面缺了内容。');
else if (given.values.help) console.log(USAGE);
else {
  const [file, ...others] = given.positionals;
  const wrong = wrongValue(given.values);
  if (file === undefined || others.length > 0) usageError('要写一个文件名，只写一个。');
  else if (wrong !== undefined) usageError(wrong);
  else await main(file, given.values);
}

function readArguments() {
  try {
    // Alone it means all of them.
    const args = process.argv.slice(2).map((arg) => (arg === '--add-units' ? '--add-units=' : arg));
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch {
    return undefined;
  }
}

type Values = NonNullable<typeof given>['values'];

function wrongValue({ id, year, write, accept, 'add-units': addUnits }: Values): string | undefined {
  if (id !== undefined && !ID_PATTERN.test(id))
    return `--id ${id} 不行：只用小写字母、数字和连字符，如 2026-publicity。`;
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year))
    return `--year ${year} 不行：写四位数字，如 2026。`;
  if ((accept || addUnits !== undefined) && !write) return '--accept 和 --add-units 要和 --write 一起用。';
  return undefined;
}

function usageError(what: string): void {
  console.error(`${what}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function main(name: string, values: Values): Promise<void> {
  const settings = readSettings();
  const bytes = await readBytes(name);
  if (bytes === undefined) return;
  const progress = progressLine(process.stderr);
  const result = await runImport({
    name: path.basename(name),
    bytes,
    content: values.content === undefined ? settings.content : path.resolve(values.content),
    project: PROJECT_ROOT,
    work: settings.work,
    id: values.id,
    year: values.year === undefined ? undefined : Number(values.year),
    mode: modeOf(values),
    accept: values.accept,
    addUnits: wantedUnits(values['add-units']),
    onProgress: progress.show,
  });
  progress.clear();
  if (result.output !== '') console.log(result.output);
  if (result.errors.length > 0) console.error(formatForTerminal(result.errors));
  process.exitCode = result.ok ? 0 : 1;
}

function wantedUnits(names: string | undefined): ImportOptions['addUnits'] {
  if (names === undefined) return undefined;
  return names === '' ? 'all' : names.split(/[,，、]/).filter((name) => name !== '');
}

function modeOf({ json, verify, write }: Values): ImportOptions['mode'] {
  if (json) return 'json';
  if (verify) return 'verify';
  return write ? 'write' : 'plan';
}

async function readBytes(name: string): Promise<Uint8Array | undefined> {
  const found = await stat(name).catch(() => undefined);
  if (found === undefined || !found.isFile()) return say(notFound(name));
  if (found.size > LIMITS.fileBytes) return say(refusalMessage(path.basename(name), new Refused('too-big')));
  return readFile(name);
}

function notFound(file: string): Message {
  return {
    kind: 'document-unreadable',
    severity: 'error',
    file,
    what: '找不到这个文件',
    fix: '检查文件名和所在的文件夹；名字里有空格的，两边加引号',
  };
}

function say(message: Message): undefined {
  console.error(formatForTerminal([message]));
  process.exitCode = 1;
}
