/** How official documents number their parts and items (GB/T 9704: 一、 （一） 1.), and how they stray from it. */
const CHINESE = '[一二三四五六七八九十百]+';
const DIGIT = '[0-9０-９]';

export interface Numbering {
  kind: 'chapter' | 'part' | 'subpart' | 'item';
  before: string;
  number: string;
  mark: string;
}

/** 一、二、三产业, 三、四季度: a sentence that a page broke before two counted things. */
const COUNTED = `(?!${CHINESE}(?:[、，]|产业|季度|年级|中全会|等奖))`;
/** 2020年, 3.0版 and 2.5万元 number nothing; 1.2020年… and 3. 15个… do, and 3、15个…, but not 3、5月. */
const AFTER_DIGITS = [
  `[.．、]\\s+`,
  `[.．、](?!${DIGIT})`,
  `[.．、](?=(?:[1１][9９]|[2２][0０])${DIGIT}{2}年)`,
  `、(?!${DIGIT}+[、，和至号月年])`,
].join('|');

const CHAPTER = `第(?:${CHINESE}|${DIGIT}{1,2})(?:部分|章|篇)`;

const PATTERNS: readonly (readonly [Numbering['kind'], RegExp])[] = [
  ['chapter', new RegExp(`^(\\s*)(${CHAPTER})([：:、]?\\s*)(?=\\S|$)(?![的中里内])`)],
  ['part', new RegExp(`^(\\s*)(${CHINESE})([、．]\\s*)${COUNTED}(?=\\S|$)`)],
  ['subpart', new RegExp(`^(\\s*)([（(]${CHINESE}[）)]|[㈠-㈩])([、．.]?\\s*)(?=\\S|$)`)],
  ['item', new RegExp(`^(\\s*)(${DIGIT}{1,3})(${AFTER_DIGITS})(?=\\S|$)`)],
];

/** `4.100个村` looks like a decimal, but villages and years of age are counted whole; months and hours are not. 12.12345热线 too. */
const BEFORE_A_COUNT = new RegExp(
  `^(\\s*)(${DIGIT}{1,3})([.．])(?=(?:12${DIGIT}{3}|96${DIGIT}{3,4})(?!${DIGIT})|${DIGIT}+(?:个(?!百分点|小时|学时|月|工作日)|[名位次场篇项家所处件支条户部批期类座套台辆盏株本册份岁]|周岁|后(?=青年|干部)))`,
);

export function numberingOf(line: string): Numbering | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match !== null) return numbering(kind, match);
  }
  return undefined;
}

/** The same for a line where one of the items `due` would begin: `4.100个村` after item 3. */
export function numberingDue(line: string, due: readonly number[]): Numbering | undefined {
  const match = BEFORE_A_COUNT.exec(line);
  const value = ordinalIn(match?.[2] ?? '');
  return match !== null && value !== undefined && due.includes(value) ? numbering('item', match) : undefined;
}

const numbering = (kind: Numbering['kind'], match: RegExpExecArray): Numbering => ({
  kind,
  before: match[1] ?? '',
  number: match[2] ?? '',
  mark: match[3] ?? '',
});

const TENS = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;
const digitValue = (digit: string | undefined) =>
  digit === undefined ? 0 : '一二三四五六七八九'.indexOf(digit) + 1;

/** What a printed number counts: `０３` → 3, `（十二）` → 12. Undefined when it counts nothing. */
export function ordinalIn(printed: string): number | undefined {
  const plain = printed.normalize('NFKC').replace(/[()、.\s]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  const match = TENS.exec(plain);
  if (plain === '' || match === null) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const tenfold = ten === undefined ? 0 : (digitValue(tens) || 1) * 10;
  return digitValue(hundreds) * 100 + tenfold + digitValue(ones);
}
