/** How official documents number their parts and items (GB/T 9704: 一、 （一） 1.), and how they stray from it. */
const CHINESE = '[一二三四五六七八九十百]+';

export interface Numbering {
  kind: 'part' | 'subpart' | 'item';
  before: string;
  number: string;
  mark: string;
}

const PART = new RegExp(`^(\\s*)(${CHINESE})(、\\s*)(?=\\S)`);
const SUBPART = new RegExp(`^(\\s*)([（(]${CHINESE}[）)])(、?\\s*)(?=\\S)`);
/** `1.` `46．` `42. ` `3、`, in digits of either width; not `2020.2` and not a year. */
const ITEM = /^(\s*)([0-9０-９]{1,3})([.．、]\s*)(?![0-9０-９])(?=\S)/;

export function numberingOf(line: string): Numbering | undefined {
  for (const [kind, pattern] of [
    ['part', PART],
    ['subpart', SUBPART],
    ['item', ITEM],
  ] as const) {
    const match = pattern.exec(line);
    if (match !== null) {
      return { kind, before: match[1] ?? '', number: match[2] ?? '', mark: match[3] ?? '' };
    }
  }
  return undefined;
}
