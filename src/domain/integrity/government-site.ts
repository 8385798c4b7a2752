/** A government web site must name its organiser and carry the numbers that authorities issued to it. */
import type { Message } from '../../diagnostics/message.ts';
import { fieldName } from '../../schema/schema-path.ts';
import { siteSchema } from '../../schema/site.ts';
import type { Content } from '../content.ts';

const REQUIRED = [
  ['organiser'],
  ['contact', 'phone'],
  ['siteUrl'],
  ['siteCode'],
  ['icp'],
  ['police'],
] as const;

export function checkGovernmentSite({ site }: Content): Message[] {
  if (site === undefined || site.data.mode !== 'government') return [];
  return REQUIRED.filter((path) => valueAt(site.data, path) === undefined).map((path) => ({
    kind: 'field-missing',
    severity: 'error',
    file: site.place.file,
    line: site.place.lineOf(['mode']),
    field: fieldName(siteSchema, path),
    what: '政府网站必须写明，现在没有',
    why: '运行方式（mode）选了政府网站，缺一样就不能发布',
    fix: '填上主管部门发的号或本单位的信息；还没有的，先把 mode 改成 internal，不要编',
  }));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((now, key) => (now as Record<string, unknown> | undefined)?.[key], value);
}
