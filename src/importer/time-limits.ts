/** 完成时限：6月底前 among an item's responsibilities: a limit of the whole item, though it names nobody. */
import { findObligations } from './obligations/find-obligations.ts';
import { joinAllLines } from './parse/joined-text.ts';
import type { ResponsibilityField, Segment } from './parse/parsed-list.ts';

const NAMES_A_LIMIT = /(?:时限|期限|时间|日期|节点|频次|周期|进度安排|(?:时间|时限|频次|进度)要求)$/;

/** As printed, with the label: `完成时限：6月底前`. */
export const timeLimitsIn = (segments: readonly Segment[]): string[] =>
  segments
    .flatMap((segment) => (segment.kind === 'text' ? [] : segment.fields))
    .filter(namesALimit)
    .map(printed);

const namesALimit = ({ role, label }: ResponsibilityField) =>
  role === undefined && NAMES_A_LIMIT.test(label.replace(/\s+/g, ''));

function printed({ label, assignees }: ResponsibilityField): string {
  const value = assignees.map(({ before, text, after = '' }) => before + text + after).join('');
  return `${joinAllLines(label)}：${joinAllLines(value)}`;
}

/** Whether an obligation holds the words; 长期坚持 says no time. */
export const isUnderstoodLimit = (field: ResponsibilityField): boolean =>
  namesALimit(field) && findObligations(printed(field)).length > 0;
