/**
 * How well the rules find obligations: recall and precision against answer sheets made by hand. A proposal is right
 * when its quote shares the greater part of an answer's quote and it states the same number, period, window or lead
 * time; fields are then compared one by one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { textOfItem } from '../../src/importer/item-text.ts';
import { draftList, type ListDraft } from '../../src/importer/list-draft.ts';
import { findObligations, readsAsReport } from '../../src/importer/obligations/find-obligations.ts';
import type { ProposedObligation } from '../../src/importer/obligations/proposal.ts';
import { readHead } from '../../src/importer/parse/document-head.ts';
import { parseList } from '../../src/importer/parse/parse-list.ts';
import { proposedObligations } from '../../src/importer/plan/proposed-obligations.ts';
import { readDocument } from '../../src/importer/read/read-document.ts';
import { readText } from '../../src/importer/read/text.ts';
import { makeRegistry } from '../support/make-registry.ts';
import { xlsxFromRows } from '../support/office-files.ts';
import { table } from './numbers.ts';

export const OBLIGATIONS_USAGE = `  obligations [DOCUMENT …]   recall and precision of the rules that find obligations
          DOCUMENT      a list as text whose answers stand in tests/fixtures/obligations/
          Without one: the sentences that no rule was tuned on, and the documents of other offices
          --differences every answer that was missed, every proposal too many, every field that differs`;

const SHEETS = path.join(import.meta.dirname, '../fixtures/obligations');

/** What an answer sheet leaves out is null. */
export type Answer = { quote: string } & Partial<Omit<ProposedObligation, 'quote' | 'quota'>> & {
    quota?: Partial<NonNullable<ProposedObligation['quota']>>;
  };

export interface Marked {
  place: string;
  text: string;
  answers: Answer[];
  report?: boolean;
  /** What the importer proposes for the whole item; without it, what the rules find in the text. */
  proposals?: ProposedObligation[];
}

export async function benchObligations(args: string[]): Promise<void> {
  const documents = args.filter((arg) => !arg.startsWith('-'));
  const runs: [string, Marked[]][] =
    documents.length === 0
      ? [['sentences that no rule was tuned on', markedSentences('held-out.yml')], ...(await markedOffices())]
      : documents.map((file) => [path.basename(file), markedDocument(file)]);
  for (const [name, marked] of runs) {
    const score = scoreOf(marked);
    console.log(`\n${name}: ${marked.length} texts, ${score.answers} obligations marked by hand\n`);
    console.log(tableOf(score));
    if (args.includes('--differences')) console.log(`\n${score.differences.join('\n')}`);
  }
}

export function markedSentences(file: string): Marked[] {
  const sentences = parse(readFileSync(path.join(SHEETS, file), 'utf8')) as {
    text: string;
    report?: boolean;
    is?: Answer[];
  }[];
  return sentences.map(({ text, report, is }, index) => ({
    place: String(index + 1),
    text: text.trim(),
    answers: is ?? [],
    ...(report === undefined ? {} : { report }),
  }));
}

function markedDocument(file: string): Marked[] {
  const parsed = parseList(readText(path.basename(file), readFileSync(file)));
  const title = readHead(parsed.head).title ?? '';
  const sheet = readdirSync(SHEETS)
    .filter((name) => /\.yml$/.test(name))
    .map((name) => parse(readFileSync(path.join(SHEETS, name), 'utf8')) as Sheet)
    .find((candidate) => squeezed(candidate.title ?? '') === squeezed(title));
  if (sheet?.items === undefined) throw new Error(`No answer sheet has the title of ${file}: ${title}`);
  const { items } = sheet;
  return parsed.blocks.flatMap((block) =>
    block.kind === 'item'
      ? [
          {
            place: block.number.normalize('NFKC'),
            text: textOfItem(block.segments),
            answers: items[block.number.normalize('NFKC')] ?? [],
            report: readsAsReport(title),
          },
        ]
      : [],
  );
}

/** Invented documents in the styles of other offices, each with its answers; a table is given as rows. */
export async function markedOffices(): Promise<[name: string, marked: Marked[]][]> {
  const folder = path.join(SHEETS, 'offices');
  return Promise.all(
    readdirSync(folder).map(async (name): Promise<[string, Marked[]]> => {
      const sheet = parse(readFileSync(path.join(folder, name), 'utf8')) as OfficeSheet;
      const draft = await draftOf(sheet);
      const proposals = proposedObligations(draft);
      const numbers = new Set(draft.tasks.map((task) => task.number));
      const lost = Object.keys(sheet.items).filter((number) => !numbers.has(number));
      if (lost.length > 0) throw new Error(`${name}: the importer finds no items ${lost.join(', ')}`);
      return [
        name.replace(/\.yml$/, ''),
        draft.tasks.map((task) => ({
          place: task.number,
          text: task.text,
          answers: sheet.items[task.number] ?? [],
          proposals: proposals(task),
        })),
      ];
    }),
  );
}

interface OfficeSheet {
  document?: string;
  rows?: (string | number)[][];
  items: Record<string, Answer[]>;
}

async function draftOf({ document, rows }: OfficeSheet): Promise<ListDraft> {
  const read =
    rows === undefined
      ? await readDocument('list.txt', new TextEncoder().encode(document))
      : await readDocument('list.xlsx', await xlsxFromRows(rows));
  if ('refusal' in read) throw new Error(read.refusal.what);
  return draftList('list', parseList(read.document), makeRegistry({}));
}

