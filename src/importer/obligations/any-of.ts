/** Words of a rule as one pattern: written in rows, tried in that order. */
export const anyOf = (...rows: string[]): string =>
  rows.map((row) => row.trim().split(/\s+/).join('|')).join('|');
