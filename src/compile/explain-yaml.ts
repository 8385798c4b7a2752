/** What the YAML reader could not read, for people who do not know YAML: what is wrong in the line, and the fix. */
import type { EntryProblem } from '../schema/entry-file.ts';

export interface YamlExplanation {
  what: string;
  fix: string;
}

/** `  - title: 修订` → key `title`, value `修订`; the colon may be a wrong one, or lack its space. */
const LINE = /^\s*(?:- +)?(?:([\w一-鿿-]+) *(：|:)( *))?(.*)$/u;

export function explainYaml({ code, column = 1, text = '' }: EntryProblem): YamlExplanation {
  const [, key = '字段', colon, space, value = ''] = LINE.exec(text) ?? [];
  const words = value.includes('"') ? '……' : value;
  const quoted = { fix: `整句用英文双引号括起来：${colon === undefined ? '' : `${key}: `}"${words}"` };
  if (code === 'DUPLICATE_KEY') return { what: `“${key}”写了两次`, fix: '留一处，把另一处删掉' };
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(text)) {
    return { what: '行首用了制表符（Tab 键）', fix: '删掉行首的制表符，改用空格，和同一级的字段对齐' };
  }
  if (colon === '：') return { what: '冒号用了全角的“：”', fix: `改成半角冒号加一个空格：${key}: ${value}` };
  if (colon === ':' && space === '' && value !== '') {
    return { what: '冒号后面少了空格', fix: `加一个空格：${key}: ${value}` };
  }
  if (/^(["'])(?!.*\1)./.test(value)) return { what: '引号只有一半', fix: '在这一行的末尾补上另一半引号' };
  if (/^["']/.test(value) && code !== 'BAD_DQ_ESCAPE') {
    return { what: '引号后面还有文字', fix: '整句放进一对英文双引号里，句子里的引号用“ ”' };
  }
  const symbol = /^[%@`*&!|>[{]/.exec(value)?.[0];
  if (symbol !== undefined) return { what: `内容以“${symbol}”开头，会被当成格式符号`, ...quoted };
  if (code === 'BAD_DQ_ESCAPE') return { what: '双引号里有反斜杠“\\”', fix: '删掉反斜杠，或写两个' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /: /.test(value)) return { what: '一行里有两个冒号', ...quoted };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && column - 1 > text.search(/\S/)) {
    return { what: '下一行多空了格，被当成了这一行的话', fix: '把下一行往左移，和这一行的字段对齐' };
  }
  if (code === 'MULTIPLE_DOCS')
    return { what: '前面有一行“---”或“...”，把文件分成了两截', fix: '删掉那一行' };
  if (colon === undefined && code !== 'NOT_FIELDS') {
    return {
      what: '这一行没有“字段: ”',
      fix: '写成“字段: 内容”；接着上一行的话，就并到上一行，整句用英文双引号括起来',
    };
  }
  if (code === 'NOT_FIELDS' || code === 'TOO_MANY_ALIASES') {
    return {
      what: '开头不是“字段: 内容”',
      fix: '每行写一个字段，冒号用半角，后面留一个空格，如 title: 标题',
    };
  }
  return {
    what: '这里的缩进没有对齐，或上一行没有写完',
    fix: '同一级的字段左边对齐，下一级多空两格；这一行没错，就看它的上一行和下一行',
  };
}
