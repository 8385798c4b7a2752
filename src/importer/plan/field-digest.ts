/**
 * What the importer wrote, field by field, so that a later import can tell an editor's change from the
 * document's. Eight hexadecimal digits are enough to notice a change; nobody forges one.
 */
export const IMPORTED_FIELDS = [
  'number',
  'section',
  'title',
  'lead',
  'group',
  'implement',
  'support',
  'obligations',
  'withheld',
  'body',
] as const;
export type ImportedField = (typeof IMPORTED_FIELDS)[number];

export const FIELD_NAMES: Record<ImportedField, string> = {
  number: '序号',
  section: '章节',
  title: '标题',
  lead: '牵头人',
  group: '责任组室',
  implement: '落实单位',
  support: '配合单位',
  obligations: '要求与时限',
  withheld: '不上网的材料',
  body: '正文',
};

/** FNV-1a over the value's canonical JSON: the order of keys does not matter. */
export function digestOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of canonical(value)) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
