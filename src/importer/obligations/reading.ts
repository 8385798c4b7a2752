/** Everything that the rules find in one clause, with places in the whole text. */
import { type Amount, findAmounts } from './amounts.ts';
import type { Clause } from './clauses.ts';
import { findLeadTimes, type LeadTime } from './lead-times.ts';
import { findPeriods, type PeriodMention } from './periods.ts';
import { findRecipient } from './recipients.ts';
import { blankOut, matchesOf, overlaps, type Span } from './span.ts';
import { findSubject } from './subjects.ts';
import { findWindows, type WindowMention } from './windows.ts';

/** The same text four times, character for character. */
export interface TextViews {
  /** As the document has it: quotes come from here. */
  source: string;
  plain: string;
  /** Look-alikes of numbers blanked. */
  numbers: string;
  /** Look-alikes of days and periods blanked. */
  times: string;
}

export interface Reading extends Span {
  clause: Clause;
  /** The clause's words, insides of brackets blanked. */
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
  const inside = clause.brackets.map((bracket) => ({ start: bracket.start - start, end: bracket.end - start }));
  const view = (text: string) => blankOut(text.slice(start, end), inside);
  const moved = <T extends Span>(found: T): T => ({ ...found, start: found.start + start, end: found.end + start });

  const numbers = view(views.numbers);
  const times = view(views.times);
  const leads = findLeadTimes(numbers);
  const windows = findWindows(times).filter((window) => !leads.some((lead) => overlaps(lead, window)));
  const periods = findPeriods(times).filter(
    (period) => period.kind === 'every' || !windows.some((window) => overlaps(window, period)),
  );
  const amounts = findAmounts(blankOut(numbers, [...leads, ...windows, ...periods]));
  const to = findRecipient(view(views.plain));
  const who = findSubject(views.plain.slice(start, end));
  return {
    start,
    end,
    clause,
    words: view(views.plain),
    amounts: amounts.map((amount) => ({
      ...moved(amount),
      phrase: { start: amount.phrase.start + start, end: amount.phrase.end + start },
    })),
    periods: periods.map(moved),
    windows: windows.map(moved),
    leads: leads.map(moved),
    who: who === undefined ? undefined : moved(who),
    to: to === undefined ? undefined : moved(to),
  };
}

/** Pieces of a clause that 、 parts, one or more of `marks` in each: 1次集中学习、1次培训. */
export function piecesOf(reading: Reading, marks: readonly Span[]): Span[] {
  const { start, end, words } = reading;
  const names = matchesOf(words, /[“《][^”》]*[”》]/);
  const commas = matchesOf(blankOut(words, names), /、/).map((comma) => comma.start + start);
  const pieces: Span[] = [];
  let from = start;
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    const comma = next === undefined ? undefined : commas.findLast((at) => at >= mark.end && at < next.start);
    pieces.push({ start: from, end: comma ?? end });
    if (comma !== undefined) from = comma + 1;
  }
  return pieces;
}
