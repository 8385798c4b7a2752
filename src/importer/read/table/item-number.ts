/** The numbers that stand in a table's column of numbers, or begin a cell. */

const CHINESE = '[一二三四五六七八九十百〇零]+';
const DIGITS = /^([0-9０-９]{1,3})\s*([.．、]?)$/;
const CHINESE_NUMBER = new RegExp(`^(${CHINESE})\\s*([、．.]?)$`);
const IN_BRACKETS = new RegExp(`^[（(]${CHINESE}[）)]$`);

export interface CellNumber {
  kind: 'digits' | 'chinese';
  /** As printed, without its mark. */
  printed: string;
  /** What follows it in running text. */
  mark: string;
  /** Of digits. */
  value?: number;
}

/** `3`, `３.`, `三`, `（三）`; undefined for what cannot number an item: `3.1`, `①`, `合计`. */
export function numberIn(cell: string): CellNumber | undefined {
  const text = cell.trim();
  const digits = DIGITS.exec(text);
  if (digits !== null) {
    const [, printed = '', mark = ''] = digits;
    return { kind: 'digits', printed, mark: mark || '.', value: Number(printed.normalize('NFKC')) };
  }
  const chinese = CHINESE_NUMBER.exec(text);
  if (chinese !== null) return { kind: 'chinese', printed: chinese[1] ?? '', mark: chinese[2] || '、' };
  return IN_BRACKETS.test(text) ? { kind: 'chinese', printed: text, mark: '' } : undefined;
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
export const repeatsNumber = (content: string, number: CellNumber): boolean =>
  beginsLikeAnItem(content) && content.trim().startsWith(number.printed);
