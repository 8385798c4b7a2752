/** What the office has still to settle, as a table for Excel: to be shared out and ticked off. */
import type { FindingView } from '../catalog/self-inspection.ts';
import { words } from '../text/zh-cn.ts';
import { writeCsv } from './csv.ts';

export function inspectionCsv(findings: readonly FindingView[]): string {
  const { columns, kinds } = words.inspection;
  return writeCsv([
    Object.values(columns),
    ...findings.map(({ kind, of, name, id, what, file, line, field, groups }) => [
      kinds[kind].short,
      of,
      name,
      id,
      what,
      file,
      line === undefined ? '' : String(line),
      field,
      groups.map((group) => group.name).join('、'),
    ]),
  ]);
}
