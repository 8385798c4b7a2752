/** Walks through an item's clauses and puts what the rules find in them together as proposals. */
import type { Amount } from './amounts.ts';
import { type Clause, readSentences, type Sentence } from './clauses.ts';
import { isCondition } from './conditions.ts';
import { type Context, type Held, sourceOf, type TensedSentence, tellsResults } from './context.ts';
import { ofNumbers } from './number-proposals.ts';
import { findPeriods } from './periods.ts';
import type { Period, ProposedObligation } from './proposal.ts';
import { readClause, type TextViews } from './reading.ts';
import { isBody } from './subjects.ts';
import { leadInOf, ofLeadIn, ofLeadTimes, ofOtherPeriods, ofPeriodsAndWindows } from './time-proposals.ts';
import { CYCLE } from './windows.ts';

export function assemble(views: TextViews, sentences: readonly TensedSentence[]): ProposedObligation[] {
  const found: ProposedObligation[] = [];
  let announced: Period | null = null;
  let who: string | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) who = null;
    paragraph = sentence.paragraph;
    const rows = isRows(views, sentence);
    const within = rows ? announced : null;
    const held: Held = { who, within, every: null, lead: null, per: null, numbered: false };
    const proposals = ofSentence(views, sentence, held);
    found.push(...proposals);
    // 完成2020年度任务： says for the rows below it by when.
    if (!rows) announced = held.within;
    // Whoever had to do something is also meant by a next sentence that names nobody.
    who = proposals.at(-1)?.who ?? null;
  }
  return found;
}

const labelOf = ({ plain }: TextViews, { label }: Clause): string =>
  label === null ? '' : plain.slice(label.start, label.end);

/** 苏木乡镇：国家级媒体5条以上，… */
const isRows = (views: TextViews, { clauses }: Sentence): boolean =>
  clauses.some((clause) => isBody(labelOf(views, clause)));

const TARGET_LIST = /任务|指标|目标|标准|频次|数量|要求$|打算|措施/;
const DEADLINE = /时限|时间|期限|日期|节点|频次|周期|进度/;
const AMISS = /^(?:存在|主要)的?(?:问题|不足|短板)|^(?:问题|不足|短板|差距)$/;

function ofSentence(views: TextViews, sentence: TensedSentence, held: Held): ProposedObligation[] {
  const found: ProposedObligation[] = [];
  let named = -1;
  for (const clause of sentence.clauses) {
    const label = labelOf(views, clause);
    if (clause.label !== null && clause.label.start !== named) {
      named = clause.label.start;
      if (isBody(label)) held.who = views.source.slice(named, clause.label.end);
      for (const { period } of findPeriods(label)) held.within = period;
    }
    if (AMISS.test(label)) continue;
    const around = { views, sentence, row: isBody(label) || TARGET_LIST.test(label) };
    const reading = readClause(views, clause);
    // A day that stands alone may be that of a signature.
    if (!DEADLINE.test(label)) reading.windows = reading.windows.filter(({ name }) => name !== 'day alone');
    const context = { ...reading, ...around, held, host: undefined };
    found.push(...ofClause(context));
    addRecipient(context, found.at(-1));
    const last = found.at(-1);
    for (const part of clausesInBrackets(views, clause)) {
      const host = part.end - part.start < SHORT ? clause : undefined;
      const inside = ofClause({ ...readClause(views, part), ...around, held: { ...held }, host });
      if (host === undefined || last === undefined || inside.some(({ window }) => window === null))
        found.push(...inside);
      // 一周内（5月30日前）完成: the same day in other words.
      else last.window ??= inside[0]?.window ?? null;
    }
  }
  return found;
}

/** Words in brackets that need their host to be understood. */
const SHORT = 12;

const clausesInBrackets = ({ plain }: TextViews, { brackets, segment }: Clause): Clause[] =>
  brackets
    .flatMap(({ start, end }) => readSentences(plain, start, end))
    .flatMap(({ clauses }) => clauses.map((clause) => ({ ...clause, segment })));

function ofClause(context: Context): ProposedObligation[] {
  const { held, periods, who, clause, leads, amounts } = context;
  if (who !== undefined) {
    held.who = sourceOf(context, who);
    held.per = null;
  }
  for (const { kind, period } of periods) if (kind === 'within') held.within = period;
  const numbers = ofNumbers(context);
  for (const { kind, period } of periods)
    if (kind === 'every' && period !== 'event')
      held.every = { period, segment: clause.segment, unit: numbers.at(-1)?.quota?.unit };
  if (numbers.length > 0) {
    if (held.lead !== null) held.lead.used = true;
    return [...ofOtherPeriods(context, numbers), ...numbers];
  }
  if (tellsResults(context)) return [];
  const conditions = amounts.filter((amount) => isCondition(context.words, amount));
  if (conditions.length > 0) return saysWhenBefore(context, conditions) ? ofPeriodsAndWindows(context) : [];
  if (leads.length > 0) return ofLeadTimes(context);
  const lead = leadInOf(context);
  if (lead !== undefined) {
    held.lead = lead;
    return [];
  }
  const times = ofPeriodsAndWindows(context);
  if (times.length > 0 || held.lead === null || held.lead.used || amounts.length > 0) return times;
  held.lead.used = true;
  return ofLeadIn(context, held.lead);
}

/** 年底前收入10万元以下的村全部清零: the day is asked of whoever the condition describes. */
const saysWhenBefore = ({ periods, windows, words }: Context, [first]: readonly Amount[]): boolean =>
  periods.length === 0 &&
  !/的$/.test(words) &&
  windows.some(({ name, end }) => end <= (first?.start ?? 0) && name !== CYCLE && !/^within/.test(name));

const HANDS_IN =
  /^(?:并|及时|按时|同时|统一|[^，向]{2,6}(?=报|向))*(?:报|上报|呈报|提交|经|向[^，]*(?:报送|报告|报备|备案|提交)$)/;

/** 形成1份报告，报县委备案: the recipient stands in the next clause. */
function addRecipient(context: Context, last: ProposedObligation | undefined): void {
  if (last === undefined || last.to !== null || context.held.lead !== null) return;
  if (HANDS_IN.test(context.words)) last.to = sourceOf(context, context.to);
}
