/** Numbers of persons: mobile telephones, identity cards, bank cards. */
import type { PersonalData } from './finding.ts';

/** Digits with the signs that people put between them; full-width digits too. */
const DIGIT_RUN = /(?:\+\s?)?[0-9０-９](?:[ \u3000\u00a0·.-]?[0-9０-９Xx×]){10,24}/g;
const CHINESE_DIGITS = /[〇零○一二三四五六七八九幺]{11,18}/g;

export function findNumbers(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const match of text.matchAll(DIGIT_RUN)) {
    const number = classify(plainDigits(match[0]));
    if (number !== undefined) found.push({ ...number, text: match[0], at: match.index });
  }
  for (const match of text.matchAll(CHINESE_DIGITS)) {
    const number = classify(fromChinese(match[0]));
    if (number !== undefined) found.push({ ...number, text: match[0], at: match.index });
  }
  return found;
}

function classify(digits: string): Pick<PersonalData, 'kind' | 'doubtful'> | undefined {
  const national = digits.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '').replace(/^\+/, '');
  if (isMobile(national)) return { kind: 'mobile' };
  const identity = identityOf(national);
  if (identity !== undefined) return { kind: 'identity', doubtful: identity === 'doubtful' };
  return isBankCard(national) ? { kind: 'card' } : undefined;
}

/** The number alone, however it is written. */
export const plainDigits = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/×/g, 'X')
    .replace(/[^\dXx+]/g, '')
    .toUpperCase();

const CHINESE = '零一二三四五六七八九';
const fromChinese = (text: string) =>
  [...text.replace(/[〇○]/g, '零').replace(/幺/g, '一')].map((sign) => CHINESE.indexOf(sign)).join('');

const isMobile = (digits: string) => /^1[3-9]\d{9}$/.test(digits);

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
/** GB 11643: each place of the number has its weight, and the sum chooses the last sign. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const LAST_SIGNS = '10X98765432';

function identityOf(digits: string): 'sound' | 'doubtful' | undefined {
  if (!PROVINCES.has(digits.slice(0, 2))) return undefined;
  if (/^\d{15}$/.test(digits)) return isBirthday(`19${digits.slice(6, 12)}`) ? 'doubtful' : undefined;
  if (!/^\d{17}[\dX]$/.test(digits) || !isBirthday(digits.slice(6, 14))) return undefined;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return LAST_SIGNS[sum % 11] === digits[17] ? 'sound' : 'doubtful';
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2099)
    return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** UnionPay and the international brands, with the check digit of Luhn. */
function isBankCard(digits: string): boolean {
  const brand = /^(?:62\d{14,17}|60\d{14,17}|9\d{15,18}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13})$/;
  if (!brand.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
