/**
 * The numbers of Word's lists as Word shows them, by the name of the format in WordprocessingML (`numFmt`;
 * ISO/IEC 29500-1, 17.18.59). A value that a format has no sign for is shown in digits, as Word does.
 */
import {
  CHINESE,
  counted,
  JAPANESE,
  LEGAL,
  LEGAL_TRADITIONAL,
  spelt,
  TAIWANESE,
} from './chinese-numerals.ts';

type Format = (value: number) => string | undefined;

/** One sign for each value from 1 on. */
const signs =
  (first: string, last: string): Format =>
  (value) => {
    const code = (first.codePointAt(0) ?? 0) + value - 1;
    return value >= 1 && code <= (last.codePointAt(0) ?? 0) ? String.fromCodePoint(code) : undefined;
  };
const listed =
  (all: string): Format =>
  (value) =>
    [...all][value - 1];

const circled: Format = (value) =>
  signs('①', '⑳')(value) ?? signs('㉑', '㉟')(value - 20) ?? signs('㊱', '㊿')(value - 35);

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string | undefined {
  if (value < 1 || value > 3_999) return undefined;
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** z is followed by aa, bb, cc. */
const letter = (value: number): string | undefined =>
  value < 1 || value > 780
    ? undefined
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Up to 99 as people count, digit by digit from 100 on. */
const countedThenSpelt: Format = (value) =>
  value < 100 ? counted(value, CHINESE) : spelt(value, '○一二三四五六七八九');
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Record<string, Format> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => fullWidth(String(value)),
  decimalFullWidth2: (value) => fullWidth(String(value)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs('⒈', '⒛'),
  decimalEnclosedParen: signs('⑴', '⒇'),
  ideographEnclosedCircle: signs('㊀', '㊉'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: (value) => letter(value)?.toUpperCase(),
  lowerLetter: letter,
  hex: (value) => value.toString(16).toUpperCase(),
  chineseCounting: countedThenSpelt,
  taiwaneseCounting: countedThenSpelt,
  chineseCountingThousand: (value) => counted(value, CHINESE),
  taiwaneseCountingThousand: (value) => counted(value, TAIWANESE),
  japaneseCounting: (value) => counted(value, JAPANESE),
  chineseLegalSimplified: (value) => counted(value, LEGAL),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL),
  japaneseLegal: (value) => counted(value, LEGAL_TRADITIONAL),
  ideographDigital: (value) => spelt(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => spelt(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => spelt(value, '○一二三四五六七八九'),
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value > 60 ? undefined : `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`,
  none: () => '',
};

/** `padded 3`: 001, 002. */
const PADDED = /^padded (\d+)$/;

export function formatNumber(value: number, format: string): string {
  const width = PADDED.exec(format)?.[1];
  if (width !== undefined) return String(value).padStart(Number(width), '0');
  return FORMATS[format]?.(value) ?? String(value);
}
