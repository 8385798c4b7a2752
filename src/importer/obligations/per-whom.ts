/** For each of whom a number holds: 每个苏木乡镇, 每名党员, 每村, 人均. */
import { PREDICATE } from './bodies.ts';
import { matchesOf, type Span } from './span.ts';

const ONE = '(?:个|名|位|支|所|户|类|家|处|条|期|场|间|座|届|项|件|批|班|组|台|篇|部|堂|节|站|种)';
const PLACE =
  '(?:村|嘎查|社区|乡镇|镇|乡|苏木|街道|校|园|户|人|县|旗|支部|党支部|单位|部门|班|所|站|队|组|局|院|企业|科室|学校|网格|家|馆|桌|席|车|班次|场次|期|片区|小区|楼栋|中队|大队|企)';
const NAME_END = `(?=${PREDICATE}|不|设|拥有|给予|补助|奖励|补贴|投入|整合|最|一[名个支场次篇条年月周天季]|半年|年度|全[县旗市区镇乡村]|每|[两二三四五六七八九十]|[，。；：、（“]|$)`;

export const PER_RULES: readonly { name: string; example: string; pattern: RegExp }[] = [
  {
    name: 'each of a kind',
    example: '每个行政村',
    pattern: new RegExp(
      `每(?:一)?${ONE}(?!月|季|工作日|周|星期|半年|学期)(?:[^，。；：、\\d■（“\\s]{0,16}?|“[^”]*”)(?:（[^）]{1,20}）)?${NAME_END}`,
      'g',
    ),
  },
  { name: 'each place', example: '每村', pattern: new RegExp(`每${PLACE}(?![日月年周])`, 'g') },
  {
    name: 'on average',
    example: '人均',
    pattern: /(?:人|户|村|校|班|县|乡|亩|社区|站|所|家|师)均(?!收入水平|衡|匀)|平均每(?:人|户|村)/g,
  },
  {
    name: 'each so many inhabitants',
    example: '每千人口',
    pattern: /每[百千万]人口?(?=[\u4e00-\u9fff])/g,
  },
  {
    name: 'each so many',
    example: '每百户',
    pattern: new RegExp(
      `每(?:[百千万]|\\d{1,5})(?:名|户|人|个|位|张|亩|台|辆|头)[\\u4e00-\\u9fff]{0,6}?${NAME_END}`,
      'g',
    ),
  },
];

/** The nearest one before `at`, else the first after it in the clause. */
export function findPer(clause: string, at: number): Span | undefined {
  const found = PER_RULES.flatMap(({ pattern }) =>
    matchesOf(clause, pattern).map(({ start, end }): Span => ({ start, end })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.findLast((span) => span.start < at) ?? found.find((span) => span.start >= at);
}