interface Sheet {
  title?: string;
  items?: Record<string, Answer[]>;
}

const squeezed = (title: string) => title.replace(/\s/g, '');

// ---- scoring

const FIELDS = ['op', 'times', 'period', 'leadDays', 'window', 'to', 'who'] as const;
const QUOTA_FIELDS = ['op', 'value', 'min', 'max', 'unit', 'per', 'dimension'] as const;
/** `who` is what the text says elsewhere too; a proposal without it is not wrong. */
const CORE = [...FIELDS.filter((field) => field !== 'who'), ...QUOTA_FIELDS.map((field) => `quota.${field}`)];

export interface Score {
  answers: number;
  proposals: number;
  /** Pairs whose quotes overlap and that state the same. */
  found: number;
  /** Of these, the pairs that agree in every field but `who`. */
  whole: number;
  fields: Record<string, { right: number; asked: number; given: number }>;
  differences: string[];
}

export function scoreOf(marked: readonly Marked[]): Score {
  const score: Score = { answers: 0, proposals: 0, found: 0, whole: 0, fields: {}, differences: [] };
  for (const { place, text, answers, report, proposals: whole } of marked) {
    const proposals = whole ?? findObligations(text, report === undefined ? {} : { report });
    const left = new Set(proposals);
    score.answers += answers.length;
    score.proposals += proposals.length;
    for (const answer of answers) {
      const best = [...left]
        .map((proposal) => ({ proposal, agreement: agreementOf(answer, proposal) }))
        .sort((a, b) => b.agreement - a.agreement)[0];
      if (best === undefined || best.agreement === 0) {
        score.differences.push(`${place}  missed    ${said(answer)}`);
        continue;
      }
      left.delete(best.proposal);
      score.found += 1;
      const wrong = compare(score, answer, best.proposal);
      if (!wrong.some((field) => CORE.includes(field))) score.whole += 1;
      if (wrong.length > 0)
        score.differences.push(
          `${place}  ${wrong.join(', ')}\n      ${said(answer)}\n      ${said(best.proposal)}`,
        );
    }
    for (const proposal of left) score.differences.push(`${place}  too many  ${said(proposal)}`);
  }
  return score;
}

/** 0 unless the quotes overlap by half of the shorter one and number, period, window or lead time are the same. */
function agreementOf(answer: Answer, proposal: ProposedObligation): number {
  const shorter = Math.min(answer.quote.length, proposal.quote.length);
  const shared = commonRun(answer.quote, proposal.quote);
  if (shared * 2 < shorter || statementOf(answer) !== statementOf(proposal)) return 0;
  const longer = Math.max(answer.quote.length, proposal.quote.length);
  const equal = [...FIELDS].filter((field) => (answer[field] ?? null) === proposal[field]).length;
  return 1 + shared / longer + equal / 100;
}

/** The number if there is one, else what kind of time it is. */
function statementOf({ times, quota, leadDays, period, window }: Answer | ProposedObligation): string {
  const number = times ?? quota?.value ?? quota?.min ?? leadDays;
  if (number !== undefined && number !== null) return String(number);
  return period === undefined || period === null
    ? window === undefined || window === null
      ? ''
      : 'window'
    : period;
}

function commonRun(a: string, b: string): number {
  let best = 0;
  let row: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const next: number[] = [];
    for (let j = 0; j < b.length; j++) {
      const run = a[i] === b[j] ? (row[j - 1] ?? 0) + 1 : 0;
      next[j] = run;
      best = Math.max(best, run);
    }
    row = next;
  }
  return best;
}

function compare(score: Score, answer: Answer, proposal: ProposedObligation): string[] {
  const wrong: string[] = [];
  const note = (field: string, expected: unknown, got: unknown) => {
    score.fields[field] ??= { right: 0, asked: 0, given: 0 };
    const tally = score.fields[field];
    if ((expected ?? null) !== null) tally.asked += 1;
    if ((got ?? null) !== null) tally.given += 1;
    if ((expected ?? null) === (got ?? null)) {
      if ((got ?? null) !== null) tally.right += 1;
    } else wrong.push(field);
  };
  for (const field of FIELDS)
    if (field !== 'who' || answer.who !== undefined) note(field, answer[field], proposal[field]);
  for (const field of QUOTA_FIELDS) note(`quota.${field}`, answer.quota?.[field], proposal.quota?.[field]);
  return wrong;
}

function tableOf({ answers, proposals, found, whole, fields }: Score): string {
  const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(3));
  return table(
    ['', 'recall', 'precision', 'right', 'marked', 'proposed'],
    [
      [
        'obligations',
        share(found, answers),
        share(found, proposals),
        `${found}`,
        `${answers}`,
        `${proposals}`,
      ],
      [
        'with every field',
        share(whole, answers),
        share(whole, proposals),
        `${whole}`,
        `${answers}`,
        `${proposals}`,
      ],
      ...Object.entries(fields).map(([field, { right, asked, given }]) => [
        `· ${field}`,
        share(right, asked),
        share(right, given),
        `${right}`,
        `${asked}`,
        `${given}`,
      ]),
    ],
  );
}

const said = (value: object) =>
  JSON.stringify(value, (_, item) => (item === null ? undefined : item)).replaceAll('"', '');
