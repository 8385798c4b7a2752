/** Puts what the rules found in each clause together as proposals. */
import { type Amount, earlierComparator } from './amounts.ts';
import { type Clause, readSentences, type Sentence } from './clauses.ts';
import { isCondition } from './conditions.ts';
import { isAsked } from './demands.ts';
import { findDimension } from './dimensions.ts';
import { findPer } from './per-whom.ts';
import type { PeriodMention } from './periods.ts';
import type { Comparator, Period, ProposedObligation, ProposedQuota } from './proposal.ts';
import { LONGEST_QUOTE, quoteOf } from './quote.ts';
import { piecesOf, type Reading, readClause, type TextViews } from './reading.ts';
import type { Span } from './span.ts';
import { findSubject, isBody } from './subjects.ts';
import { demands } from './tense.ts';
import { setsATarget } from './verbs.ts';
import { whatOf } from './wording.ts';

/** Words from `pastFrom` on tell what was done. */
export type TensedSentence = Sentence & { pastFrom: number };

/** What earlier clauses say for later ones. */
interface Held {
  who: string | null;
  /** 年内，…；…: to the end of the sentence. */
  within: Period | null;
  /** 每月…，…: to the end of the segment. */
  every: { period: Period; segment: number } | null;
  /** 9月底前，… or 每次放映前，…: a clause that only says when. */
  lead: { window: string | null; period: Period | null; start: number; used: boolean } | null;
  per: { span: Span; segment: number } | null;
}

interface Context extends Reading {
  views: TextViews;
  sentence: TensedSentence;
  held: Held;
  /** A row of a table or of a list of targets. */
  row: boolean;
  /** The clause in whose brackets this one stands, if it says too little by itself. */
  host: Clause | undefined;
}

const TARGET_LIST = /任务|指标|目标|标准|频次|数量|要求$/;

export function assemble(views: TextViews, sentences: readonly TensedSentence[]): ProposedObligation[] {
  const found: ProposedObligation[] = [];
  let announced: Period | null = null;
  for (const sentence of sentences) {
    const held: Held = { who: null, within: null, every: null, lead: null, per: null };
    const rows = isRows(views, sentence);
    if (rows) held.within = announced;
    found.push(...ofSentence(views, sentence, held));
    if (!rows) announced = held.within;
  }
  return found;
}

/** 苏木乡镇：国家级媒体5条以上，… */
const isRows = ({ plain }: TextViews, { clauses }: Sentence): boolean =>
  clauses.some(({ label }) => label !== null && isBody(plain.slice(label.start, label.end)));

function ofSentence(views: TextViews, sentence: TensedSentence, held: Held): ProposedObligation[] {
  const found: ProposedObligation[] = [];
  for (const clause of sentence.clauses) {
    const label = clause.label === null ? '' : views.plain.slice(clause.label.start, clause.label.end);
    if (isBody(label)) held.who = views.source.slice(clause.label?.start, clause.label?.end);
    const row = isBody(label) || TARGET_LIST.test(label);
    const common = { views, sentence, row };
    const read = { ...readClause(views, clause), ...common, held, host: undefined };
    found.push(...ofClause(read));
    addRecipient(read, found);
    for (const inner of clause.brackets.flatMap(({ start, end }) => readSentences(views.plain, start, end)))
      for (const part of inner.clauses)
        found.push(
          ...ofClause({
            ...readClause(views, { ...part, segment: clause.segment }),
            ...common,
            held: { ...held },
            host: part.end - part.start < 12 ? clause : undefined,
          }),
        );
  }
  return found;
}

function ofClause(context: Context): ProposedObligation[] {
  const { held, periods, windows, leads, amounts, views, who, clause } = context;
  if (who !== undefined) {
    held.who = views.source.slice(who.start, who.end);
    held.per = null;
  }
  for (const { kind, period } of periods) if (kind === 'within') held.within = period;
  const asked = ofAmounts(context);
  for (const { kind, period } of periods)
    if (kind === 'every' && period !== 'event') held.every = { period, segment: clause.segment };
  if (asked.length > 0) {
    if (held.lead !== null) held.lead.used = true;
    return asked;
  }
  if (!mayAsk(context)) return [];
  if (leads.length > 0)
    return leads.map(({ days, op }) => ({ ...empty(context, clause, clause), leadDays: days, op }));
  if (isLeadIn(context)) {
    const [window] = windows;
    const every = periods.find(({ kind }) => kind === 'every');
    const weak = periods.find(({ kind, start, end }) => kind === 'within' && /内$/.test(views.plain.slice(start, end)));
    const said = window ?? weak;
    held.lead = {
      window: said === undefined ? null : views.source.slice(said.start, said.end),
      period: every?.period ?? null,
      start: context.start,
      used: false,
    };
    return [];
  }
  const alone = ofTimesAlone(context);
  if (alone.length > 0) return alone;
  if (held.lead === null || held.lead.used || amounts.length > 0) return [];
  held.lead.used = true;
  const { window, period, start } = held.lead;
  if (window === null && period === null) return [];
  const span = context.end - start <= LONGEST_QUOTE ? { start, end: context.end } : clause;
  return [{ ...empty(context, clause, span), window, period }];
}

