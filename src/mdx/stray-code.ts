/** Finds, in text, the parts of MDX that are code. They are only characters here, but the editor should know. */
import type { Problem } from './problem.ts';

const warning = (offset: number, what: string, fix: string): Problem => ({
  offset,
  kind: 'body-code',
  severity: 'warning',
  what: `${what}，按文字显示，不会运行`,
  fix,
});

const MODULE_LINE =
  /^(?:import\s+(?:["']|[\w*{][^\r\n]*\sfrom\s+["'])|export\s+(?:default\b|\{|\*|(?:async\s+)?function\b|(?:const|let|var|class)\s+[\w$]))/;

/** A line that begins at `offset` with an import or export. */
export function moduleLineAt(source: string, offset: number): Problem | undefined {
  const match = MODULE_LINE.exec(source.slice(offset, offset + 300));
  if (!match) return undefined;
  const word = match[0].startsWith('import') ? 'import' : 'export';
  return warning(offset, `这一行是 ${word} 代码`, '删掉这一行；如果就是要写这些字，前后加反引号 ` 。');
}

const BRACES = /^\{((?:[^{}]|\{[^{}]*\})*)\}/;

/** What reads as a program: a name, a call, a sum, a string, a comment, a spread. `{10%}` and `{甲、乙}` do not. */
const PROGRAM =
  /^(?:[A-Za-z_$][\w$]*(?:$|[.([?]|\s*(?:=>|[=+*]|&&|\|\|))|["'`(!{]|\/[*/]|\.{3}|(?:typeof|new|await)\b|[\d.]+\s*[+*/-]\s*[\d.])/;

/** Braces at `offset`, with where they end. */
export function expressionAt(source: string, offset: number): { problem: Problem; end: number } | undefined {
  const [whole = '', content = ''] = BRACES.exec(source.slice(offset, offset + 500)) ?? [];
  if (!PROGRAM.test(content.trim())) return undefined;
  const shown = whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
  return {
    problem: warning(
      offset,
      `${shown.replace(/\s+/g, ' ')} 像代码`,
      '直接写出结果；如果就是要写花括号，前面加反斜杠，如 \\{ 。',
    ),
    end: offset + whole.length,
  };
}
