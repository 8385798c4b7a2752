/** How long before: 提前2日, 发布前15日, 会议召开3日前. */
import { NUMERAL, numeralValue } from './numerals.ts';
import type { Comparator } from './proposal.ts';
import { matchesOf, type Span } from './span.ts';

export interface LeadTime extends Span {
  days: number;
  op: Comparator | null;
}

const LENGTH = `(${NUMERAL})\\s*(?:个)?(工作日|日|天|周|星期)`;
const EVENT =
  '(?:发布|举办|召开|开展|开班|开始|活动|会议|会|培训|演出|实施|出行|使用|离开|启用|播出|放映|开幕|开工|结束|到期|节|考试|上会|审议|外出|离县|离岗|印发|举行|组织|开课|讲座|论坛|报告会|施工|进场|婚礼|办理|办酒|操办|事)';

export const LEAD_RULES: readonly { name: string; example: string; pattern: RegExp }[] = [
  { name: 'ahead by', example: '提前20日', pattern: new RegExp(`提前(至少|不少于|最少)?\\s*${LENGTH}`, 'g') },
  {
    name: 'before an event',
    example: '发布前15日',
    pattern: new RegExp(`(?<=${EVENT})(?:之)?前(至少|不少于|最少)?\\s*${LENGTH}(?!内|以内|之内|起)`, 'g'),
  },
  {
    name: 'so long before an event',
    example: '召开3日前',
    pattern: new RegExp(`(?<=${EVENT})(至少|不少于|最少)?\\s*${LENGTH}(?:之)?前`, 'g'),
  },
];

const AT_LEAST = /(?:至少|最少|不少于|不得少于|不晚于)$/;

export function findLeadTimes(clause: string): LeadTime[] {
  return LEAD_RULES.flatMap(({ pattern }) =>
    matchesOf(clause, pattern).flatMap((match): LeadTime[] => {
      const [, least = '', number = '', measure = ''] = match.groups;
      const value = numeralValue(number);
      const days = value === undefined ? 0 : value * (measure === '周' || measure === '星期' ? 7 : 1);
      if (!Number.isInteger(days) || days <= 0) return [];
      const before = clause.slice(0, match.start);
      const atLeast = least !== '' || AT_LEAST.test(before);
      return [{ start: match.start, end: match.end, days, op: atLeast ? '>=' : null }];
    }),
  );
}
