/** `npm run check`: every content file through schema, bodies and integrity; all findings at once. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chinaDay } from './build/china-day.ts';
import { PROJECT_ROOT, readSettings } from './build/settings.ts';
import { compileContent } from './compile/compile-content.ts';
import { formatAsJson } from './diagnostics/json.ts';
import { errorsIn } from './diagnostics/message.ts';
import { formatForTerminal, summarise } from './diagnostics/terminal.ts';

const USAGE = `用法：npm run check -- [--json] [--content 文件夹]
  --json      给程序看的结果
  --content   检查别的内容文件夹（默认 content/）`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    content: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const settings = readSettings();
  const content = values.content === undefined ? settings.content : path.resolve(values.content);
  if (!existsSync(content)) {
    console.error(`找不到内容文件夹：${content}`);
    process.exitCode = 2;
  } else {
    const { messages, files } = await compileContent({
      content,
      project: PROJECT_ROOT,
      work: settings.work,
      formatting: true,
      today: settings.today ?? chinaDay(new Date()),
    });
    if (values.json) console.log(formatAsJson(messages, files));
    else {
      const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
      if (messages.length > 0) console.log(`${formatForTerminal(messages, { colour })}\n`);
      console.log(summarise(messages, files));
    }
    if (errorsIn(messages).length > 0) process.exitCode = 1;
  }
}
