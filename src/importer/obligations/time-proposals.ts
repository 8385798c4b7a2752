/** Proposals of clauses that ask for no number: how often, when, how long before. */
import { type Context, type LeadIn, windowWords } from './context.ts';
import { draft, whole } from './draft.ts';
import type { PeriodMention } from './periods.ts';
import type { ProposedObligation } from './proposal.ts';
import { LONGEST_QUOTE, quoteOf } from './quote.ts';
import { piecesOf } from './reading.ts';
import { BLANK, blankOut, type Span } from './span.ts';
import { CYCLE, joinWindows } from './windows.ts';

export const ofLeadTimes = (context: Context): ProposedObligation[] =>
  context.leads.map(({ days, op }) => ({ ...draft(context, whole(context)), leadDays: days, op }));

const ONLY_PARTICLES = /^(?:[在于从自到至即的内要、“”\s]|力争|争取|确保|计划|务必)*$/;

/** A clause that only says when, for what follows: “七一”前后，… 每次放映影片前，… 年内，… */
export function leadInOf(context: Context): LeadIn | undefined {
  const { sentence, clause, periods, windows, words, host } = context;
  if (sentence.clauses.at(-1) === clause || host !== undefined) return undefined;
  const mentions = [...periods, ...windows];
  const rest = blankOut(words, mentions).replaceAll(BLANK, '');
  const eachTime = periods.some(({ period }) => period === 'event') && /(?:前|时|后|中|期间|日)$/.test(words);
  if (mentions.length === 0 || !(eachTime || ONLY_PARTICLES.test(rest))) return undefined;
  const [window] = windows;
  const said = window ?? withinYear(context);
  return {
    window: said === undefined ? null : windowWords(context, said),
    weak: window === undefined,
    period: periods.find(({ kind }) => kind === 'every')?.period ?? null,
    start: clause.start,
    used: false,
  };
}

/** What the clause after such a one asks: quoted together where they are short. */
export function ofLeadIn(context: Context, { window, period, start }: LeadIn): ProposedObligation[] {
  const { views, clause } = context;
  if (window === null && period === null) return [];
  const proposal = draft(context, whole(context));
  const together = { start, end: clause.end };
  const quote =
    together.end - start <= LONGEST_QUOTE ? quoteOf(views.source, together, together) : proposal.quote;
  return [{ ...proposal, quote, window, period }];
}

/** No duty but its consequence: 三年内不得评优. */
const BARS = /(?:不得|不予|不能|取消|禁止)[^，]{0,4}(?:评优|评先|提拔|晋升|表彰|申报|参评)/;

/**
 * Of a list with 、 the pieces that say how often and no number: 每天班前检查、每周全面检查、每月检查一次. A piece
 * that ends there shares the number of the next: 县委每半年、县政府每季度至少研究一次.
 */
export function ofOtherPeriods(
  context: Context,
  numbers: readonly ProposedObligation[],
): ProposedObligation[] {
  const { amounts, periods, words } = context;
  const every = periods.filter(({ kind, period }) => kind === 'every' && period !== 'event');
  if (every.length < 2) return [];
  const pieces = piecesOf(context, every);
  return every.flatMap((mention, index): ProposedObligation[] => {
    const piece = pieces[index] ?? whole(context);
    const isCounted = amounts.some(({ start }) => start >= piece.start && start < piece.end);
    if (isCounted || (mention.end === piece.end && words[piece.end] !== '、')) return [];
    const proposal = draft(context, piece, quoted(context, mention, piece));
    const shared = mention.end === piece.end ? numbers[0] : undefined;
    const times = mention.times ?? shared?.times ?? null;
    const op = mention.times === null ? (shared?.op ?? null) : ('=' as const);
    return [{ ...proposal, period: mention.period, times, op, ...(shared ? { what: shared.what } : {}) }];
  });
}

export function ofPeriodsAndWindows(context: Context): ProposedObligation[] {
  const { periods, windows } = context;
  if (BARS.test(context.words)) return [];
  const asking = periods.filter((mention) => asksByItself(context, mention));
  if (asking.length > 0) return ofPeriods(context, asking);
  if (windows.length > 0) return periods.some(({ kind }) => kind === 'every') ? [] : ofWindows(context);
  const year = withinYear(context);
  return year === undefined
    ? []
    : [{ ...draft(context, whole(context)), window: windowWords(context, year) }];
}

/** 年内完成搬迁 has no number that 年内 could bound. */
const withinYear = ({ periods, words }: Context): PeriodMention | undefined =>
  periods.find(({ kind, start, end }) => kind === 'within' && /年度?内/.test(words.slice(start, end)));

/** 每次… tells a custom unless something must be. */
function asksByItself({ words }: Context, { kind, period, start, end }: PeriodMention): boolean {
  if (kind === 'within') return false;
  if (period !== 'event') return true;
  return /^(?:随时|每逢)/.test(words.slice(start, end)) || /要|应|须|都|均/.test(words);
}

function ofPeriods(context: Context, asking: readonly PeriodMention[]): ProposedObligation[] {
  const pieces = piecesOf(context, asking);
  const [window] = joinWindows(context.words, context.windows, LONGEST_QUOTE);
  return asking.map((mention, index) => {
    const piece = pieces[index] ?? whole(context);
    return {
      ...draft(context, piece, quoted(context, mention, piece)),
      op: mention.times === null ? null : ('=' as const),
      times: mention.times,
      period: mention.period,
      window: index === 0 && window !== undefined ? windowWords(context, window) : null,
    };
  });
}

/** 进行周统计、月通报: the words before the list belong to each. Inside marks a piece stands alone. */
function quoted({ words }: Context, mention: PeriodMention, piece: Span): Span {
  const before = words.slice(0, mention.start);
  const mark = before.lastIndexOf('“');
  if (mark > before.lastIndexOf('”')) {
    const close = words.slice(mention.end).search(/[、”+]/);
    return {
      start: Math.max(mark, before.lastIndexOf('、'), before.lastIndexOf('+')) + 1,
      end: close === -1 ? piece.end : mention.end + close,
    };
  }
  return mention.kind === 'rhythm' && piece.end <= LONGEST_QUOTE ? { start: 0, end: piece.end } : piece;
}

/** 年初有计划、年中有检查、年底有考核 is three; 春节、清明期间 is one. */
function ofWindows(context: Context): ProposedObligation[] {
  const { windows } = context;
  const pieces = piecesOf(context, windows);
  const apart =
    windows.length > 1 && windows.every((window, index) => (pieces[index]?.end ?? 0) - window.end >= 2);
  const stated = apart ? windows : joinWindows(context.words, windows, LONGEST_QUOTE).slice(0, 1);
  return stated.map((window, index) => ({
    ...draft(context, apart ? (pieces[index] ?? whole(context)) : whole(context)),
    window: windowWords(context, window),
    ...timesAfter(context, window),
  }));
}

/** 半月一防 says once. */
function timesAfter({ windows, words }: Context, { start, end }: Span): Partial<ProposedObligation> {
  const isCycle = windows.some((window) => window.name === CYCLE && window.start === start);
  return isCycle && /^一[\u4e00-\u9fff]/.test(words.slice(end)) ? { op: '=', times: 1 } : {};
}
