/** The numbers that stand in a table's column of numbers, or begin a cell. */

const CHINESE = '[一二三四五六七八九十百〇零]+';
const DIGITS = /^([0-9０-９]{1,3})\s*([.．、]?)$/;
const CHINESE_NUMBER = new RegExp(`^(${CHINESE})\\s*([、．.]?)$`);
const IN_BRACKETS = new RegExp(`^[（(]${CHINESE}[）)]$`);

export interface CellNumber {
  kind: 'digits' | 'chinese';
  /** As printed: `3`, `3.` */
  printed: string;
  /** What it lacks in running text. */
  mark: string;
  /** Of digits. */
  value?: number;
}

/** `3`, `３.`, `三`, `（三）`; undefined for what cannot number an item: `3.1`, `①`, `合计`. */
export function numberIn(cell: string): CellNumber | undefined {
  const printed = cell.trim();
  const [, digits, point] = DIGITS.exec(printed) ?? [];
  if (digits !== undefined) {
    return {
      kind: 'digits',
      printed,
      mark: point === '' ? '.' : '',
      value: Number(digits.normalize('NFKC')),
    };
  }
  const [, chinese, comma] = CHINESE_NUMBER.exec(printed) ?? [];
  if (chinese !== undefined) return { kind: 'chinese', printed, mark: comma === '' ? '、' : '' };
  return IN_BRACKETS.test(printed) ? { kind: 'chinese', printed, mark: '' } : undefined;
}

const SECTION = new RegExp(`^\\s*(?:${CHINESE}[、．]|[（(]${CHINESE}[）)]|[㈠-㈩])\\s*\\S`);

/** 一、… and （一）… head a section. */
export const isNumberedSection = (text: string): boolean => SECTION.test(text);

/** （一）… stands within a part. */
export const isSubsection = (text: string): boolean => /^\s*[（(㈠-㈩]/.test(text);

const ANY_NUMBER = new RegExp(
  `^\\s*(?:[0-9０-９]{1,3}\\s*[.．、]|${CHINESE}[、．]|[（(]${CHINESE}[）)]|[㈠-㈩])`,
);

/** At the start of a line it would begin an item or a section of its own. */
export const beginsLikeAnItem = (paragraph: string): boolean => ANY_NUMBER.test(paragraph);

/** Whether a cell of content repeats its row's number: `3.…` beside 3. */
export function repeatsNumber(content: string, number: CellNumber): boolean {
  const words = content.trim();
  const next = words.slice(number.printed.length);
  return words.startsWith(number.printed) && (number.mark === '' || /^[.．、]/.test(next));
}
