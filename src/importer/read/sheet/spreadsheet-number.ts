/**
 * A number as its cell shows it: 80%, 2024年6月30日, 三. Formats for money and science are rare in task lists;
 * what is not known here is shown plainly.
 */

import { counted, SPREADSHEET, spelt } from '../numbers/chinese-numerals.ts';
import type { NumberFormat } from './xlsx-workbook.ts';

/** Formats without a code, as a Chinese Excel shows them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const LONGEST_CODE = 255;

export function shownNumber(value: number, format: NumberFormat | undefined, from1904: boolean): string {
  const code = format?.code ?? BUILT_IN[format?.id ?? 0] ?? 'General';
  const positive = code.slice(0, LONGEST_CODE).split(';')[0] ?? '';
  if (isDate(positive)) return shownDay(value, positive, from1904);
  const bare = positive.replace(/\[[^\]]*\]/g, '');
  const digits = /[0#?][0#?,.]*%?|General|G\/通用格式/.exec(bare);
  if (digits === null) return plain(value);
  const around = (text: string) => text.replace(/"([^"]*)"|\\(.)|[_*]./g, '$1$2');
  return (
    around(bare.slice(0, digits.index)) +
    shownDigits(value, digits[0], positive) +
    around(bare.slice(digits.index + digits[0].length))
  );
}

function shownDigits(value: number, digits: string, code: string): string {
  if (/\[DBNum1\]/i.test(code)) return counted(value, SPREADSHEET) ?? spelt(value, '〇一二三四五六七八九');
  if (!/[0#?]/.test(digits)) return plain(value);
  const isPercent = digits.endsWith('%');
  const [whole = '', decimals = ''] = digits.replace('%', '').split('.');
  const fixed = (isPercent ? value * 100 : value).toFixed(Math.min(decimals.length, 15));
  const trimmed = decimals.includes('#') ? fixed.replace(/\.?0+$/, '') : fixed;
  const [before = '', after] = trimmed.split('.');
  const padded = before.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  return grouped + (after === undefined ? '' : `.${after}`) + (isPercent ? '%' : '');
}

/** 0.1 + 0.2 is shown as 0.3. */
const plain = (value: number) => String(Number(value.toPrecision(12)));

const withoutQuotes = (code: string) => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
const isDate = (code: string) =>
  /[ymdhs]/i.test(withoutQuotes(code)) && !/[0#?]|General/i.test(withoutQuotes(code));

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shownDay(value: number, code: string, from1904: boolean): string {
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  const at = new Date(zero + Math.round(value * DAY));
  if (Number.isNaN(at.getTime())) return plain(value);
  const two = (part: number) => String(part).padStart(2, '0');
  const month = String(at.getUTCMonth() + 1);
  let afterHours = false;
  return code.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(y+|e+|m+|d+|h+|s+)|AM\/PM|上午\/下午/gi,
    (token, quoted, escaped, part) => {
      if (part === undefined) return quoted ?? escaped ?? '';
      const kind = part[0].toLowerCase();
      const isMinute = kind === 'm' && afterHours;
      afterHours = kind === 'h' || (kind === 'm' && isMinute);
      if (kind === 'y' || kind === 'e')
        return part.length === 2 && kind === 'y'
          ? two(at.getUTCFullYear() % 100)
          : String(at.getUTCFullYear());
      if (kind === 'h') return part.length > 1 ? two(at.getUTCHours()) : String(at.getUTCHours());
      if (kind === 's') return part.length > 1 ? two(at.getUTCSeconds()) : String(at.getUTCSeconds());
      if (isMinute) return two(at.getUTCMinutes());
      if (kind === 'd') return part.length === 2 ? two(at.getUTCDate()) : String(at.getUTCDate());
      if (part.length > 2) return MONTHS[at.getUTCMonth()] ?? token;
      return part.length === 2 ? two(Number(month)) : month;
    },
  );
}
