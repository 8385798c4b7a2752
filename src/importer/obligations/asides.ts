/** What brackets behind an obligation allow: to do it together with another, or not to do it at all. */
interface Rule {
  example: string;
  pattern: RegExp;
}

/** Group: with what. */
export const MERGE_RULES: readonly Rule[] = [
  {
    example: '（可以与网格员培训合并开展）',
    pattern: /可以?(?:与|和|同)([^，。；（）]{2,24}?)(?:合并|一并|一起|同步|结合|套开)/g,
  },
];

/** Group: for whom, and what instead. */
export const EXCEPTION_RULES: readonly Rule[] = [
  {
    example: '（队伍少于5人的，可安排自学）',
    pattern: /[（，；]([^，。；（）]{2,24}的，?可以?(?!与|和|同)[^，。；（）]{2,20})/g,
  },
  { example: '（停产企业除外）', pattern: /[（，；]([^，。；（）]{2,24}(?:除外|不在此列))/g },
];

export interface Asides {
  mergeWith?: string[];
  exceptions?: string[];
}

/** Only what stands in brackets; nothing where they say neither. */
export function asidesIn(quote: string): Asides {
  const brackets = (quote.match(/（[^（）]*）/g) ?? []).join('');
  const said = (rules: readonly Rule[]) =>
    rules.flatMap(({ pattern }) => [...brackets.matchAll(pattern)].map(([, words = '']) => words.trim()));
  const mergeWith = said(MERGE_RULES);
  const exceptions = said(EXCEPTION_RULES);
  return {
    ...(mergeWith.length === 0 ? {} : { mergeWith }),
    ...(exceptions.length === 0 ? {} : { exceptions }),
  };
}
