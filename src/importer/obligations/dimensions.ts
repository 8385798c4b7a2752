/** Which tier of one measure a number is about: 国家级媒体, 市级以上媒体, 年度实绩考核目标. */
import type { Span } from './span.ts';

const LEVEL = '(?:国家|中央|自治区|省|盟|市|州|地|县|旗|区|乡|镇|省市|县区|区县)';
const OUTLET =
  '(?:新闻媒体|主流媒体|主要媒体|官方媒体|媒体平台|融媒体平台|媒体|报刊|报纸|刊物|平台|网站|电视台|电台|党报党刊|党报|党刊|新媒体|公众号|主流新闻媒体|重点媒体)';

export const DIMENSION_RULES: readonly { name: string; example: string; pattern: RegExp }[] = [
  {
    name: 'level of media',
    example: '省级以上媒体',
    pattern: new RegExp(
      `${LEVEL}(?:、${LEVEL})*(?:级)?(?:（含）)?(?:及?以上)?(?:各类|主要|主流)?${OUTLET}`,
      'g',
    ),
  },
  {
    name: 'share of a whole',
    example: '在年度实绩考核目标中占比',
    pattern: /在([^，。；在]{2,20}?)中(?:的)?(?:占比|比重|权重|占)/g,
  },
  {
    name: 'bare level before the number',
    example: '省级',
    pattern: new RegExp(`${LEVEL}级(?:及?以上)?(?=\\s*(?:不少于|不低于|至少|达到|\\d))`, 'g'),
  },
];

/** The last one before `at`. */
export function findDimension(clause: string, at: number): Span | undefined {
  let best: Span | undefined;
  for (const { pattern } of DIMENSION_RULES) {
    for (const match of clause.slice(0, at + 1).matchAll(pattern)) {
      const name = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(name);
      if (start < at && (best === undefined || start >= best.start))
        best = { start, end: start + name.length };
    }
    if (best !== undefined) return best;
  }
  return best;
}
