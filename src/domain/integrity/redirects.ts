/** An old address leads somewhere, and not in a circle. */
import type { Message } from '../../diagnostics/message.ts';
import type { Content } from '../content.ts';

export function checkRedirects(content: Content): Message[] {
  const to = new Map(content.redirects.map(({ data }) => [data.from, data.to]));
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
          fix: '留一条',
        },
      ];
    }
    seen.add(data.from);
    if (to.has(data.to)) {
      return [
        {
          ...base,
          line: place.lineOf(['to']),
          field: '新地址（to）',
          what: `“${data.to}”自己也是旧地址`,
          why: '来访的人会被转两次，或转回原处',
          fix: `直接写最后的新地址${to.get(data.to) === data.from ? '' : ` ${to.get(data.to)}`}`,
        },
      ];
    }
    return [];
  });
}