/** Facts and conditions ask for nothing, whatever days they name. */
function mayAsk(context: Context): boolean {
  const { words, amounts, start } = context;
  if ((isPast(context) || /(?<![为除])了/.test(words)) && !demands(words)) return false;
  return !amounts.some((amount) => isCondition(words, shifted(amount, -start)));
}

const isPast = ({ sentence, end }: Context): boolean => end > sentence.pastFrom;

/** A clause that only says when: “七一”前后，… 每次放映影片前，… */
function isLeadIn(context: Context): boolean {
  const { sentence, clause, periods, windows, words, start, end } = context;
  if (sentence.clauses.at(-1) === clause || context.host !== undefined) return false;
  const mentions = [...periods, ...windows];
  if (mentions.length === 0) return false;
  if (periods.some(({ period }) => period === 'event') && /(?:前|时|后|中|期间|日)$/.test(words)) return true;
  let left = end - start;
  let at = start;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    left -= Math.max(0, mention.end - Math.max(at, mention.start));
    at = Math.max(at, mention.end);
  }
  return left <= 2;
}

// ---- numbers

function ofAmounts(context: Context): ProposedObligation[] {
  const { views, sentence, held, words, start, row, amounts } = context;
  const taken: { amount: Amount; carried: Comparator | null }[] = [];
  let last: { end: number; earlier: Comparator | null; index: number } | undefined;
  for (const [index, amount] of amounts.entries()) {
    const lead = words.slice((last?.end ?? start) - start, amount.start - start);
    const follows = last !== undefined && last.index === index - 1 && /、\s*(?:和|及|以及)?$/.test(lead);
    const earlier = earlierComparator(lead) ?? (follows ? (last?.earlier ?? null) : null);
    const op = amount.op ?? earlier;
    const local = shifted({ ...amount, op }, -start);
    const asked = isAsked(local, {
      clause: words,
      sentence: views.plain.slice(sentence.start, sentence.end),
      past: isPast(context),
      bound: isBound(context, amount),
      continues: follows,
      row,
      before: lead,
    });
    if (!asked) continue;
    taken.push({ amount: { ...amount, op }, carried: earlier });
    last = { end: amount.phrase.end, earlier, index };
  }
  const pieces = piecesOf(
    context,
    taken.map(({ amount }) => amount),
  );
  const proposals = taken.map(({ amount }, index) => ofAmount(context, amount, pieces[index] ?? context));
  const per = taken.length === 0 ? undefined : perOf(context, taken[0]?.amount.start ?? start);
  if (per !== undefined) held.per = { span: per, segment: context.clause.segment };
  return proposals;
}

const isBound = (context: Context, amount: Amount): boolean =>
  context.periods.length > 0 ||
  context.windows.length > 0 ||
  context.held.within !== null ||
  (context.held.lead !== null && (context.held.lead.window !== null || context.held.lead.period !== null)) ||
  (context.held.every?.segment === context.clause.segment && amount.kind === 'times') ||
  perOf(context, amount.start) !== undefined;

function ofAmount(context: Context, amount: Amount, piece: Span): ProposedObligation {
  const { views, held, windows, leads, start } = context;
  const proposal = empty(context, piece, piece, amount);
  const period = periodOf(context, amount);
  const window = windows.findLast((one) => one.start < amount.start) ?? windows[0];
  const op = amount.op ?? '=';
  const asTimes = amount.kind === 'times' && amount.max === null && Number.isInteger(amount.value) && amount.value > 0;
  const inPiece = findSubject(views.plain.slice(piece.start, piece.end));
  return {
    ...proposal,
    who:
      inPiece === undefined
        ? proposal.who
        : views.source.slice(piece.start + inPiece.start, piece.start + inPiece.end),
    op: asTimes ? op : null,
    times: asTimes ? amount.value : null,
    period,
    quota: asTimes ? null : quotaOf(context, amount, op),
    leadDays: leads[0]?.days ?? null,
    window:
      window === undefined ? (held.lead?.window ?? null) : views.source.slice(window.start, window.end),
    quote: context.host === undefined ? quoteOf(views.source, piece, shifted(amount.phrase, 0)) : proposal.quote,
    what: proposal.what === '' ? views.source.slice(start, context.end) : proposal.what,
  };
}

function quotaOf(context: Context, amount: Amount, op: Comparator): ProposedQuota {
  const { views, held, clause, start, words } = context;
  const source = (span: Span | undefined) =>
    span === undefined ? null : views.source.slice(span.start, span.end);
  const own = perOf(context, amount.start);
  const inherited =
    own === undefined && amount.kind === 'thing' && context.who === undefined && held.per?.segment === clause.segment
      ? held.per.span
      : undefined;
  const dimension = findDimension(words, amount.phrase.start - start);
  const range = amount.max !== null;
  return {
    op: range ? 'range' : op,
    value: range ? null : amount.value,
    min: range ? amount.value : null,
    max: amount.max,
    unit: amount.unit,
    per: source(own ?? inherited),
    dimension: source(dimension === undefined ? undefined : shifted(dimension, start)),
  };
}

