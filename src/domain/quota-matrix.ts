/**
 * Quotas of one task that differ by unit kind and by dimension (2020 item 38: media level × unit kind) belong in
 * one table, not in twelve sentences.
 */
import type { Obligation, Quota } from '../schema/obligation.ts';
import type { UnitKind } from '../schema/unit.ts';

export interface QuotaMatrix {
  columns: string[];
  rows: {
    name: string;
    /** Kinds of units that the row is certainly about. */
    kinds: UnitKind[];
    quotas: Quota[];
  }[];
  /** The unit of measure, when all share it. */
  unit?: string;
}

/** Undefined when the quotas do not fill a table of at least two rows and two columns. */
export function quotaMatrix(obligations: readonly Obligation[]): QuotaMatrix | undefined {
  const cells = obligations.flatMap(({ who, quota }) => {
    const row = who ?? quota?.per;
    return quota?.dimension === undefined || row === undefined
      ? []
      : [{ row, column: quota.dimension, quota }];
  });
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const columns = [...new Set(cells.map((cell) => cell.column))];
  if (rows.length < 2 || columns.length < 2 || cells.length !== rows.length * columns.length)
    return undefined;
  const found = (row: string, column: string) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.quota;
  const table = rows.map((name) => ({
    name,
    kinds: kindsIn(name),
    quotas: columns.map((column) => found(name, column)).filter((quota) => quota !== undefined),
  }));
  if (table.some((row) => row.quotas.length !== columns.length)) return undefined;
  const units = new Set(cells.map((cell) => cell.quota.unit));
  const [unit] = units;
  return { columns, rows: table, ...(units.size === 1 && unit !== undefined ? { unit } : {}) };
}

/** Words of a row and the kinds they certainly mean; "旗直系统" is not any one kind, so it is not here. */
const KIND_WORDS: readonly [RegExp, readonly UnitKind[]][] = [
  [/苏木乡镇|乡镇/, ['township']],
  [/街道/, ['subdistrict']],
  [/农场|场(?=街道|、|$)/, ['farm']],
  [/部门/, ['bureau', 'party-department']],
];

const kindsIn = (text: string): UnitKind[] =>
  KIND_WORDS.flatMap(([pattern, kinds]) => (pattern.test(text) ? kinds : []));
