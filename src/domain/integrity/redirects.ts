/** An old address leads somewhere, and not in a circle. */
import type { Message } from '../../diagnostics/message.ts';
import type { Content } from '../content.ts';

export function checkRedirects(content: Content): Message[] {
  // Where an old address is written twice, the first counts.
  const to = new Map(content.redirects.map(({ data }): [string, string] => [data.from, data.to]).reverse());
  const seen = new Set<string>();
  return content.redirects.flatMap(({ data, place }): Message[] => {
    const base = { kind: 'redirect-conflict' as const, severity: 'error' as const, file: place.file };
    if (seen.has(data.from)) {
      return [
        {
          ...base,
          line: place.lineOf(['from']),
          field: '旧地址（from）',
          what: `“${data.from}”写了两次`,
          why: '一个旧地址只能转到一处',
          fix: '留一条，删掉另一条',
        },
      ];
    }
    seen.add(data.from);
    if (to.has(data.to)) {
      const end = endOf(data.from, to);
      return [
        {
          ...base,
          line: place.lineOf(['to']),
          field: '新地址（to）',
          ...(end === undefined
            ? {
                what: `“${data.from}”转来转去，永远到不了页面`,
                why: '打开旧链接的人会一直转圈，看不到页面',
                fix: '把互相指着的几条改成都指向现在的地址，或删掉多余的',
              }
            : {
                what: `“${data.to}”自己也是旧地址`,
                why: '来访的人会被转两次',
                fix: `直接写最后的新地址 ${end}`,
              }),
        },
      ];
    }
    return [];
  });
}

/** Where following the redirects ends; undefined when they go round for ever. */
function endOf(from: string, to: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  let current = from;
  for (let next = to.get(current); next !== undefined; next = to.get(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = next;
  }
  return current;
}