function perOf({ words, start }: Context, at: number): Span | undefined {
  const per = findPer(words, at - start);
  return per === undefined ? undefined : shifted(per, start);
}

/** The nearest mention before the number, 2次/年 after it, or what holds for the clause. */
function periodOf(context: Context, amount: Amount): Period | null {
  const { periods, held, clause, words } = context;
  const after = periods.find(({ start }) => start === amount.phrase.end);
  const own = after ?? periods.findLast(({ start }) => start < amount.start) ?? periods[0];
  if (own !== undefined) return own.period;
  if (held.lead?.period != null) return held.lead.period;
  const every = held.every?.segment === clause.segment ? held.every.period : null;
  const repeats =
    amount.kind !== 'thing' || every === 'year' || (amount.op !== null && !setsATarget(words));
  return (repeats ? every : null) ?? held.within;
}

// ---- no number

function ofTimesAlone(context: Context): ProposedObligation[] {
  const { periods, windows, views, clause, words, start } = context;
  const asking = periods.filter(
    ({ kind, period, start: at, end }) =>
      kind !== 'within' && (period !== 'event' || /^(?:随时|每逢)/.test(views.plain.slice(at, end)) || /要|应|须|都|均/.test(words)),
  );
  if (asking.length === 0 && windows.length === 0) return [];
  const window = windowsTogether(context);
  if (asking.length === 0) {
    if (periods.some(({ kind }) => kind === 'every')) return [];
    return [{ ...empty(context, clause, clause), window }];
  }
  const pieces = piecesOf(context, asking);
  return asking.map((mention, index) => {
    const piece = pieces[index] ?? clause;
    return {
      ...empty(context, piece, quotedPiece(context, mention, piece)),
      op: mention.times === null ? null : ('=' as const),
      times: mention.times,
      period: mention.period,
      window: index === 0 ? window : null,
    };
  });

  /** 进行周统计、月通报: the words before the list belong to each. Inside marks a piece stands alone. */
  function quotedPiece({ clause: whole }: Context, mention: PeriodMention, piece: Span): Span {
    const before = words.slice(0, mention.start - start);
    const mark = before.lastIndexOf('“');
    if (mark > before.lastIndexOf('”')) {
      const comma = before.lastIndexOf('、');
      const close = words.slice(mention.end - start).search(/[、”+]/);
      return {
        start: start + Math.max(mark, comma) + 1,
        end: close === -1 ? piece.end : mention.end + close,
      };
    }
    if (mention.kind !== 'rhythm') return piece;
    return piece.end - whole.start <= LONGEST_QUOTE ? { start: whole.start, end: piece.end } : piece;
  }
}

/** 春节、清明等传统节日和五一、七一等节日: one window as long as little stands between. */
function windowsTogether({ windows, views }: Context): string | null {
  const [first] = windows;
  if (first === undefined) return null;
  let end = first.end;
  for (const next of windows.slice(1)) if (next.start - end <= 2 && next.end - first.start <= LONGEST_QUOTE) end = next.end;
  return views.source.slice(first.start, Math.min(end, first.start + LONGEST_QUOTE));
}

// ---- what every proposal has

function empty(context: Context, piece: Span, quoted: Span, amount?: Amount): ProposedObligation {
  const { views, held, who, to, periods, windows, leads, host, clause } = context;
  const said = [...periods, ...windows, ...leads, ...(amount === undefined ? [] : [amount.phrase])];
  const subject = who === undefined ? [] : [who];
  const whole =
    host !== undefined && clause.end + 1 - host.start <= LONGEST_QUOTE
      ? { start: host.start, end: clause.end + 1 }
      : quoted;
  const quote = quoteOf(views.source, whole, amount?.phrase ?? said[0] ?? quoted);
  const what = whatOf(views.source, host ?? piece, [...said, ...subject]);
  return {
    quote,
    what: what.length < 2 ? quote : what,
    who: held.who,
    op: null,
    times: null,
    period: null,
    quota: null,
    leadDays: null,
    window: null,
    to: to === undefined ? null : views.source.slice(to.start, to.end),
  };
}

/** 形成1份报告，报县委备案: the recipient stands in the next clause. */
function addRecipient({ to, views, words, held }: Context, found: ProposedObligation[]): void {
  const last = found.at(-1);
  if (to === undefined || last === undefined || last.to !== null || held.lead !== null) return;
  if (/^(?:并|及时|按时|同时|统一)*(?:报|上报|呈报|向|提交|经)/.test(words))
    last.to = views.source.slice(to.start, to.end);
}

const shifted = <T extends Span>(found: T, by: number): T => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
  ...('phrase' in found
    ? {
        phrase: {
          start: (found.phrase as Span).start + by,
          end: (found.phrase as Span).end + by,
        },
      }
    : {}),
});
