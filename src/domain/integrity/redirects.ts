/** An old address leads somewhere, not in a circle, and is no page of today. */
import type { Message } from '../../diagnostics/message.ts';
import type { Redirect } from '../../schema/redirect.ts';
import type { Content, Row } from '../content.ts';
import { lastAddress, oldAddresses, writtenMoves } from '../moved-addresses.ts';
import { isEntryPage, lacksEntry } from '../page-addresses.ts';

type Fault = Pick<Message, 'what' | 'why' | 'fix'> & { at: 'from' | 'to' };

export function checkRedirects(content: Content): Message[] {
  const written = content.redirects.map(({ data }) => data);
  const moves = writtenMoves(written);
  const leadOn = new Set(oldAddresses(written, content.ids.tasks).map(({ from }) => from));
  const seen = new Set<string>();
  return content.redirects.flatMap((row): Message[] => {
    const fault = seen.has(row.data.from) ? TWICE(row.data) : faultOf(row.data, { moves, leadOn, content });
    seen.add(row.data.from);
    return fault === undefined ? [] : [messageAt(row, fault)];
  });
}

interface Addresses {
  moves: ReadonlyMap<string, string>;
  /** Also those of tasks whose list moved. */
  leadOn: ReadonlySet<string>;
  content: Content;
}

function faultOf(redirect: Redirect, { moves, leadOn, content }: Addresses): Fault | undefined {
  if (isEntryPage(redirect.from, content)) return STILL_THERE(redirect);
  if (lastAddress(redirect.from, moves) === undefined) return ROUND(redirect);
  // Where it leads on, the last line is told.
  if (!leadOn.has(redirect.to) && lacksEntry(redirect.to, content)) return NOWHERE(redirect);
  return undefined;
}

const TWICE = ({ from }: Redirect): Fault => ({
  at: 'from',
  what: `“${from}”写了两次`,
  why: '一个旧地址只能转到一处',
  fix: '留一条，删掉另一条',
});

const STILL_THERE = ({ from }: Redirect): Fault => ({
  at: 'from',
  what: `“${from}”现在就有这一页`,
  why: '打开它的人看到的是那一页，转不到新地址',
  fix: '删掉这一条；确实要转走，先删掉那个条目或改它的编号',
});

const ROUND = ({ from }: Redirect): Fault => ({
  at: 'to',
  what: `“${from}”转来转去，永远到不了页面`,
  why: '打开旧链接的人会一直转圈，看不到页面',
  fix: '把互相指着的几条改成都指向现在的地址，或删掉多余的',
});

const NOWHERE = ({ to }: Redirect): Fault => ({
  at: 'to',
  what: `“${to}”没有这一页`,
  why: '打开旧链接的人会看到“没有这一页”',
  fix: '改成条目现在的地址；条目已经删掉的，这一条也删掉，或转到它所在的栏目',
});

function messageAt({ place }: Row<Redirect>, { at, ...fault }: Fault): Message {
  return {
    kind: 'redirect-conflict',
    severity: 'error',
    file: place.file,
    line: place.lineOf([at]),
    field: at === 'from' ? '旧地址（from）' : '新地址（to）',
    ...fault,
  };
}
