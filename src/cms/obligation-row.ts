/** An obligation while somebody writes it: what it says so far, what it lacks, and the three things it can ask. */
import { explainIssues } from '../schema/explain-issue.ts';
import { type Obligation, obligationSchema } from '../schema/obligation.ts';
import { obligationWords } from '../text/obligation-words.ts';
import { withoutEmpty } from './entry-format.ts';

export type ObligationRow = Readonly<Record<string, unknown>>;

/** 频次 · 指标 · 时限, each with the fields that say it. One obligation can ask all three. */
export const ASPECTS = {
  frequency: ['period', 'op', 'times'],
  quota: ['quota'],
  time: ['window', 'leadDays', 'to'],
} as const;
export type Aspect = keyof typeof ASPECTS;
export const ASPECT_IDS = Object.keys(ASPECTS) as Aspect[];

export const speaksOf = (row: ObligationRow, aspect: Aspect): boolean =>
  ASPECTS[aspect].some((name) => withoutEmpty(row[name]) !== undefined);

export function withoutAspect(row: ObligationRow, aspect: Aspect): ObligationRow {
  const dropped: readonly string[] = ASPECTS[aspect];
  return Object.fromEntries(Object.entries(row).filter(([name]) => !dropped.includes(name)));
}

/** Undefined takes the field away. */
export function withField(row: ObligationRow, name: string, value: unknown): ObligationRow {
  if (value !== undefined) return { ...row, [name]: value };
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));
}

/** Undefined while something is missing or wrong. */
export function readObligation(row: unknown): Obligation | undefined {
  return obligationSchema.safeParse(withoutEmpty(row) ?? {}).data;
}

/** 开放读书角：每月不少于4次 */
export function obligationSentence(obligation: Obligation): string {
  return `${obligation.what}：${obligationWords(obligation)}`;
}

export interface RowProblem {
  /** `次数（times）` */
  field: string;
  what: string;
  fix: string;
}

export function problemsOf(row: unknown): RowProblem[] {
  const data = withoutEmpty(row) ?? {};
  const { error } = obligationSchema.safeParse(data);
  return error === undefined ? [] : explainIssues(obligationSchema, data, error.issues);
}

/** What was typed, as a number where it is one: full-width digits too. The schema refuses what is left a text. */
export function amountOf(typed: string): number | string | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return undefined;
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : typed;
}
