/** One proposal for each number that a clause asks for. */
import { type Amount, earlierComparator } from './amounts.ts';
import { type Context, isPast, sourceOf, windowWords } from './context.ts';
import { isAsked } from './demands.ts';
import { findDimension } from './dimensions.ts';
import { draft } from './draft.ts';
import { findPer } from './per-whom.ts';
import type { Comparator, Period, ProposedObligation, ProposedQuota } from './proposal.ts';
import { LONGEST_QUOTE } from './quote.ts';
import { piecesOf } from './reading.ts';
import type { Span } from './span.ts';
import { findSubject } from './subjects.ts';
import type { UnitKind } from './units.ts';
import { opensWithAVerb, setsATarget, setsUp } from './verbs.ts';
import { CYCLE, joinWindows } from './windows.ts';

export function ofNumbers(context: Context): ProposedObligation[] {
  const asked = askedAmounts(context);
  const pieces = piecesOf(context, asked);
  const names = rowNames(context, pieces);
  const proposals = asked.map((amount, index) =>
    ofNumber(context, amount, pieces[index] ?? amount, names?.[index]),
  );
  const [first] = asked;
  context.held.per = first === undefined ? null : sourceOf(context, findPer(context.words, first.start));
  context.held.numbered = first !== undefined;
  return proposals;
}

/** 至少 holds for all that 、 lists after it. */
function askedAmounts(context: Context): Amount[] {
  const { sentence, held, words, row, amounts } = context;
  const asked: Amount[] = [];
  let last: { end: number; index: number; earlier: Comparator | null } | undefined;
  for (const [index, amount] of amounts.entries()) {
    const before = words.slice(last?.end ?? opening(context, amount), amount.start);
    const next = last !== undefined && last.index === index - 1;
    const follows = next && /、\s*(?:和|及|以及)?$/.test(before);
    const earlier = earlierComparator(before) ?? (follows ? (last?.earlier ?? null) : null);
    const or = next && /^或者?$/.test(before) ? (asked.at(-1)?.op ?? null) : null;
    const compared = { ...amount, op: amount.op ?? earlier ?? or };
    const setting = {
      clause: words,
      demanded: sentence.demands,
      past: isPast(context),
      bound: isBound(context, amount),
      continues: follows || (next && (before.startsWith('、') || before === '')),
      ends:
        /^[■）\s]*$/.test(words.slice(amount.phrase.end)) ||
        /^[■）\s]*、/.test(words.slice(amount.phrase.end)),
      alongside: held.numbered,
      row,
      before,
    };
    if (!isAsked(compared, setting)) continue;
    asked.push(compared);
    last = { end: amount.phrase.end, index, earlier };
  }
  return asked;
}

/** Where the clause's own verb can stand: after the name of whoever does it. */
const opening = ({ who, words }: Context, amount: Amount): number =>
  who !== undefined && who.end <= amount.start
    ? who.end
    : (/^(?:[一二三四五六七八九十]+是)?(?:全[县旗市区镇乡村])?/.exec(words)?.[0].length ?? 0);

/** Something says how often, when or for each of whom. */
function isBound({ periods, windows, held, clause, words }: Context, amount: Amount): boolean {
  if (periods.length > 0 || windows.length > 0 || held.within !== null) return true;
  if (held.lead !== null && (held.lead.window !== null || held.lead.period !== null)) return true;
  if (held.every?.segment === clause.segment && amount.kind === 'times') return true;
  if (findDimension(words, amount.phrase.start)?.end === amount.phrase.start) return true;
  return findPer(words, amount.start) !== undefined;
}

function ofNumber(
  context: Context,
  amount: Amount,
  piece: Span,
  name: string | undefined,
): ProposedObligation {
  const { held, leads } = context;
  const windows = joinWindows(context.words, context.windows, LONGEST_QUOTE);
  const proposal = draft(context, piece, piece, amount);
  const window = windowOf(context, windows, amount, piece);
  const leadWindow = held.lead === null || held.lead.weak ? null : held.lead.window;
  const op = amount.op ?? '=';
  const asTimes =
    amount.kind === 'times' && amount.max === null && Number.isInteger(amount.value) && amount.value > 0;
  return {
    ...proposal,
    who: name ?? proposal.who,
    op: asTimes ? op : null,
    times: asTimes ? amount.value : null,
    period: periodOf(context, amount, piece),
    quota: asTimes ? null : quotaOf(context, amount, op),
    leadDays: leads[0]?.days ?? null,
    window: window === undefined ? leadWindow : windowWords(context, window),
  };
}

