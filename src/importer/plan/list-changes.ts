/** Where a document says something else of itself than the list that it already is. */
import type { ListInput } from '../../schema/list.ts';
import type { ImportPlan } from './plan-import.ts';

export interface ListChange {
  name: string;
  standing: string;
  document: string;
}

const FIELDS: readonly [name: string, read: (list: ListInput) => string | undefined][] = [
  ['标题', (list) => list.title],
  ['发文字号', (list) => list.documentNumber],
  ['发文机关', (list) => list.issuers.map((issuer) => issuer.name).join('、')],
  ['成文日期', (list) => (list.issuedOn instanceof Date ? undefined : String(list.issuedOn ?? ''))],
];

/** What the document does not say is no change. */
export function listChanges({ existing, list }: ImportPlan): ListChange[] {
  if (existing === undefined) return [];
  return FIELDS.flatMap(([name, read]) => {
    const [standing, document] = [read(existing.data), read(list.data)];
    const isSaid = document !== undefined && document !== '' && document !== '待补充';
    return isSaid && document !== standing ? [{ name, standing: standing || '没有写', document }] : [];
  });
}
