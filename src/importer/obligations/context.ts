/** A clause's reading with what stands around it. */
import type { Clause, Sentence } from './clauses.ts';
import type { Period } from './proposal.ts';
import type { Reading, TextViews } from './reading.ts';
import type { Span } from './span.ts';
import { demands, tellsResult } from './tense.ts';

/** Words from `pastFrom` on tell what was done; somewhere it says that something is to be done. */
export type TensedSentence = Sentence & { pastFrom: number; demands: boolean };

/** What earlier clauses of a sentence say for later ones. */
export interface Held {
  who: string | null;
  /** 年内，…；…: to the end of the sentence. */
  within: Period | null;
  /** 每月…，…: to the end of the segment. */
  every: { period: Period; segment: number; unit: string | undefined } | null;
  lead: LeadIn | null;
  /** 每个行政村 of the clause before. */
  per: string | null;
  /** The clause before set a number. */
  numbered: boolean;
}

/** 9月底前，… or 每次放映前，…: a clause that only says when. */
export interface LeadIn {
  window: string | null;
  /** 年内 bounds a number as a period; it is a window only where there is no number. */
  weak: boolean;
  period: Period | null;
  /** Where it begins in the text. */
  start: number;
  used: boolean;
}

export interface Context extends Reading {
  views: TextViews;
  sentence: TensedSentence;
  held: Held;
  /** A row of a table or of a list of targets. */
  row: boolean;
  /** The clause in whose brackets this one stands, if it says too little by itself. */
  host: Clause | undefined;
}

export const isPast = ({ sentence, clause, words }: Context): boolean =>
  clause.end > sentence.pastFrom || tellsResult(words);

/** Results ask for nothing, unless the clause itself says that something is to be done. */
export const tellsResults = (context: Context): boolean =>
  (isPast(context) || /(?<![为除不])了(?![解结断])/.test(context.words)) && !demands(context.words);

export const sourceOf = ({ source }: Reading, span: Span | undefined): string | null =>
  span === undefined ? null : source.slice(span.start, span.end);

/** “学雷锋月” without its marks, and never longer than a field may be. */
export const windowWords = (context: Reading, span: Span): string =>
  context.source.slice(span.start, Math.min(span.end, span.start + 40)).replace(/^[“"]([^”"]*)[”"]$/, '$1');
