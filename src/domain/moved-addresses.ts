/** Old addresses and where they lead now: an entry that moved twice has two lines, and both lead to its last place. */
import type { Redirect } from '../schema/redirect.ts';

/** From each old address to what is written beside it; where one is written twice, the first counts. */
export const writtenMoves = (redirects: readonly Pick<Redirect, 'from' | 'to'>[]): Map<string, string> =>
  new Map(redirects.map(({ from, to }): [string, string] => [from, to]).reverse());

/** Where following them ends; undefined when they go round for ever. */
export function lastAddress(from: string, moves: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  let current = from;
  for (let next = moves.get(current); next !== undefined; next = moves.get(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = next;
  }
  return current;
}

/**
 * Every old address with its last one, so that nobody is sent on twice: the written ones, and those of the tasks that
 * a moved list took along. Those that go round are left out.
 */
export function oldAddresses(redirects: readonly Redirect[], tasks: Iterable<string>): Redirect[] {
  return withLastAddresses(withMovedTasks(withLastAddresses(redirects), [...tasks]));
}

function withLastAddresses(redirects: readonly Redirect[]): Redirect[] {
  const moves = writtenMoves(redirects);
  return redirects.flatMap((redirect) => {
    const to = lastAddress(redirect.from, moves);
    return to === undefined ? [] : [{ ...redirect, to }];
  });
}

const LIST = /^\/lists\/([^/]+)\/$/;

/** One line stands for all tasks of a list, except those that have one of their own. */
function withMovedTasks(redirects: readonly Redirect[], tasks: readonly string[]): Redirect[] {
  const written = new Set(redirects.map(({ from }) => from));
  const moved = redirects.flatMap((redirect) => {
    const [, old] = LIST.exec(redirect.from) ?? [];
    const [, list] = LIST.exec(redirect.to) ?? [];
    if (old === undefined || list === undefined) return [];
    return tasks.flatMap((id): Redirect[] => {
      const from = id.startsWith(`${list}/`) ? `/lists/${old}${id.slice(list.length)}/` : undefined;
      return from === undefined || written.has(from) ? [] : [{ ...redirect, from, to: `/lists/${id}/` }];
    });
  });
  return [...redirects, ...moved];
}
