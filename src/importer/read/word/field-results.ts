/** Fields that keep no result because Word draws them: `EQ \o\ac(○,1)` is how it encircles a number. */
import { formatNumber } from '../numbers/number-formats.ts';

const ENCIRCLED = /^\s*EQ\s*\\o\s*(?:\\ac)?\s*\(\s*[○〇◯]\s*[,，;]\s*(\d{1,2})\s*\)/i;

export function circledByField(code: string): string | undefined {
  const value = ENCIRCLED.exec(code)?.[1];
  return value === undefined ? undefined : formatNumber(Number(value), 'decimalEnclosedCircle');
}
