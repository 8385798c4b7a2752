/** Arabic and Chinese numbers as offices write them: 12, 1,200, 0.5, 十二, 一百二十, 两, 半. */

const DIGITS = '〇零一二三四五六七八九';
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** One number. 第三, 几十 and 数百 are no numbers here, nor is one that goes on as a name (3.15, 2-1-1). */
export const NUMERAL =
  '(?:\\d{1,9}(?:,\\d{3}){0,4}(?:\\.\\d{1,4})?|[〇零一二两三四五六七八九十百千]{1,9}|半)';

/** Undefined for digits in a row that make no number (一二, 三五). */
export function numeralValue(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === '半') return 0.5;
  let total = 0;
  let digit: number | undefined;
  for (const character of text.replaceAll('两', '二')) {
    const ten = TENS[character];
    if (ten === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS.indexOf(character) - 1;
      if (digit < 0) digit = 0;
    } else {
      total += (digit === undefined || digit === 0 ? 1 : digit) * ten;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

/** 两三, 三四: two neighbouring digits mean a range. */
export function neighbours(text: string): [number, number] | undefined {
  if (!/^[一二两三四五六七八九]{2}$/.test(text)) return undefined;
  const [low = 0, high = 0] = Array.from(text, (digit) => numeralValue(digit) ?? 0);
  return high === low + 1 ? [low, high] : undefined;
}
