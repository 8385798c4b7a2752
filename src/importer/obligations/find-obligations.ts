/**
 * Obligations in an item's text (DESIGN §4): every number, period, window and lead time that it asks for, one
 * proposal each, for people to look at. What the text does not state stays null.
 *
 * The text becomes clauses (clauses.ts), look-alikes are hidden (look-alikes.ts), the rules of amounts.ts,
 * periods.ts, windows.ts, lead-times.ts, per-whom.ts, dimensions.ts, recipients.ts and subjects.ts read each
 * clause, demands.ts decides whether it asks for anything, and assemble.ts puts the proposals together.
 */
import { assemble } from './assemble.ts';
import { readSentences } from './clauses.ts';
import { hideLookAlikes } from './look-alikes.ts';
import { plainMarks } from './plain-marks.ts';
import type { ProposedObligation } from './proposal.ts';
import { demands, readTense } from './tense.ts';

export type { ProposedObligation, ProposedQuota } from './proposal.ts';

export interface Options {
  /** The document tells what was done (总结, 报告, 汇报): numbers ask for something only where the words say so. */
  report?: boolean;
}

/** `text`: paragraphs joined by newlines, without responsibility brackets. Deterministic. */
export function findObligations(text: string, { report = false }: Options = {}): ProposedObligation[] {
  const plain = plainMarks(text);
  const views = { source: text, plain, ...hideLookAlikes(plain) };
  let tense = { past: report };
  return assemble(
    views,
    readSentences(plain).map((sentence) => {
      const words = plain.slice(sentence.start, sentence.end);
      const { pastFrom, after } = readTense(words, tense);
      tense = after;
      return { ...sentence, pastFrom: sentence.start + pastFrom, demands: demands(words) };
    }),
  );
}

/** 工作总结, 情况报告, 述职报告 as a document's title. */
export const readsAsReport = (title: string): boolean =>
  /(?:总结|情况(?:的)?(?:报告|汇报|通报)|工作(?:的)?(?:报告|汇报)|述职(?:述廉)?报告|自查报告|回顾|回眸|完成情况)/.test(
    title,
  ) && !/(?:通知|方案|清单|要点|任务|计划|分工|分解|分解表|意见|办法|细则)$/.test(title);
