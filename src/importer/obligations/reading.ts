/** Everything that the rules find in one clause. Places are places in the clause. */
import { type Amount, findAmounts } from './amounts.ts';
import type { Clause } from './clauses.ts';
import { findLeadTimes, type LeadTime } from './lead-times.ts';
import { findPeriods, type PeriodMention } from './periods.ts';
import { findRecipient } from './recipients.ts';
import { blankOut, matchesOf, overlaps, type Span } from './span.ts';
import { findSubject } from './subjects.ts';
import { findWindows, type WindowMention } from './windows.ts';

/** The item's text four times, character for character. */
export interface TextViews {
  /** As the document has it: quotes come from here. */
  source: string;
  plain: string;
  /** Look-alikes of numbers blanked. */
  numbers: string;
  /** Look-alikes of days and periods blanked. */
  times: string;
}

export interface Reading {
  clause: Clause;
  /** As the document has it. */
  source: string;
  /** Plain marks, insides of brackets blanked. */
  words: string;
  amounts: Amount[];
  periods: PeriodMention[];
  windows: WindowMention[];
  leads: LeadTime[];
  who: Span | undefined;
  to: Span | undefined;
}

export function readClause(views: TextViews, clause: Clause): Reading {
  const { start, end } = clause;
  const insides = clause.brackets.map((bracket) => ({
    start: bracket.start - start,
    end: bracket.end - start,
  }));
  const outside = (view: string) => blankOut(view.slice(start, end), insides);
  const plain = views.plain.slice(start, end);
  const numbers = outside(views.numbers);
  const times = outside(views.times);

  const leads = findLeadTimes(numbers);
  const windows = findWindows(times).filter((window) => !leads.some((lead) => overlaps(lead, window)));
  const periods = findPeriods(times).filter(
    (period) => period.kind === 'every' || !windows.some((window) => overlaps(window, period)),
  );
  return {
    clause,
    source: views.source.slice(start, end),
    words: outside(views.plain),
    amounts: findAmounts(blankOut(numbers, [...leads, ...windows, ...periods])),
    periods,
    windows,
    leads,
    who: subjectOf(blankOut(plain, [...windows, ...periods])),
    to: findRecipient(plain),
  };
}

/** 家庭农场75个 counts farms; only in a row does the name before a number stand for whom it is about. */
function subjectOf(words: string): Span | undefined {
  const who = findSubject(words);
  return who === undefined || /^[\d一二两三四五六七八九十]/.test(words.slice(who.end)) ? undefined : who;
}

const NAMES = /[“《][^”》]{0,80}[”》]/g;
const COMMA = /、/g;

/** Pieces of a clause that 、 parts, one of `marks` or more in each: 1次集中学习、1次培训. */
export function piecesOf({ words }: Reading, marks: readonly Span[]): Span[] {
  const commas = matchesOf(blankOut(words, matchesOf(words, NAMES)), COMMA).map((comma) => comma.start);
  let start = 0;
  return marks.map((mark, index) => {
    const next = marks[index + 1];
    const comma = next && commas.findLast((at) => at >= mark.end && at < next.start);
    const piece = { start, end: comma ?? words.length };
    if (comma !== undefined) start = comma + 1;
    return piece;
  });
}
