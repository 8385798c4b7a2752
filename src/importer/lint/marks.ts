/** Punctuation that is doubled, unbalanced, or of the wrong width between Chinese characters. */

const PAIRS = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['〔', '〕'],
  ['「', '」'],
] as const;
const DOUBLED = /，，|。。|、、|；；|：：|，。|。，|、，/;
const HALF_WIDTH = /[一-鿿][,;:?!()][一-鿿]/;

export function checkMarks(text: string): string[] {
  const findings: string[] = [];
  for (const [open, close] of PAIRS) {
    const opened = text.split(open).length - 1;
    const closed = text.split(close).length - 1;
    if (opened !== closed)
      findings.push(`${open}${close} 不成对：${opened} 个“${open}”，${closed} 个“${close}”`);
  }
  const doubled = DOUBLED.exec(text)?.[0];
  if (doubled !== undefined) findings.push(`标点连用：“${doubled}”`);
  const half = HALF_WIDTH.exec(text)?.[0];
  if (half !== undefined) findings.push(`中文里用了半角标点：“${half}”`);
  return findings;
}
