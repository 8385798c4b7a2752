/** One line that YAML cannot read, and the sentence an editor reads about it. */
import { expect, test } from 'vitest';
import { explainYaml } from '../../../src/compile/explain-yaml.ts';
import { parseEntryFile } from '../../../src/schema/entry-file.ts';

const explain = (header: string) =>
  parseEntryFile(`---\n${header}\n---\n`)
    .problems.map(explainYaml)
    .map(({ what, fix }) => `${what}。${fix}`);

test.for([
  ['list: a\ntitle：补好坑洼', '冒号用了全角的“：”。改成半角冒号加一个空格：title: 补好坑洼'],
  ['list: a\n标题：补好坑洼', '冒号用了全角的“：”。改成半角冒号加一个空格：标题: 补好坑洼'],
  ['group:\n  - text: 甲\n    label：乙', '冒号用了全角的“：”。改成半角冒号加一个空格：label: 乙'],
  ['list: a\ntitle:补好坑洼', '冒号后面少了空格。加一个空格：title: 补好坑洼'],
  [
    'list: a\n补好坑洼',
    '这一行没有“字段: ”。写成“字段: 内容”；接着上一行的话，就并到上一行，整句用英文双引号括起来',
  ],
  ['title: "补好坑洼\nlist: a', '引号只有一半。在这一行的末尾补上另一半引号'],
  ["title: '补好坑洼\nlist: a", '引号只有一半。在这一行的末尾补上另一半引号'],
  ['title: "补好"坑洼', '引号后面还有文字。整句放进一对英文双引号里，句子里的引号用“ ”'],
  ['title: "甲\\道路"', '双引号里有反斜杠“\\”。删掉反斜杠，或写两个'],
  ['title: a\ntitle: b', '“title”写了两次。留一处，把另一处删掉'],
  ['title: 时间: 上午', '一行里有两个冒号。整句用英文双引号括起来：title: "时间: 上午"'],
  ['title: *重点*', '内容以“*”开头，会被当成格式符号。整句用英文双引号括起来：title: "*重点*"'],
  ['title: &甲 乙', '内容以“&”开头，会被当成格式符号。整句用英文双引号括起来：title: "&甲 乙"'],
  ['title: %50', '内容以“%”开头，会被当成格式符号。整句用英文双引号括起来：title: "%50"'],
  ['title: @甲', '内容以“@”开头，会被当成格式符号。整句用英文双引号括起来：title: "@甲"'],
  ['title: [甲]"乙"', '内容以“[”开头，会被当成格式符号。整句用英文双引号括起来：title: "……"'],
  ['op: >=', '内容以“>”开头，会被当成格式符号。整句用英文双引号括起来：op: ">="'],
  ['means:\n  - *甲', '内容以“*”开头，会被当成格式符号。整句用英文双引号括起来："*甲"'],
  ['group:\n\t- text: 甲', '行首用了制表符（Tab 键）。删掉行首的制表符，改用空格，和同一级的字段对齐'],
  [
    'group:\n  - text: 甲\n     label: 乙',
    '下一行多空了格，被当成了这一行的话。把下一行往左移，和这一行的字段对齐',
  ],
  [
    'group:\n    - text: 甲\n   - text: 乙',
    '这里的缩进没有对齐，或上一行没有写完。同一级的字段左边对齐，下一级多空两格；这一行没错，就看它的上一行和下一行',
  ],
  ['title: a\n...\nlist: b', '前面有一行“---”或“...”，把文件分成了两截。删掉那一行'],
  ['补好坑洼', '开头不是“字段: 内容”。每行写一个字段，冒号用半角，后面留一个空格，如 title: 标题'],
  ['title：补好坑洼', '冒号用了全角的“：”。改成半角冒号加一个空格：title: 补好坑洼'],
] as const)('%j', ([header, sentence]) => {
  expect(explain(header)).toEqual([sentence]);
});
