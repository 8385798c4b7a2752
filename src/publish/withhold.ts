/**
 * `npm run withhold -- FILE…`: notes files that must never go on line by their digest, so that they are refused under
 * any name. The files themselves are only read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../build/settings.ts';
import { digestsOf } from '../compile/stored-files.ts';
import { parseWithheldList, WITHHELD_LIST } from '../domain/integrity/offline-material.ts';

const USAGE = `用法：npm run withhold -- 文件……
  记下不上网的材料的指纹（${WITHHELD_LIST}）；以后这些文件换了名称放进来，也会被拦下。`;

const { positionals } = parseArgs({ allowPositionals: true, options: {} });

if (positionals.length === 0) {
  console.log(USAGE);
  process.exitCode = 2;
} else await withhold(positionals);

async function withhold(files: readonly string[]): Promise<void> {
  const list = path.join(readSettings().content, WITHHELD_LIST);
  const before = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const known = new Set(parseWithheldList(before).files.map(({ digest }) => digest));
  const added: string[] = [];
  for (const file of files) {
    const [digest] = await digestsOf(path.resolve(file));
    if (digest === undefined) {
      console.error(`读不出 ${file}，没有记下`);
      process.exitCode = 1;
    } else if (!known.has(digest)) {
      known.add(digest);
      added.push(`${digest}  ${path.basename(file)}\n`);
    }
  }
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  if (added.length > 0) writeFileSync(list, before + separator + added.join(''));
  console.log(`记下 ${added.length} 份，清单里共 ${known.size} 份。`);
}
