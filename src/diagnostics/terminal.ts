/** Prints messages for people: grouped by file, in Chinese, each with its fix. */
import { MESSAGE_KINDS } from './kinds.ts';
import { type Message, sortMessages } from './message.ts';

export interface TerminalStyle {
  colour: boolean;
}

const paint = (style: TerminalStyle, code: number, text: string) =>
  style.colour ? `\u001b[${code}m${text}\u001b[0m` : text;

export function formatForTerminal(
  messages: readonly Message[],
  style: TerminalStyle = { colour: false },
): string {
  const files = Map.groupBy(sortMessages(messages), (message) => message.file);
  const blocks: string[] = [];
  for (const [file, group] of files) {
    const rows = group.map((message) => {
      const error = message.severity === 'error';
      const place = message.line === undefined ? '' : `第${message.line}行 `;
      const head = paint(style, error ? 31 : 33, error ? '错误' : '提醒');
      const field = message.field === undefined ? '' : `${message.field}：`;
      return [
        `  ${head} ${place}${field}${message.what}`,
        ...(message.why === undefined ? [] : [`       说明：${message.why}`]),
        `       怎么改：${message.fix}`,
        paint(style, 90, `       [${message.kind}] ${MESSAGE_KINDS[message.kind]}`),
      ].join('\n');
    });
    blocks.push(`${paint(style, 1, file)}\n${rows.join('\n')}`);
  }
  return blocks.join('\n\n');
}

export function summarise(messages: readonly Message[], files: number): string {
  const errors = messages.filter((message) => message.severity === 'error').length;
  const warnings = messages.length - errors;
  if (messages.length === 0) return `检查了 ${files} 个文件，没有问题。`;
  const found = `检查了 ${files} 个文件：${errors} 个错误，${warnings} 个提醒。`;
  return errors === 0 ? `${found}可以发布。` : `${found}改好错误才能发布，现有的门户不受影响。`;
}