/** Its own, or what holds for it from before, unless its own words say how often. */
function windowOf({ periods }: Context, windows: readonly Span[], amount: Amount, piece: Span) {
  const own = windows.filter(({ start }) => start >= piece.start && start < piece.end);
  const near = own.findLast(({ start }) => start < amount.start) ?? own[0];
  if (near !== undefined) return near;
  const saysHowOften = periods.some(({ start }) => start >= piece.start && start < piece.end);
  return saysHowOften ? undefined : windows.findLast(({ start }) => start < amount.start);
}

/** 党政办10条、文化站2条: every piece of a row names its own, or none does. */
function rowNames({ row, source, words }: Context, pieces: readonly Span[]): string[] | undefined {
  if (!row && pieces.length < 2) return undefined;
  const names = pieces.flatMap(({ start, end }) => {
    const who = findSubject(words.slice(start, end));
    return who === undefined ? [] : [source.slice(start + who.start, start + who.end)];
  });
  return names.length === pieces.length ? names : undefined;
}

function quotaOf(context: Context, amount: Amount, op: Comparator): ProposedQuota {
  const { words } = context;
  const range = amount.max !== null;
  return {
    op: range ? 'range' : op,
    value: range ? null : amount.value,
    min: range ? amount.value : null,
    max: amount.max,
    unit: amount.unit,
    per: sourceOf(context, findPer(words, amount.start)) ?? perOfBefore(context, amount),
    dimension: sourceOf(context, findDimension(words, amount.phrase.start)),
  };
}

/** 每个行政村培养3—5名骨干，组建一支队伍: a clause that names nobody and no time goes on for each village. */
function perOfBefore({ held, who, periods, windows, words }: Context, amount: Amount): string | null {
  const goesOn = who === undefined && periods.length === 0 && windows.length === 0;
  const plain =
    amount.kind === 'thing' &&
    amount.op === null &&
    opensWithAVerb(words) &&
    setsUp(words.slice(0, amount.start));
  return goesOn && plain ? held.per : null;
}

/** What is measured again in every period; a thing is set up once. */
const MEASURED_AGAIN: ReadonlySet<UnitKind> = new Set(['times', 'share', 'score', 'duration']);

/** 2次/年 after the number, the nearest mention before it, or what holds for the clause. */
function periodOf(context: Context, amount: Amount, piece: Span): Period | null {
  const { periods, windows, held } = context;
  const own =
    periods.find(({ start }) => start === amount.phrase.end) ??
    periods.findLast(({ start }) => start < amount.start) ??
    periods.find(({ start }) => start < piece.end);
  // 年底前 and 每两年 say it more closely than 全年 before them.
  const isSaid = windows.some(({ start }) => start >= piece.start && start < amount.start);
  const within = isSaid || windows.some(({ name }) => name === CYCLE) ? null : held.within;
  return own?.period ?? held.lead?.period ?? everyOfBefore(context, amount) ?? within;
}

const RATE_OF_TAKING_PART = /(?:参[学与加训会]|到[课会场]|出勤|到位)率|^(?:参与|覆盖)度/;
const GOES_ON = /^(?:$|每次|单次|时间|时长|总时长|累计|其中|学习|集中|培训|全年|人均)|时长|时间/;

/** 每月学习不少于1次，参学率不低于90%; but not 每月…，打造品牌2个 nor 每班次…, which counts by itself. */
function everyOfBefore({ held, clause, words, source, windows }: Context, amount: Amount): Period | null {
  if (held.every === null || held.every.segment !== clause.segment) return null;
  if (windows.some(({ name, start }) => name === CYCLE || source.startsWith('每', start))) return null;
  const { period, unit } = held.every;
  // 每月不少于1次，食品留样不少于48小时: what has a name of its own is measured by itself, and so is a standing rate.
  if (amount.kind === 'share' && !RATE_OF_TAKING_PART.test(words)) return null;
  if (amount.kind === 'duration' && !GOES_ON.test(words.slice(0, amount.phrase.start))) return null;
  const per = findPer(words, amount.start);
  const another = per !== undefined && /^每(?!人|名)/.test(source.slice(per.start, per.end));
  const again =
    MEASURED_AGAIN.has(amount.kind) ||
    (amount.op !== null &&
      ((period === 'year' && amount.kind !== 'size') || amount.unit === unit) &&
      !setsATarget(words));
  return again && !another ? period : null;
}
