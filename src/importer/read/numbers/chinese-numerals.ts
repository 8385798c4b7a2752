/** Whole numbers in Chinese, in the ways in which Word and Excel count. */

export interface Numerals {
  digits: string;
  /** 十百千, or 拾佰仟. */
  powers: string;
  /** Written for a gap, as in 一百〇一. */
  zero: string;
  /** Where 一 is left out: nowhere (一十一), in 十一 to 十九, or before every power (百十一). */
  silentOne: 'never' | 'teens' | 'always';
}

export const CHINESE: Numerals = {
  digits: '〇一二三四五六七八九',
  powers: '十百千',
  zero: '〇',
  silentOne: 'teens',
};
export const TAIWANESE: Numerals = { ...CHINESE, zero: '零' };
export const JAPANESE: Numerals = { ...CHINESE, zero: '', silentOne: 'always' };
export const SPREADSHEET: Numerals = { ...CHINESE, silentOne: 'never' };
export const LEGAL: Numerals = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  powers: '拾佰仟',
  zero: '零',
  silentOne: 'never',
};
export const LEGAL_TRADITIONAL: Numerals = { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖' };

/** 1 to 9999: 一百二十三; undefined beyond. */
export function counted(value: number, numerals: Numerals): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9_999) return undefined;
  const digits = [...String(value)].map(Number);
  let text = '';
  let gap = '';
  for (const [index, digit] of digits.entries()) {
    const power = digits.length - 1 - index;
    if (digit === 0) {
      gap = numerals.zero;
      continue;
    }
    const isSilent = digit === 1 && power > 0 && isSilentOne(numerals.silentOne, digits.length);
    text += gap + (isSilent ? '' : numerals.digits[digit]) + (numerals.powers[power - 1] ?? '');
    gap = '';
  }
  return text;
}

const isSilentOne = (silent: Numerals['silentOne'], length: number) =>
  silent === 'always' || (silent === 'teens' && length === 2);

/** Digit by digit: 一二三. */
export const spelt = (value: number, digits: string): string =>
  [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');
