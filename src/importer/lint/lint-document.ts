/** Slips of the pen in an official text, for the office to look at. Warnings only: the document is the document. */
import type { Message } from '../../diagnostics/message.ts';
import type { ListDraft } from '../list-draft.ts';
import { ordinalIn } from '../parse/numbering.ts';
import { checkMarks } from './marks.ts';
import { checkStatedCounts } from './stated-counts.ts';

export function lintDocument(file: string, draft: ListDraft): Message[] {
  const finding = (line: number, field: string, what: string, fix: string): Message => ({
    kind: 'document-lint',
    severity: 'warning',
    file,
    line,
    field,
    what,
    fix,
  });
  return [
    ...draft.tasks.flatMap((task) =>
      [...checkMarks(task.text), ...checkStatedCounts(task.text)].map((what) =>
        finding(task.line, `第${task.number}项`, what, '对照印发的文件；原文如此就不用改'),
      ),
    ),
    ...numberFindings(draft).map(({ line, what }) =>
      finding(line, '序号', what, '对照印发的文件；原文如此就不用改'),
    ),
  ];
}

function numberFindings({ tasks }: ListDraft): { line: number; what: string }[] {
  const findings: { line: number; what: string }[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const { number, line } of tasks) {
    const ordinal = ordinalIn(number);
    // Every part may count from 1 anew.
    if (ordinal === 1) seen.clear();
    if (seen.has(number)) findings.push({ line, what: `序号 ${number} 重复` });
    seen.add(number);
    if (ordinal === undefined) continue;
    if (ordinal > last + 1 && last > 0) findings.push({ line, what: `第 ${last} 项之后是第 ${ordinal} 项` });
    last = ordinal;
  }
  return findings;
}
