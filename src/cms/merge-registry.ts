/**
 * Two editors changed one registry file, each beginning with the same text: their rows are put together by what
 * identifies them, as long as no row was changed by both.
 */
import { roleOfFile } from '../compile/collections.ts';
import { parseYamlFile, writeYaml } from '../schema/entry-file.ts';
import { rowKey } from './changed-fields.ts';
import { isSameValue } from './same-value.ts';
import type { TwoEdits } from './two-edits.ts';

type Row = Record<string, unknown>;
type Rows = ReadonlyMap<string, Row>;

/** The file with both edits in it; undefined where they contradict each other, or the file is no registry. */
export function mergeRegistry({ path, base, theirs, mine }: TwoEdits): string | undefined {
  const role = roleOfFile(path);
  if (role.kind !== 'registry') return undefined;
  const [old, their, my] = [base, theirs, mine].map((text) => rowsOf(text, role.registry));
  if (old === undefined || their === undefined || my === undefined) return undefined;
  const order = mergedOrder([...old.keys()], [...their.keys()], [...my.keys()]);
  if (order === undefined) return undefined;
  const rows: Row[] = [];
  for (const key of order) {
    const merged = mergedRow(old.get(key), their.get(key), my.get(key));
    if (merged === 'contradiction') return undefined;
    if (merged !== undefined) rows.push(merged);
  }
  return writeYaml({ [role.registry]: rows });
}

/** Undefined where two rows are told apart by nothing, or the text is no registry. */
function rowsOf(text: string, registry: string): Rows | undefined {
  const { data, problems } = parseYamlFile(text);
  const fields = data as Record<string, unknown>;
  const rows = fields[registry] ?? [];
  const isAlone = Object.keys(fields).every((name) => name === registry);
  if (problems.length > 0 || !isAlone || !Array.isArray(rows)) return undefined;
  const byKey = new Map((rows as Row[]).map((row) => [rowKey(row), row]));
  return byKey.size === rows.length ? byKey : undefined;
}

/** Undefined for a row that somebody took away. */
function mergedRow(old: Row | undefined, their: Row | undefined, my: Row | undefined) {
  if (isSameValue(their, my)) return their;
  if (isSameValue(old, their)) return my;
  return isSameValue(old, my) ? their : 'contradiction';
}

/** Every key of both, in the order of whoever moved rows; undefined where both did, each in another way. */
function mergedOrder(
  old: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): string[] | undefined {
  const common = old.filter((key) => theirs.includes(key) && mine.includes(key));
  const inBoth = new Set(common);
  const orderIn = (keys: readonly string[]) => keys.filter((key) => inBoth.has(key)).join('\n');
  const [before, their, my] = [common.join('\n'), orderIn(theirs), orderIn(mine)];
  if (their === before || their === my) return withNew(mine, theirs);
  return my === before ? withNew(theirs, mine) : undefined;
}

/** The others' keys come after the one that they follow there. */
function withNew(keys: readonly string[], others: readonly string[]): string[] {
  const merged = [...keys];
  for (const [index, key] of others.entries()) {
    if (merged.includes(key)) continue;
    const above = others.slice(0, index).findLast((other) => merged.includes(other));
    merged.splice(above === undefined ? 0 : merged.indexOf(above) + 1, 0, key);
  }
  return merged;
}
