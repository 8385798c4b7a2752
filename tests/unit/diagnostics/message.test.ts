import { describe, expect, test } from 'vitest';
import { formatAsJson } from '../../../src/diagnostics/json.ts';
import { MESSAGE_KINDS } from '../../../src/diagnostics/kinds.ts';
import { errorsIn, type Message, sortMessages } from '../../../src/diagnostics/message.ts';
import { formatForTerminal, summarise } from '../../../src/diagnostics/terminal.ts';

const missingTitle: Message = {
  kind: 'field-missing',
  severity: 'error',
  file: 'tasks/2024-roads/10.mdx',
  line: 2,
  field: '标题（title）',
  what: '没有填',
  why: '给人看的短标题。',
  fix: '补上“标题”',
};
const gap: Message = {
  kind: 'number-gap',
  severity: 'warning',
  file: 'lists/2024-roads.mdx',
  what: '到第 6 项为止，缺第 4 项',
  fix: '对照原文补上',
};
const at = (file: string, line: number | undefined, severity: Message['severity'] = 'error'): Message => ({
  ...gap,
  file,
  severity,
  ...(line === undefined ? {} : { line }),
});

test('messages stand by file as people count, then by line; an error before a warning', () => {
  const sorted = [
    at('tasks/a/2.mdx', undefined),
    at('tasks/a/2.mdx', 9),
    at('tasks/a/2.mdx', 10, 'error'),
    at('tasks/a/2.mdx', 10, 'warning'),
    at('tasks/a/10.mdx', 1),
  ];
  expect(sortMessages([...sorted].reverse())).toEqual(sorted);
});

describe('on a terminal', () => {
  test('grouped by file, each with its fix', () => {
    expect(formatForTerminal([missingTitle, gap])).toMatchInlineSnapshot(`
      "lists/2024-roads.mdx
        提醒 到第 6 项为止，缺第 4 项
             怎么改：对照原文补上
             [number-gap] 序号不连续

      tasks/2024-roads/10.mdx
        错误 第2行 标题（title）：没有填
             说明：给人看的短标题。
             怎么改：补上“标题”
             [field-missing] 缺少字段"
    `);
  });

  test('colour changes no word', () => {
    const coloured = formatForTerminal([missingTitle, gap], { colour: true });
    expect(coloured).toContain('\u001b[31m错误\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are what is taken out
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(formatForTerminal([missingTitle, gap]));
  });

  test.for([
    [[], '检查了 12 个文件，没有问题。'],
    [[gap], '检查了 12 个文件：0 个错误，1 个提醒。可以发布。'],
    [[missingTitle, gap], '检查了 12 个文件：1 个错误，1 个提醒。改好错误才能发布，现有的门户不受影响。'],
  ] as const)('%j in short', ([messages, sentence]) => {
    expect(summarise(messages, 12)).toBe(sentence);
  });
});

test('for programs', () => {
  expect(JSON.parse(formatAsJson([missingTitle, gap], 12))).toEqual({
    ok: false,
    files: 12,
    errors: 1,
    warnings: 1,
    messages: [gap, missingTitle],
  });
  expect(JSON.parse(formatAsJson([gap], 12))).toMatchObject({ ok: true, errors: 0, warnings: 1 });
});

test('errors are what keeps from publishing', () => {
  expect(errorsIn([missingTitle, gap])).toEqual([missingTitle]);
});

test('every kind has a Chinese name of its own', () => {
  const names = Object.values(MESSAGE_KINDS);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[一-鿿]/);
});
