/** Lists of people or families with what is nobody else's business: income, illness, kin, where they live. */
import type { PersonalData } from './finding.ts';
import { isName, nameAtEnd } from './person-names.ts';

const PERSON_COLUMN =
  /^(?:姓名|户主(?:姓名)?|家长(?:姓名)?|学生(?:姓名)?|老人(?:姓名)?|村民(?:姓名)?|监护人|成员姓名)$/;
const PRIVATE_COLUMN =
  /身份证|电话|手机|联系方式|住址|地址|出生|年龄|家庭人口|人口数|家庭成员|低保|五保|脱贫|致贫|贫困|收入|补助|救助|银行|账号|卡号|健康|疾病|病情|残疾|婚姻|政治面貌|民族|监护|备注情况/;
const PRIVATE_STATE =
  /低保|五保|特困|残疾|贫困户|脱贫户|监测户|患病|重病|癌|精神|孤儿|留守|独居|空巢|离异|单亲|收入|补助|身份证|口人/;

/** Rows of cells, and lines that have the same shape. */
export function findHouseholds(
  text: string,
  rows: readonly (readonly string[])[] = rowsIn(text),
): PersonalData[] {
  return [...fromTable(rows, text), ...fromSentences(text)];
}

function fromTable(rows: readonly (readonly string[])[], text: string): PersonalData[] {
  const at = rows.findIndex((cells) => cells.some((cell) => PERSON_COLUMN.test(cell)));
  const head = rows[at];
  if (head === undefined || !head.some((cell) => PRIVATE_COLUMN.test(cell))) return [];
  const column = head.findIndex((cell) => PERSON_COLUMN.test(cell));
  const named = rows.slice(at + 1).find((cells) => isName(cells[column] ?? ''));
  const shown = head.join('、');
  return named === undefined
    ? []
    : [{ kind: 'household', text: shown, at: Math.max(0, text.indexOf(head[0] ?? '')) }];
}

/** `张三（低保户）、李四（残疾）`, `户主张三，5口人`: one is a person, several are a list; each is one too many. */
function fromSentences(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const match of text.matchAll(/[（(]([^（）()\n]{1,30})[）)]/g)) {
    const name = PRIVATE_STATE.test(match[1] ?? '')
      ? nameAtEnd(text.slice(Math.max(0, match.index - 6), match.index))
      : undefined;
    if (name !== undefined)
      found.push({ kind: 'household', text: name + match[0], at: match.index - name.length });
  }
  for (const match of text.matchAll(/户主[:：]?\s?(\p{Script=Han}{2,4})(?=[，,、（(；。\s]|$)/gu)) {
    if (isName(match[1] ?? '')) found.push({ kind: 'household', text: match[0], at: match.index });
  }
  return found;
}

/** Tables of Markdown, tabs and several spaces between cells. */
function rowsIn(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\||\|\s*$/g, '').split(/\s*\|\s*|\t+|\s{2,}|[，,]\s*/))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 2);
}
